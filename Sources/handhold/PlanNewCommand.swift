import ArgumentParser
import Basics
import Catalog
import CommandSupport
import HandholdKit
import Rendering

/// Writes a plan to begin with.
struct PlanNewCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "new", _superCommandName: "handhold plan",
        abstract: "Write a plan file of one's own, ready to be edited.",
        discussion: """
            The plan begins as a copy of another one, or with the techniques that are named, in the family's language \
            and with each dosage spelled out. What the family's precautions keep back is left out, and said. Then edit \
            it: minutes, days, notes, weeks.

            Examples:
              handhold plan new bedtime --from bedtime-calm --family families/rivera.yaml
              handhold plan new bath leg-slide-down foot-garage --starts 2026-11-30
            """)

    @Argument(help: ArgumentHelp("The plan's id: small letters, digits and hyphens.", valueName: "id"))
    var name: String

    @Argument(
        help: ArgumentHelp("Techniques besides those of '--from'.", valueName: "technique"),
        completion: WorkspaceOptions.techniqueCompletion)
    var techniques: [String] = []

    @Option(
        help: ArgumentHelp("The plan to begin from.", valueName: "plan"), completion: WorkspaceOptions.planCompletion)
    var from: String?

    @Option(help: ArgumentHelp("The first day of its first week.", valueName: "2026-11-30"))
    var starts: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The file to write. Without it, plans/<id>.yaml of the workspace.", valueName: "file"))
    var output: String?

    @Flag(help: "Write the file anew where it is there already.")
    var replace = false

    @Option(help: ArgumentHelp("The day on which it is written. Without it, today.", valueName: "2026-11-27"))
    var date: String?

    @OptionGroup(title: "The family")
    var family: FamilyOptions

    @OptionGroup
    var place: WorkspaceOptions

    func validate() throws {
        guard isKebabCase(name) else {
            throw ValidationError(
                "A plan's id has small letters, digits and single hyphens, but this is '\(name)'.")
        }
        if from == nil, techniques.isEmpty {
            throw ValidationError("Say what it begins with: '--from', or techniques.")
        }
        for day in [starts, date].compactMap(\.self) where !CalendarText.isDay(day) {
            throw ValidationError("A day is one of the calendar, such as 2026-11-30, but this is '\(day)'.")
        }
        if let output, !output.hasSuffix(".yaml") { throw ValidationError("'\(output)' does not end in .yaml.") }
    }

    func outcome(_ console: Console) throws -> Outcome {
        let workspace = try place.resolved()
        let diagnostics = Diagnostics()
        let loader = workspace.loader
        let family = try family.family(in: workspace, diagnostics)
        let origin = from.flatMap { loader.plan(SourceText($0), diagnostics) }
        let language = self.family.language ?? family.language ?? "en"
        if !loader.languages.contains(language) {
            diagnostics.unknown("language", language, among: loader.languages, in: "the catalog", at: nil)
        }
        checkName(family, loader, diagnostics)
        guard !diagnostics.hasErrors else {
            console.show(diagnostics.all)
            return .failed
        }
        let draft = PlanDraft(
            id: name, origin: origin, techniques: techniques.map { SourceText($0) }, family: family,
            language: language, today: date ?? Clock.today, starts: starts)
        let text = draft.text(loader, diagnostics)
        console.show(diagnostics.all)
        guard let text else {
            if diagnostics.hasErrors { return .failed }
            console.note("Nothing is left for a plan: no file was written.")
            return .refused
        }
        let path = try path(in: workspace)
        guard replace || !FileText.exists(path) else {
            throw DiagnosedError(
                "output-occupied", "'\(path)' is there already, and stays as it is", help: "--replace writes it anew")
        }
        try OutputFile.write(Array(text.utf8), to: path, access: self.family.isPersonal ? .owner : .everyone)
        try console.result(path)
        return .done
    }

    /// The id stands on every page and in the names of files, and hides a plan of the library that has the same.
    private func checkName(_ family: Family, _ loader: CatalogLoader, _ diagnostics: Diagnostics) {
        let people = family.caregivers + [family.child.name?.text].compactMap(\.self)
        let words = Set(name.split(separator: "-").map { String($0) })
        if people.contains(where: { words.contains($0.lowercased()) }) {
            diagnostics.error(
                "plan-name", "a plan's id stands on pages and in names of files, and '\(name)' names a person", at: nil,
                help: "name it after the moment: bedtime, after-bath")
        }
        if !replace, output == nil, loader.planIDs.contains(name) {
            diagnostics.error(
                "plan-name", "'\(name)' is the id of a plan that is there already", at: nil, help: "choose another id")
        }
    }

    private func path(in workspace: Workspace) throws(DiagnosedError) -> String {
        if let output { return output }
        let folder = workspace.folder.map { $0 == "." ? "plans" : $0 + "/plans" } ?? "plans"
        try OutputFolder.make(folder, access: .owner)
        return "\(folder)/\(name).yaml"
    }
}
