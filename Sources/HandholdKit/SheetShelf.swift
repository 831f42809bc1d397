internal import Basics
internal import Catalog
internal import Rendering
internal import Templates

/// What every kind of sheet begins with: its layout, its paper, its language, and the fonts of its thread.
///
/// Layouts are read once; files that change meanwhile are not read again.
final class SheetShelf {
    private let workspace: Workspace
    private let press: Press
    private var theme: Theme?
    private var layouts: [String: LayoutFile] = [:]

    init(_ workspace: Workspace, _ press: Press) {
        self.workspace = workspace
        self.press = press
    }

    /// The layout of a name or path, if it is made for this kind of sheet. Nil where it is not, or is not fit to be used;
    /// what is wrong is reported.
    func layout(_ name: String, for kind: SheetKind, _ diagnostics: Diagnostics) -> LayoutFile? {
        guard let theme = sharedTheme(diagnostics), let layout = layout(name, theme, diagnostics) else { return nil }
        guard layout.kind == kind else {
            diagnostics.error(
                "layout-kind", "the layout '\(name)' is for a \(layout.kind.rawValue), not for a \(kind.rawValue)",
                at: layout.location)
            return nil
        }
        return layout
    }

    private func sharedTheme(_ diagnostics: Diagnostics) -> Theme? {
        if let theme { return theme }
        guard let path = workspace.layoutFile("theme"), let node = workspace.reader.node(of: path, diagnostics) else {
            return nil
        }
        theme = ThemeReader(diagnostics).theme(node)
        return theme
    }

    private func layout(_ name: String, _ theme: Theme, _ diagnostics: Diagnostics) -> LayoutFile? {
        if let layout = layouts[name] { return layout }
        guard let path = workspace.layoutFile(name) else {
            diagnostics.unknown("layout", name, among: workspace.layoutNames, in: "the layouts", at: nil)
            return nil
        }
        // What is wrong elsewhere does not make the layout unfit.
        let faults = Diagnostics()
        let layout = workspace.reader.node(of: path, faults).flatMap { LayoutFile.read($0, theme: theme, faults) }
        faults.all.forEach(diagnostics.report)
        guard let layout, !faults.hasErrors else { return nil }
        layouts[name] = layout
        return layout
    }

    /// The language of a sheet: the one that was asked for, or the family's, or the clinic's, or English. Reports one that
    /// has no words.
    func language(_ asked: String?, family: Family, clinic: Clinic, _ diagnostics: Diagnostics) -> String? {
        let known = workspace.loader.languages
        let language = asked ?? family.language ?? clinic.language ?? "en"
        if known.contains(language) { return language }
        let place = asked != nil ? nil : (family.language == nil ? clinic.places : family.places)["language"]
        diagnostics.unknown("language", language, among: known, in: "the catalog", at: place)
        return nil
    }

    /// The size of the paper that was asked for, or the family's, or the clinic's, or letter. Reports one that the theme
    /// does not know.
    func paper(
        _ asked: String?, family: Family, clinic: Clinic, _ theme: Theme, _ diagnostics: Diagnostics
    ) -> Size? {
        let name = asked ?? family.paper ?? clinic.paper ?? "letter"
        if let size = theme.papers[name] { return size }
        // The family's own paper has been looked at with the rest of its file.
        if asked == nil, family.paper != nil { return nil }
        let place = asked == nil ? clinic.places["paper"] : nil
        diagnostics.unknown("paper", name, among: theme.papers.keys.sorted(), in: "the theme", at: place)
        return nil
    }

    /// Reports what is wrong with a request for every family alike: its layouts, its language and its paper.
    func check(_ request: HandoutRequest, _ diagnostics: Diagnostics) {
        let (nobody, clinic) = (Family(), request.clinic)
        if let layout = layout(request.layout, for: request.kind, diagnostics) {
            _ = paper(request.paper, family: nobody, clinic: clinic, layout.theme, diagnostics)
        }
        if let cover = request.cover { _ = layout(cover, for: .cover, diagnostics) }
        _ = language(request.language, family: nobody, clinic: clinic, diagnostics)
    }

    /// The fonts, or nil where there are none, which is reported.
    func fonts(_ diagnostics: Diagnostics) -> FontSystem? {
        do {
            return try press.fonts()
        } catch {
            (error as? DiagnosedError)?.diagnostics.forEach(diagnostics.report)
            return nil
        }
    }
}
