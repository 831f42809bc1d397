import ArgumentParser
import Basics
import CommandSupport
import HandholdKit
import Templates

/// What kind of sheet it is, and what files are made of it.
struct SheetOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The layout: a name, or a file of one's own that ends in .yaml.", valueName: "name or file"),
        completion: WorkspaceOptions.layoutCompletion)
    var layout = "handout"

    @Flag(help: "Leave out the page with the week that stands before the sheets of a plan.")
    var noCover = false

    @Option(
        help: ArgumentHelp("The layout of that page.", valueName: "name or file"),
        completion: WorkspaceOptions.layoutCompletion)
    var cover = "plan-cover"

    @Option(help: "For the family's home, or the variant for the clinic's own wall.")
    var use: SheetData.Use = .home

    @Flag(help: "Black lines only: little ink, and pictures to colour.")
    var lineArt = false

    @Option(
        help: ArgumentHelp(
            "The day the file says it was made. Without it, the day a technique last changed: the clock is never read.",
            valueName: "2026-11-23"))
    var date: String?

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
        if let date, !CalendarText.isDay(date) {
            throw ValidationError("'--date' is a day such as 2026-11-23, but this is '\(date)'.")
        }
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

    func apply(to request: inout HandoutRequest) {
        request.layout = layout
        request.cover = request.plan == nil || noCover || use == .clinic ? nil : cover
        request.use = use
        request.isLineArt = lineArt
        request.date = date
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
