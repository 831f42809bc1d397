import ArgumentParser
import Basics
import Catalog
import CommandSupport
import HandholdKit
import Imposition
import Rendering

/// Prints wall pictures to colour, on many sheets.
struct PosterCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "poster", _superCommandName: "handhold",
        abstract: "Print a wall poster to colour, tiled over many sheets.",
        discussion: """
            Line art to tape on the wall and colour while standing. The first sheet shows how the others go together. \
            Without a name, the posters are listed. Every plate of 'handhold gallery' can be a poster too.

            Examples:
              handhold poster
              handhold poster colouring-garden --size a1 --paper letter
              handhold poster colouring-ocean --size a0 --whole -o ocean.pdf
              handhold poster tunnel --size a2 --paper a4
            """)

    @Argument(help: ArgumentHelp("The poster's name.", valueName: "poster"))
    var picture: String?

    @Option(
        help: ArgumentHelp("How large it is: a0, a1, a2, a3, or a size of your own such as 24x36in.", valueName: "size")
    )
    var size = "a1"

    @Option(help: ArgumentHelp("The sheets to print on: letter, a4, legal, a3, tabloid.", valueName: "name"))
    var paper: String?

    @Option(
        help: ArgumentHelp("What two sheets share to be glued: 12mm unless you say otherwise.", valueName: "length"))
    var overlap: LengthArgument?

    @Flag(help: "One page of the poster's own size, for a print shop.")
    var whole = false

    @Flag(help: "A plate in its colours in place of line art.")
    var colored = false

    @Option(name: .shortAndLong, help: ArgumentHelp("The language of the first sheet.", valueName: "code"))
    var language: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"))
    var output: String?

    @OptionGroup
    var place: WorkspaceOptions

    func validate() throws {
        if output?.isEmpty == true || output == "-" {
            throw ValidationError("'--output' is the name of a file; results are never written to the terminal.")
        }
    }

    func outcome(_ console: Console) throws -> Outcome {
        let workspace = try place.resolved()
        let diagnostics = Diagnostics()
        guard let picture else {
            let posters = workspace.loader.posters(diagnostics)
            console.show(diagnostics.all)
            let rows = posters.map { [$0.id, $0.name[language ?? "en"]?.text ?? ""] }
            try console.result(PlainText.table([["POSTER", "NAME"]] + rows, width: Console.width))
            return diagnostics.hasErrors ? .failed : .done
        }
        let clinic = workspace.clinicFile.flatMap { Workspace.clinic(at: $0, diagnostics) } ?? Clinic()
        let sheet = try Paper.known(paper ?? clinic.paper ?? "letter")
        let chosen = try PosterSize.named(size)
        var request = PosterRequest(
            picture: picture, size: chosen, sizeName: size.uppercased(), sheet: sheet.size)
        (request.overlap, request.isWhole, request.isColored) = (overlap?.points, whole, colored)
        (request.language, request.clinic) = (language, clinic)
        let press = try Press(workspace)
        let made = try PosterMaker(workspace, press).poster(request, diagnostics)
        console.show(diagnostics.all)
        guard let made else { return .failed }
        var files = OutputSet()
        files.add(
            try press.pdf(made.document, options: PDFOptions(exactSize: true)),
            at: output ?? "poster-\(picture)-\(made.language).pdf")
        try files.write(access: .everyone)
        for file in files.files { try console.result(file.path) }
        if !whole { console.note("Print at 100% (“actual size”).") }
        return .done
    }
}
