internal import Basics
internal import Catalog

/// Looks at every plan: whether what it names is there, and fits where the plan puts it.
struct PlanCheck {
    private let workspace: Workspace
    private let catalog: Catalog
    private let diagnostics: Diagnostics

    init(_ workspace: Workspace, _ catalog: Catalog, _ diagnostics: Diagnostics) {
        self.workspace = workspace
        self.catalog = catalog
        self.diagnostics = diagnostics
    }

    /// The plans that could be read.
    func check(_ files: inout CheckedFiles) -> [Plan] {
        let loader = workspace.loader
        return loader.planIDs.compactMap { id in
            files.add(loader.path(of: "plans/\(id).yaml"))
            guard let plan = loader.plan(SourceText(id), diagnostics) else { return nil }
            plan.items.forEach(check)
            plan.check(in: catalog, diagnostics)
            return plan
        }
    }

    private func check(_ item: Plan.Item) {
        guard workspace.loader.techniqueIDs.contains(item.technique.text) else {
            diagnostics.unknown(
                "technique", item.technique.text, among: workspace.loader.techniqueIDs, in: "a plan",
                at: item.technique.location)
            return
        }
    }
}
