public import Basics
internal import Catalog

/// Looks at everything in the library and a workspace, and at every sheet that can be made of it.
///
/// Faults never end the check: each part looks at what the parts before it found sound, so that a person sees all that
/// is wrong at once, and nothing twice.
public struct WorkspaceCheck {
    private let workspace: Workspace

    public init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    /// Throws only where there is nothing to draw with.
    public func report() throws(DiagnosedError) -> CheckReport {
        let press = try Press(workspace)
        let diagnostics = Diagnostics()
        var files = CheckedFiles()
        let loader = workspace.loader
        for name in ["settings.yaml", "cues.yaml", "precautions.yaml"] { files.add(loader.path(of: name)) }
        for id in loader.techniqueIDs { files.add(loader.path(of: "techniques/\(id).yaml")) }
        for language in loader.languages { files.add(loader.path(of: "words/\(language).yaml")) }
        let catalog = loader.load(
            techniques: loader.techniqueIDs.map { SourceText($0) }, words: loader.languages, diagnostics)
        let pictures = PictureCheck(workspace, press.plates, diagnostics)
        let broken = pictures.checkFiles(&files)
        let language = PlainLanguageCheck(workspace, press.plates, diagnostics)
        let lexicons = language.lexicons(loader.languages, &files)
        for technique in catalog.techniques.values.sorted(by: { $0.id < $1.id }) {
            CompletenessCheck(diagnostics).check(technique)
            language.check(technique, lexicons)
        }
        let plans = PlanCheck(workspace, catalog, diagnostics).check(&files)
        for plan in plans { language.check(plan, lexicons) }
        pictures.areDrawable(catalog.settings.map(\.scene), broken: broken)
        SymbolCheck(workspace, press.plates, diagnostics).check(catalog.settings, &files)
        StockCheck(workspace, diagnostics).check(&files)
        EventCheck(workspace, press, diagnostics).check(&files)
        PosterCheck(workspace, press.plates, diagnostics).check(&files)
        let layouts = LayoutCheck(workspace, press, diagnostics)
        let readable = layouts.readLayouts(&files)
        let people = PersonalCheck(workspace, press.plates, catalog, papers: readable.papers, diagnostics)
        let cases = people.check(&files)

        var sound = catalog
        sound.techniques = catalog.techniques.filter { pictures.isDrawable($0.value, broken: broken) }
        sound.words = WordsCheck(diagnostics).whole(catalog.words)
        layouts.fill(readable.layouts, with: sound, for: cases, plans)
        return CheckReport(diagnostics.all, files: files.count)
    }
}

/// The files that a check has looked at, each counted once.
struct CheckedFiles {
    private var paths: Set<String> = []

    var count: Int { paths.count }

    mutating func add(_ path: String?) {
        if let path { paths.insert(path) }
    }
}
