import ArgumentParser
import CommandSupport
import HandholdKit

/// How a sheet looks, and what files are made of it.
struct SheetOptions: ParsableArguments {
    @OptionGroup
    var look: SheetLookOptions

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file to write. Without it, handout-<technique>-<language>.pdf here.", valueName: "file")
    )
    var output: String?

    @Flag(help: "One PNG a page, <name>-1.png and so on, in place of the PDF.")
    var png = false

    @Flag(help: "The PDF; to be said only where --png would take its place.")
    var pdf = false

    @Option(help: ArgumentHelp("Dots for each inch of a PNG, 36 to 1200.", valueName: "dots"))
    var dpi = 150

    func validate() throws {
        guard (36...1200).contains(dpi) else {
            throw ValidationError("'--dpi' is a number from 36 to 1200, but this is '\(dpi)'.")
        }
        if output?.isEmpty == true || output == "-" {
            throw ValidationError("'--output' is the name of a file; results are never written to the terminal.")
        }
        if let output, output.hasSuffix(".png"), !png {
            throw ValidationError("'\(output)' is the name of a picture: add --png, or name a .pdf.")
        }
        if let output, output.hasSuffix(".pdf"), png, !pdf {
            throw ValidationError("'\(output)' is the name of a PDF: add --pdf to have both, or name it .png.")
        }
    }

    /// The names of the files that a sheet becomes.
    func names(for sheet: HandoutMaker.Sheet) -> SheetNames {
        SheetNames(output, sheet: sheet)
    }

    var makesPDF: Bool { pdf || !png }
}

/// The names of the files of one sheet. None of them says whom it is for.
struct SheetNames {
    let pdf: String
    private let stem: String

    init(_ output: String?, sheet: HandoutMaker.Sheet) {
        guard let output else {
            let first = sheet.techniques.first ?? "sheet"
            let more = sheet.techniques.count > 1 ? "-and-\(sheet.techniques.count - 1)-more" : ""
            stem = "handout-\(first)\(more)-\(sheet.language)"
            pdf = stem + ".pdf"
            return
        }
        let ending = [".pdf", ".png"].first { output.hasSuffix($0) }
        stem = String(output.dropLast(ending?.count ?? 0))
        pdf = ending == ".png" ? stem + ".pdf" : output
    }

    /// The PNG of a page, counted from one.
    func png(_ page: Int) -> String { "\(stem)-\(page).png" }
}
