public import Basics
internal import Catalog
internal import Templates

/// Holds a list against the catalog, so that no family file is written that could not be used.
public struct RosterCheck {
    private let workspace: Workspace

    public init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    /// The rows in which every name is known; the others are reported, with their places.
    public func sound(_ roster: Roster, _ diagnostics: Diagnostics) -> Roster {
        let shared = Diagnostics()
        let loader = workspace.loader
        let catalog = loader.load(techniques: [], words: [], shared)
        let theme = workspace.layoutFile("theme").flatMap { workspace.reader.node(of: $0, shared) }
            .flatMap { ThemeReader(shared).theme($0) }
        shared.all.forEach(diagnostics.report)
        guard !shared.hasErrors else { return Roster(rows: []) }
        let rows = roster.rows.filter { row in
            let faults = Diagnostics()
            FamilyCheck(
                catalog: catalog, techniqueIDs: loader.techniqueIDs, papers: theme?.papers.keys.sorted() ?? [], faults
            ).check(row.family)
            faults.all.forEach(diagnostics.report)
            return !faults.hasErrors
        }
        return Roster(rows: rows)
    }
}
