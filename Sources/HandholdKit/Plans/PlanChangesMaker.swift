public import Basics
public import Catalog
public import DisplayList
internal import DocumentModel
internal import LayoutEngine
internal import Rendering
internal import Templates

/// Makes the sheet that tells a family what is new in its plan.
public struct PlanChangesMaker {
    private let workspace: Workspace
    private let press: Press

    public init(_ workspace: Workspace, _ press: Press) {
        self.workspace = workspace
        self.press = press
    }

    /// A finished sheet, and what its maker should know.
    public struct Sheet {
        public var document: LaidOutDocument
        public var language: String
        public var changes: PlanChanges
        /// Techniques of the new plan that a precaution kept back.
        public var refused: [String]
        /// From the technique's id to its name in the sheet's language.
        public var names: [String: String]
    }

    /// The sheet about two states of a plan, for the family, clinic, language and paper of a request. Nil where there is an
    /// error; what is wrong, and what each precaution did, is reported.
    public func sheet(
        from old: Plan, to new: Plan, _ request: HandoutRequest, _ diagnostics: Diagnostics
    ) -> Sheet? {
        let shelf = SheetShelf(workspace, press)
        let asked = request.language ?? request.family.language ?? new.language?.text
        guard let layout = shelf.layout("plan-changes", for: .changes, diagnostics)?.branded(request),
            let language = shelf.language(asked, family: request.family, clinic: request.clinic, diagnostics),
            let paper = shelf.paper(
                request.paper, family: request.family, clinic: request.clinic, layout.theme, diagnostics)
        else { return nil }
        let catalog = workspace.loader.load(
            techniques: (old.items + new.items).map(\.technique), words: [language], diagnostics)
        for plan in [old, new] {
            plan.check(in: catalog, diagnostics)
            plan.check(for: request.family, in: language, diagnostics)
        }
        guard !diagnostics.hasErrors, let words = catalog.words[language] else { return nil }
        let refused = new.items.compactMap { catalog.techniques[$0.technique.text] }.filter { technique in
            let screening = Screening(technique, for: request.family, by: catalog.precautions)
            screening.report(technique, diagnostics)
            return screening.isRemoved
        }.map(\.id)
        let changes = PlanChanges(from: old, to: new, without: Set(refused))
        let styleSheet = PlateTheme.styleSheet(for: PlateLook(request))
        let index = PlateIndex(plates: press.plates)
        let data = SheetData(
            catalog: catalog, words: words, family: request.family, clinic: request.clinic,
            planned: PlannedSheet(plan: new), use: .home, kind: .changes, pictures: index, styleSheet: styleSheet,
            diagnostics)
        let document = Composer(
            layout: layout.layout, theme: layout.theme, pictures: index, styleSheet: styleSheet, diagnostics
        ).document(
            data.values(of: changes), paper: paper,
            direction: words.direction,
            metadata: words.metadata(for: request.clinic, date: new.updated),
            required: SheetKind.changes.required)
        guard let fonts = shelf.fonts(diagnostics) else { return nil }
        let pages = Paginator(shaper: fonts).paginate(document, diagnostics)
        guard !diagnostics.hasErrors else { return nil }
        let names = catalog.techniques.mapValues { $0.name[language]?.text ?? $0.id }
        return Sheet(document: pages, language: language, changes: changes, refused: refused, names: names)
    }
}
