internal import Basics
internal import Catalog
internal import Templates

/// Reads every layout, and fills each with every technique in every language on the papers in use.
struct LayoutCheck {
    private let workspace: Workspace
    private let press: Press
    private let diagnostics: Diagnostics

    /// The papers that are tried besides those that files name.
    private static let commonPapers = ["letter", "a4"]
    /// What a screening says to a therapist about one sheet is no fault of the files.
    private static let screeningCodes: Set = ["precaution", "avoided-area", "cleared", "age"]

    init(_ workspace: Workspace, _ press: Press, _ diagnostics: Diagnostics) {
        self.workspace = workspace
        self.press = press
        self.diagnostics = diagnostics
    }

    /// Reads the theme and all layouts; the names of those without a fault, and the papers that they know.
    func readLayouts(_ files: inout CheckedFiles) -> (layouts: [Readable], papers: [String]) {
        guard let path = workspace.layoutFile("theme") else {
            diagnostics.error("missing-file", "the library has no layouts/theme.yaml", at: nil)
            return ([], [])
        }
        files.add(path)
        let faults = Diagnostics()
        let theme = YAMLReader().node(of: path, faults).map { ThemeReader(faults).theme($0) }
        faults.all.forEach(diagnostics.report)
        guard let theme else { return ([], []) }
        var papers = Set(theme.papers.keys)
        let readable = workspace.layoutNames.compactMap { name -> Readable? in
            guard let path = workspace.layoutFile(name) else { return nil }
            files.add(path)
            let own = Diagnostics()
            let layout = YAMLReader().node(of: path, own).flatMap { LayoutFile.read($0, theme: theme, own) }
            own.all.forEach(diagnostics.report)
            papers.formUnion(layout.map { Array($0.theme.papers.keys) } ?? [])
            guard let layout, !own.hasErrors, !faults.hasErrors else { return nil }
            let papers = Set(layout.theme.papers.keys).subtracting(theme.papers.keys).sorted()
            return Readable(name: name, kind: layout.kind, papers: papers)
        }
        return (readable, papers.sorted())
    }

    /// Makes every sheet as far as its pages, and keeps what is said about them.
    func fill(_ layouts: [Readable], with catalog: Catalog, for cases: [PersonalCheck.Case], _ plans: [Plan]) {
        // With the shared files broken, every sheet would say so again.
        guard catalog.isWhole else { return }
        let maker = HandoutMaker(workspace, press, catalog: catalog)
        let named = cases.flatMap { [$0.family.paper, $0.clinic.paper] }.compactMap { $0 }
        let papers = Set(Self.commonPapers + named).sorted()
        for layout in layouts where layout.kind.isAboutTouch && layout.kind != .handout {
            fillFaces(layout, with: catalog, maker)
        }
        for layout in layouts where layout.kind == .cover { fillCovers(layout, plans, catalog, maker) }
        for layout in layouts where layout.kind == .handout {
            let papers = layout.papers.isEmpty ? papers : layout.papers
            for id in catalog.techniques.keys.sorted() {
                for (index, person) in cases.enumerated() {
                    var request = HandoutRequest(techniques: [SourceText(id)])
                    request.layout = layout.name
                    request.family = person.family
                    request.clinic = person.clinic
                    request.paper = layout.papers.first
                    // A family has its language and paper; nobody stands for all who have not come yet.
                    for language in index == 0 ? catalog.words.keys.sorted() : [] {
                        for (paper, use) in papers.flatMap({ paper in SheetData.Use.allCases.map { (paper, $0) } }) {
                            (request.language, request.paper, request.use) = (language, paper, use)
                            check(request, maker)
                        }
                    }
                    if index > 0, catalog.words[person.language] != nil { check(request, maker) }
                }
            }
        }
    }

    /// A layout without a fault, and what it is for.
    struct Readable {
        var name: String
        var kind: SheetKind
        /// The papers that it brings along; it is made for these alone.
        var papers: [String]
    }

    /// Fills a cover with every plan, in each of its languages.
    private func fillCovers(_ layout: Readable, _ plans: [Plan], _ catalog: Catalog, _ maker: HandoutMaker) {
        for plan in plans where plan.items.allSatisfy({ catalog.techniques[$0.technique.text] != nil }) {
            for language in plan.language.map({ [$0.text] }) ?? catalog.words.keys.sorted() {
                for paper in layout.papers.isEmpty ? Self.commonPapers : layout.papers {
                    // All techniques stand on the cover; their own pages have been tried.
                    var request = HandoutRequest(techniques: plan.techniques(inWeek: nil))
                    (request.plan, request.cover, request.language, request.paper) = (
                        plan, layout.name, language, paper
                    )
                    check(request, maker)
                }
            }
        }
    }

    /// Fills a card's or sign's layout with every technique, for a child of each way to say yes and no: their cues differ.
    private func fillFaces(_ layout: Readable, with catalog: Catalog, _ maker: HandoutMaker) {
        let sizes: [Size?] = layout.kind == .sign ? [nil] : Self.sizes(of: layout)
        for (id, language) in catalog.techniques.keys.sorted().flatMap({ id in
            catalog.words.keys.sorted().map { (id, $0) }
        }) {
            for size in sizes {
                for paper in size == nil ? Self.commonPapers : [Self.commonPapers[0]] {
                    var request = HandoutRequest(techniques: [SourceText(id)])
                    (request.layout, request.kind, request.language) = (layout.name, layout.kind, language)
                    (request.size, request.paper) = (size, paper)
                    check(request, maker)
                }
            }
        }
    }

    /// The sizes on which a card's layout is tried: the smallest of those it is chosen for.
    private static func sizes(of layout: Readable) -> [Size] {
        func size(_ width: Double, _ height: Double) -> Size {
            Size(width: Length.millimetres(width), height: Length.millimetres(height))
        }
        let all = [size(57.15, 88.9), size(63.5, 88.9), size(105, 73), size(44, 63), size(50.8, 50.8), size(85, 55)]
        let chosen = all.filter { CardLook(of: $0).layout == layout.name }
        return chosen.isEmpty ? [layout.kind == .smallCard ? all[3] : all[1]] : chosen
    }

    private func check(_ request: HandoutRequest, _ maker: HandoutMaker) {
        let faults = Diagnostics()
        _ = maker.sheet(request, faults)
        for fault in faults.all where !Self.screeningCodes.contains(fault.code) {
            // What is wrong inside a plate has been reported with its file.
            if fault.location?.file.hasSuffix(".svg") == true { continue }
            // So has a setting's mark that is no symbol.
            if fault.code == "unknown-plate", fault.location?.file.hasSuffix("settings.yaml") == true { continue }
            diagnostics.report(fault)
        }
    }
}

extension Catalog {
    /// Whether the files that every sheet needs could be read.
    fileprivate var isWhole: Bool {
        !settings.isEmpty && cues.count == Cues.Kind.allCases.count && !precautions.rules.isEmpty && !words.isEmpty
    }
}
