import ArgumentParser
import Basics
import Catalog
import CommandSupport
import HandholdKit

/// Which cards a deck has, and how large they are.
struct DeckOptions: ParsableArguments {
    @Option(help: "Every technique that fits this setting.", completion: WorkspaceOptions.settingCompletion)
    var setting: String?

    @Option(help: "Every technique for this part of the body.")
    var area: Area?

    @OptionGroup
    var plan: PlanOptions

    @Option(
        help: ArgumentHelp(
            "A spreadsheet saved as CSV, with the columns 'technique' and 'quantity'.", valueName: "file"),
        completion: .file(extensions: ["csv"]))
    var from: String?

    @Option(
        help: ArgumentHelp(
            "The cards' size: poker, bridge, tarot, mini, square-2in, square-70, index-3x5, a7, a6, business, or one of your own such as 70x100mm.",
            valueName: "size"))
    var size = "poker"

    @Option(
        help: ArgumentHelp(
            "Perforated cards or labels by their part number, such as avery-5388; their size is the cards'.",
            valueName: "part"))
    var stock: String?

    @Option(
        help: ArgumentHelp("A layout of one's own for cards: a name, or a file that ends in .yaml.", valueName: "name"),
        completion: WorkspaceOptions.layoutCompletion)
    var layout: String?

    var isGiven: Bool { setting != nil || area != nil || plan.plan != nil || from != nil }

    /// The cards, and the plan that some come from. What is wrong is reported; what is right is kept.
    ///
    /// - Parameter rows: for the rows of a table that are wrong: they keep the others from nothing.
    func entries(
        _ named: [String], in workspace: Workspace, _ diagnostics: Diagnostics, rows: Diagnostics
    ) -> (cards: [DeckRequest.Entry], plan: Plan?) {
        let loader = workspace.loader
        let known = loader.techniqueIDs
        for name in named where !known.contains(name) {
            diagnostics.unknown("technique", name, among: known, in: "the catalog", at: nil)
        }
        var cards = named.filter(known.contains).map { DeckRequest.Entry(SourceText($0)) }
        let chosen = plan.chosen([], in: workspace, diagnostics)
        cards += (chosen?.techniques ?? []).map { DeckRequest.Entry($0) }
        if let from { cards += DeckFile.entries(of: workspace.path(of: from), known: known, diagnostics, rows: rows) }
        if setting != nil || area != nil { cards += filtered(loader, known, diagnostics) }
        return (DeckRequest.Entry.merged(cards), chosen?.plan)
    }

    /// Every technique that the filters let pass, in the order of its id.
    private func filtered(
        _ loader: CatalogLoader, _ known: [String], _ diagnostics: Diagnostics
    ) -> [DeckRequest.Entry] {
        let catalog = loader.load(techniques: known.map { SourceText($0) }, words: [], diagnostics)
        let settings = catalog.settings.map(\.id)
        if let setting, !settings.contains(setting) {
            diagnostics.unknown("setting", setting, among: settings, in: "'--setting'", at: nil)
            return []
        }
        var filter = TechniqueFilter()
        (filter.setting, filter.area) = (setting, area)
        return catalog.techniques.values.filter(filter.allows).map(\.id).sorted().map {
            DeckRequest.Entry(SourceText($0))
        }
    }
}
