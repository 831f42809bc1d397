import ArgumentParser
import Basics
import Catalog
import HandholdKit
import Rendering

/// Prints decks of activity cards.
struct CardsCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "cards", _superCommandName: "handhold",
        abstract: "Print decks of activity cards.")

    @Argument(
        help: ArgumentHelp("The ids of techniques, as 'handhold list' shows them.", valueName: "technique"),
        completion: WorkspaceOptions.techniqueCompletion)
    var techniques: [String] = []

    @Option var widthMM: Double = 63.5
    @Option var heightMM: Double = 88.9
    @Option var bleedMM: Double = 0
    @Option(name: .shortAndLong) var output = "cards"
    @Option var dpi = 150
    @Flag var lineArt = false

    @OptionGroup(title: "The family")
    var family: FamilyOptions

    @OptionGroup
    var place: WorkspaceOptions

    func outcome(_ console: Console) throws -> Outcome {
        let workspace = try place.resolved()
        let diagnostics = Diagnostics()
        var request = DeckRequest(
            techniques.map { .init(SourceText($0)) },
            size: Size(width: Length.millimetres(widthMM), height: Length.millimetres(heightMM)))
        request.bleed = Length.millimetres(bleedMM)
        request.sheet.family = try family.family(in: workspace, diagnostics)
        request.sheet.language = family.language
        request.sheet.isLineArt = lineArt
        let press = try Press(workspace)
        let deck = DeckMaker(HandoutMaker(workspace, press)).deck(request, diagnostics)
        console.show(diagnostics.all)
        guard let deck else { return .failed }
        var files = OutputSet()
        for (index, image) in try press.images(deck.faces.document, dpi: dpi).enumerated() {
            files.add(image, at: "\(output)-\(index + 1).png")
        }
        files.add(try press.pdf(deck.faces.document), at: output + ".pdf")
        try files.write(access: .everyone)
        return .done
    }
}
