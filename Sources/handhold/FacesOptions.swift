import ArgumentParser
import Basics
import HandholdKit

/// What files a deck becomes.
struct FacesOptions: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file to write, or the folder for pictures.", valueName: "file or folder"))
    var output: String?

    @Flag(help: "One PNG a face, named after its technique, in place of the sheets.")
    var png = false

    @Option(help: ArgumentHelp("Dots for each inch of a PNG, 36 to 1200.", valueName: "dots"))
    var dpi = 300

    @Flag(help: "One PDF with a face a page, its bleed and cut in its page boxes, as a print shop wants it.")
    var faces = false

    @Flag(help: "Leave the bleed off the pictures: what is left after the cut.")
    var trimmed = false

    @Flag(help: "No paper behind the pictures, for other programs.")
    var transparent = false

    @Flag(help: "A contact sheet of the deck as PNG besides: each card once.")
    var contact = false

    @Flag(help: "Print what lies where on each sheet, front and back, and write nothing.")
    var dump = false

    @OptionGroup
    var drawing: DrawingOptions

    func validate() throws {
        guard (36...1200).contains(dpi) else {
            throw ValidationError("'--dpi' is a number from 36 to 1200, but this is '\(dpi)'.")
        }
        if output?.isEmpty == true || output == "-" {
            throw ValidationError("'--output' is the name of a file; results are never written to the terminal.")
        }
        if let output, png, output.hasSuffix(".pdf") {
            throw ValidationError("'\(output)' is the name of a PDF, but '--png' writes pictures: name a folder.")
        }
        if !png, transparent || trimmed {
            throw ValidationError("'\(transparent ? "--transparent" : "--trimmed")' is for pictures: add '--png'.")
        }
    }

    var pictures: DeckFiles.Pictures {
        var pictures = DeckFiles.Pictures()
        (pictures.dpi, pictures.isTransparent, pictures.isTrimmed) = (dpi, transparent, trimmed)
        return pictures
    }

    /// The name of a deck's PDF. Nothing in it says whom it is for.
    func pdfName(_ kind: String, language: String) -> String { output ?? "\(kind)-\(language).pdf" }

    /// The folder of a deck's pictures.
    var folder: String {
        guard let output else { return "cards" }
        return output.count > 1 && output.hasSuffix("/") ? String(output.dropLast()) : output
    }
}
