import ArgumentParser
import Basics
import CommandSupport
import DisplayList
import HandholdKit
import Rendering

/// What files pages become: one PDF, or a PNG a page.
struct PageOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"))
    var output: String?

    @Flag(help: "One PNG a page, <name>-1.png and so on, in place of the PDF.")
    var png = false

    @Option(help: ArgumentHelp("Dots for each inch of a PNG, 36 to 1200.", valueName: "dots"))
    var dpi = 150

    @OptionGroup
    var drawing: DrawingOptions

    func validate() throws {
        guard (36...1200).contains(dpi) else {
            throw ValidationError("'--dpi' is a number from 36 to 1200, but this is '\(dpi)'.")
        }
        guard let output else { return }
        if output.isEmpty || output == "-" {
            throw ValidationError("'--output' is the name of a file; results are never written to the terminal.")
        }
        if output.hasSuffix(".png"), !png {
            throw ValidationError("'\(output)' is the name of a picture: add --png, or name a .pdf.")
        }
        if output.hasSuffix(".pdf"), png {
            throw ValidationError("'\(output)' is the name of a PDF: leave out --png, or name it .png.")
        }
    }

    /// Writes the pages, and says where. Everything is drawn before the first file is written.
    func write(
        _ document: LaidOutDocument, kind: String, language: String, _ press: Press, isPersonal: Bool,
        options: PDFOptions = PDFOptions(), _ console: Console
    ) throws {
        let name = output ?? "\(kind)-\(language)"
        let stem = [".pdf", ".png"].first(where: name.hasSuffix).map { String(name.dropLast($0.count)) } ?? name
        var files = OutputSet()
        if png {
            for (index, image) in try press.images(document, dpi: dpi).enumerated() {
                files.add(image, at: "\(stem)-\(index + 1).png")
            }
        } else {
            files.add(try press.pdf(document, options: options), at: output ?? stem + ".pdf")
        }
        try files.write(access: isPersonal ? .owner : .everyone)
        for file in files.files { try console.result(file.path) }
    }
}
