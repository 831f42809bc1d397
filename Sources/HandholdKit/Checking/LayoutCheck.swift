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
    func readLayouts(_ files: inout CheckedFiles) -> (names: [String], papers: [String]) {
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
        let names = workspace.layoutNames.filter { name in
            guard let path = workspace.layoutFile(name) else { return false }
            files.add(path)
            let own = Diagnostics()
            let layout = YAMLReader().node(of: path, own).flatMap { LayoutFile.read($0, theme: theme, own) }
            own.all.forEach(diagnostics.report)
            papers.formUnion(layout.map { Array($0.theme.papers.keys) } ?? [])
            return layout != nil && !own.hasErrors && !faults.hasErrors
        }
        return (names, papers.sorted())
    }

    /// Makes every sheet as far as its pages, and keeps what is said about them.
    func fill(_ layouts: [String], with catalog: Catalog, for cases: [PersonalCheck.Case]) {
        // With the shared files broken, every sheet would say so again.
        guard catalog.isWhole else { return }
        let maker = HandoutMaker(workspace, press, catalog: catalog)
        let named = cases.flatMap { [$0.family.paper, $0.clinic.paper] }.compactMap { $0 }
        let papers = Set(Self.commonPapers + named).sorted()
        for layout in layouts {
            for id in catalog.techniques.keys.sorted() {
                for (index, person) in cases.enumerated() {
                    var request = HandoutRequest(techniques: [SourceText(id)])
                    request.layout = layout
                    request.family = person.family
                    request.clinic = person.clinic
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

    private func check(_ request: HandoutRequest, _ maker: HandoutMaker) {
        let faults = Diagnostics()
        _ = maker.sheet(request, faults)
        for fault in faults.all where !Self.screeningCodes.contains(fault.code) {
            // What is wrong inside a plate has been reported with its file.
            if fault.location?.file.hasSuffix(".svg") == true { continue }
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
