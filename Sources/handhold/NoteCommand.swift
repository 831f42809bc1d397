import ArgumentParser
import Basics
import Catalog
import CommandSupport
import HandholdKit

/// Writes what was given, for the chart.
struct NoteCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "note", _superCommandName: "handhold",
        abstract: "Write a short text for the chart: what was given, how much, and cautions.",
        discussion: """
            The text goes to the terminal, for the clinic's own records. It names techniques, dosage and precautions, \
            and the handout by its number; it names neither child nor caregivers.

            Example:
              handhold note --plan bedtime-calm --family families/rivera.yaml
            """)

    @OptionGroup
    var chosen: ChosenTechniques

    @Option(help: ArgumentHelp("The day on which it was given. Without it, today.", valueName: "2026-11-27"))
    var date: String?

    @Option(help: ArgumentHelp("The language of the chart.", valueName: "code"))
    var chartLanguage = "en"

    @OptionGroup(title: "The family")
    var family: FamilyOptions

    @OptionGroup(title: "The clinic")
    var clinic: ClinicOptions

    @OptionGroup
    var place: WorkspaceOptions

    func validate() throws {
        if let date, !CalendarText.isDay(date) {
            throw ValidationError("'--date' is a day such as 2026-11-27, but this is '\(date)'.")
        }
    }

    func outcome(_ console: Console) throws -> Outcome {
        let workspace = try place.resolved()
        let diagnostics = Diagnostics()
        let request = chosen.request(in: workspace, diagnostics)
        if !workspace.loader.languages.contains(chartLanguage) {
            diagnostics.unknown(
                "language", chartLanguage, among: workspace.loader.languages, in: "'--chart-language'", at: nil)
        }
        guard var request, !diagnostics.hasErrors else {
            console.show(diagnostics.all)
            return .failed
        }
        request.family = try family.family(in: workspace, diagnostics)
        request.language = family.language
        request.clinic = clinic.clinic(in: workspace, diagnostics)
        let note = ChartNote(workspace).note(request, in: chartLanguage, on: date ?? Clock.today, diagnostics)
        console.show(diagnostics.all)
        guard let note else { return .failed }
        try console.result(note.text)
        return note.isGiven ? .done : .refused
    }
}
