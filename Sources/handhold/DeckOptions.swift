import ArgumentParser
import Basics
import Catalog
import CommandSupport
import HandholdKit
import Imposition

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
            "The cards' size: poker, bridge, tarot, mini, square-2in, square-70, index-3x5, a7, a6, business, or one of your own such as 70x100mm. Without it, poker.",
            valueName: "size"))
    var size: String?

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

    /// The size of a card: the label's where there is stock, or the one that was asked for.
    ///
    /// Stock is cut already: nil, said on the console, where another size is asked for with it.
    func cardSize(_ stock: Stock?, _ shelf: StockShelf, _ console: Console) throws -> CardSize? {
        let asked = try size.map(shelf.size)
        guard let stock else { return try asked ?? shelf.size("poker") }
        if let asked, !stock.label.isAsLarge(as: asked.trim) {
            let (label, card) = (stock.label.inMillimetres, asked.trim.inMillimetres)
            let message = "the labels of '\(stock.id)' are \(label), but the size '\(asked.id)' is \(card)"
            console.show([Diagnostic(.error, "two-sizes", message, help: "say '--stock' or '--size'")])
            return nil
        }
        return CardSize(id: stock.id, trim: stock.label, cornerRadius: Length.millimetres(3))
    }

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

extension Size {
    /// Whether a card of one size fills a place of the other, upright or turned: to a tenth of a millimetre.
    fileprivate func isAsLarge(as other: Size) -> Bool {
        let slack = Length.millimetres(0.1)
        return zip([width, height].sorted(), [other.width, other.height].sorted()).allSatisfy { abs($0 - $1) < slack }
    }
}
