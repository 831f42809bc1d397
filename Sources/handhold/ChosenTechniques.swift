import ArgumentParser
import Basics
import Catalog
import CommandSupport
import HandholdKit

/// The techniques that sheets are made of: by name, or from a plan.
struct ChosenTechniques: ParsableArguments {
    @Argument(
        help: ArgumentHelp("The ids of techniques, as 'handhold list' shows them.", valueName: "technique"),
        completion: WorkspaceOptions.techniqueCompletion)
    var techniques: [String] = []

    @OptionGroup(title: "A plan")
    var plan: PlanOptions

    func validate() throws {
        if techniques.isEmpty, plan.plan == nil {
            throw ValidationError("Name a technique, or a plan: 'handhold list' and 'handhold plan list' show them.")
        }
    }

    /// A request for these techniques, and the plan and week that they are from. Nil where the plan cannot be read, or has no
    /// such week; what is wrong is reported.
    func request(in workspace: Workspace, _ diagnostics: Diagnostics) -> HandoutRequest? {
        guard let chosen = plan.chosen(techniques, in: workspace, diagnostics) else { return nil }
        var request = HandoutRequest(techniques: chosen.techniques)
        (request.plan, request.week) = (chosen.plan, plan.week)
        return request
    }
}
