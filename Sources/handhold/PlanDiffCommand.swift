import ArgumentParser
import Basics
import Catalog
import CommandSupport
import HandholdKit
import Rendering

/// Says what is new in a plan.
struct PlanDiffCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "diff", _superCommandName: "handhold plan",
        abstract: "Print what is new, changed and stopped in a plan, for the family.",
        discussion: """
            Keep a copy of a plan before you change it, as bedtime@june.yaml beside bedtime.yaml. The sheet then says \
            what is new, what goes on in another way, and what is not for now.

            Examples:
              handhold plan diff plans/bedtime@june.yaml plans/bedtime.yaml
              handhold plan diff plans/bedtime@june.yaml plans/bedtime.yaml --family families/rivera.yaml -o new.pdf
            """)

    @Argument(help: ArgumentHelp("The plan as it was: an id or a file.", valueName: "old"))
    var old: String

    @Argument(help: ArgumentHelp("The plan as it is: an id or a file.", valueName: "new"))
    var new: String

    @OptionGroup(title: "The output")
    var output: PageOptions

    @OptionGroup(title: "The family")
    var family: FamilyOptions

    @OptionGroup(title: "The clinic")
    var clinic: ClinicOptions

    @OptionGroup
    var place: WorkspaceOptions

    func outcome(_ console: Console) throws -> Outcome {
        let workspace = try place.resolved()
        let diagnostics = Diagnostics()
        func plan(_ name: String) -> Plan? {
            let name = name.hasSuffix(".yaml") ? workspace.path(of: name) : name
            return workspace.loader.plan(SourceText(name), diagnostics)
        }
        var request = HandoutRequest(techniques: [])
        request.family = try family.family(in: workspace, diagnostics)
        request.language = family.language
        request.clinic = clinic.clinic(in: workspace, diagnostics)
        request.isLineArt = output.drawing.lineArt
        guard let before = plan(old), let after = plan(new), !diagnostics.hasErrors else {
            console.show(diagnostics.all)
            return .failed
        }
        if before.version == after.version {
            diagnostics.warning(
                "plan-version", "both plans are version \(after.version): pages of the two cannot be told apart",
                at: nil,
                help: "raise 'version' and 'updated' in the new one")
        }
        let press = try Press(workspace)
        let made = PlanChangesMaker(workspace, press).sheet(from: before, to: after, request, diagnostics)
        console.show(diagnostics.all)
        guard let made else { return .failed }
        for line in lines(made) { console.note(line) }
        if made.changes.isEmpty { return made.refused.isEmpty ? .done : .refused }
        try output.write(
            made.document, kind: "plan-changes", language: made.language, press, isPersonal: family.isPersonal, console)
        return made.refused.isEmpty ? .done : .refused
    }

    /// The same in short, for the therapist.
    private func lines(_ sheet: PlanChangesMaker.Sheet) -> [String] {
        let changes = sheet.changes
        func line(_ word: String, _ items: [Plan.Item]) -> String? {
            let names = items.map { sheet.names[$0.technique.text] ?? $0.technique.text }
            return names.isEmpty ? nil : "\(word): \(names.joined(separator: ", "))"
        }
        if changes.isEmpty { return ["Nothing has changed."] }
        let changed = changes.changed.map { change in
            let name = sheet.names[change.new.technique.text] ?? change.new.technique.text
            return "changed: \(name) (\(change.parts.map(\.rawValue).joined(separator: ", ")))"
        }
        return [line("new", changes.added)].compactMap(\.self) + changed
            + [line("stopped", changes.stopped), line("as before", changes.same)].compactMap(\.self)
    }
}
