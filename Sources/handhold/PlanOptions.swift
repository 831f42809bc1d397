import ArgumentParser
import Basics
import Catalog
import CommandSupport
import HandholdKit

/// A plan whose techniques are printed, and the week of it.
struct PlanOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "A plan: an id, as 'handhold plan list' shows it, or a file of one's own that ends in .yaml.",
            valueName: "plan or file"),
        completion: WorkspaceOptions.planCompletion)
    var plan: String?

    @Option(help: ArgumentHelp("Only what is new in this week of a series.", valueName: "number"))
    var week: Int?

    func validate() throws {
        if week != nil, plan == nil { throw ValidationError("'--week' is a week of a plan: add '--plan'.") }
    }

    /// The plan's techniques and then those that were named besides. Nil where the plan cannot be read, or has no such
    /// week; what is wrong is reported.
    func chosen(
        _ named: [String], in workspace: Workspace, _ diagnostics: Diagnostics
    ) -> (techniques: [SourceText], plan: Plan?)? {
        let others = named.map { SourceText($0) }
        guard let plan else { return (others, nil) }
        let name = plan.hasSuffix(".yaml") ? workspace.path(of: plan) : plan
        guard let read = workspace.loader.plan(SourceText(name), diagnostics) else { return nil }
        let chosen = read.techniques(inWeek: week)
        guard !chosen.isEmpty else {
            let weeks = read.weeks.map { "it has weeks 1 to \($0)" } ?? "it is the same each week"
            diagnostics.error(
                "unknown-week", "the plan '\(plan)' has nothing for week \(week ?? 0)", at: nil, help: weeks)
            return nil
        }
        return (chosen + others.filter { !chosen.map(\.text).contains($0.text) }, read)
    }
}
