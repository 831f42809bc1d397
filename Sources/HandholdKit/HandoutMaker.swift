public import Basics
internal import Catalog
public import DisplayList
internal import DocumentModel
internal import Imposition
internal import LayoutEngine
internal import Rendering
internal import Templates

/// Makes sheets, one after the other; what several sheets share is read once. It belongs to the thread of its press.
///
/// Files that change while a maker lives are not read again: make a new one.
public final class HandoutMaker {
    private let workspace: Workspace
    private let press: Press
    private let shelf: SheetShelf
    private var catalog: Catalog?

    /// - Parameter press: one that was made for the same workspace.
    public init(_ workspace: Workspace, _ press: Press) {
        self.workspace = workspace
        self.press = press
        shelf = SheetShelf(workspace, press)
    }

    /// - Parameter catalog: what has been read already, without a fault.
    init(_ workspace: Workspace, _ press: Press, catalog: Catalog) {
        self.workspace = workspace
        self.press = press
        self.catalog = catalog
        shelf = SheetShelf(workspace, press)
    }

    /// A finished sheet, and what its maker should know.
    public struct Sheet: Sendable {
        /// The pages, ready for ``Press/pdf(_:)`` and ``Press/images(_:dpi:)``. Lengths are points.
        public var document: LaidOutDocument
        /// The ids of techniques that were asked for but kept back by a precaution.
        public var refused: [String]
        /// The ids of the techniques on the sheet, and its language: what a file name is made of.
        public var techniques: [String]
        public var language: String
    }

    /// Lays out a sheet: screens, fills, and places on pages, as far as the last line break. Nothing is drawn.
    ///
    /// Nil is returned where there is an error, or where nothing is left to print because precautions keep back every
    /// technique. What is wrong, and what each precaution did, is reported to `diagnostics`; a warning there does not
    /// keep the sheet back. An error that was reported before counts too, so give each sheet its own.
    public func sheet(_ request: HandoutRequest, _ diagnostics: Diagnostics) -> Sheet? {
        guard let layout = shelf.layout(request.layout, for: request.kind, diagnostics) else { return nil }
        let cover = request.cover.flatMap { shelf.layout($0, for: .cover, diagnostics) }
        if request.cover != nil, cover == nil { return nil }
        let loader = workspace.loader
        guard
            let language = shelf.language(
                request.language, family: request.family, clinic: request.clinic, diagnostics)
        else { return nil }
        let catalog = load(request.mentioned, language, loader, diagnostics)
        if let plan = request.plan {
            plan.check(in: catalog, diagnostics)
            plan.check(for: request.family, in: language, diagnostics)
        }
        let (wanted, refused) = screened(request, catalog, diagnostics)
        // A card's own paper is what it is cut from.
        let papers = Set(layout.theme.papers.keys).union(request.size == nil ? [] : Paper.all.map(\.name)).sorted()
        FamilyCheck(
            catalog: catalog, techniqueIDs: loader.techniqueIDs, papers: papers, diagnostics
        ).check(request.language == nil ? request.family : request.family.reading(language))
        guard
            let paper = request.size
                ?? shelf.paper(
                    request.paper, family: request.family, clinic: request.clinic, layout.theme, diagnostics),
            let words = catalog.words[language],
            !diagnostics.hasErrors, !wanted.isEmpty
        else { return nil }
        let techniques = request.changed(wanted, language, diagnostics)
        let document = document(
            techniques, request, catalog, words, (layout.branded(request), cover?.branded(request)), paper, diagnostics)
        guard let fonts = shelf.fonts(diagnostics) else { return nil }
        let pages = Paginator(shaper: fonts, helper: press.layoutHelper).paginate(document, diagnostics)
        guard !diagnostics.hasErrors else { return nil }
        return Sheet(document: pages, refused: refused, techniques: techniques.map(\.id), language: language)
    }

    private typealias Look = (layout: LayoutFile, theme: Theme)

    private func document(
        _ techniques: [Technique], _ request: HandoutRequest, _ catalog: Catalog, _ words: Words,
        _ look: (sheet: Look, cover: Look?), _ paper: Size, _ diagnostics: Diagnostics
    ) -> Document {
        let styleSheet = PlateTheme.styleSheet(for: PlateLook(request))
        let index = PlateIndex(plates: press.plates)
        let data = SheetData(
            catalog: catalog, words: words, family: request.family, clinic: request.clinic,
            planned: request.planned(language: words.language), use: request.use, kind: request.kind,
            setting: request.setting,
            pictures: index, styleSheet: styleSheet, diagnostics)
        var composer = Composer(
            layout: look.sheet.layout, theme: look.sheet.theme, pictures: index, styleSheet: styleSheet, diagnostics)
        if let cover = look.cover { composer = composer.covered(by: cover.layout, theme: cover.theme) }
        let updates = techniques.map(\.updated) + [request.plan?.updated].compactMap(\.self)
        let date = request.date ?? updates.max() ?? Words.noDate
        return composer.document(
            data.values(for: techniques, paper: paper, bleed: request.bleed, hasHole: request.hasHole), paper: paper,
            bleed: request.bleed,
            direction: words.direction,
            metadata: words.metadata(for: request.clinic, date: date),
            required: request.kind.required + (look.cover == nil ? [] : SheetKind.cover.required))
    }

    /// The catalog with what this request needs; techniques read for earlier sheets are not read again.
    private func load(
        _ ids: [SourceText], _ language: String, _ loader: CatalogLoader, _ diagnostics: Diagnostics
    ) -> Catalog {
        if let catalog, catalog.words[language] != nil, ids.allSatisfy({ catalog.techniques[$0.text] != nil }) {
            return catalog
        }
        let known = Set(catalog.map { Array($0.techniques.keys) } ?? [])
        let more = known.subtracting(ids.map(\.text)).sorted().map { SourceText($0) }
        let languages = Set(catalog.map { Array($0.words.keys) } ?? []).union([language]).sorted()
        let loaded = loader.load(techniques: ids + more, words: languages, helper: press.helper, diagnostics)
        catalog = diagnostics.hasErrors ? nil : loaded
        return loaded
    }

    /// The techniques that the family's precautions let pass, and the ids of the others. Every rule that acts is said.
    private func screened(
        _ request: HandoutRequest, _ catalog: Catalog, _ diagnostics: Diagnostics
    ) -> (wanted: [Technique], refused: [String]) {
        var wanted: [Technique] = []
        var refused: [String] = []
        for id in request.techniques {
            guard let technique = catalog.techniques[id.text] else { continue }
            let screening = Screening(technique, for: request.family, by: catalog.precautions)
            screening.report(technique, diagnostics)
            if let age = request.family.child.age, technique.ages[age] == nil {
                diagnostics.warning(
                    "age", "'\(technique.id)' is not meant for the age '\(age.rawValue)'", at: nil,
                    help: "it suits \(technique.ages.keys.sorted().map(\.rawValue).joined(separator: ", "))")
            }
            if screening.isRemoved { refused.append(technique.id) } else { wanted.append(technique) }
        }
        return (wanted, refused)
    }
}
