import ArgumentParser
import Basics
import Catalog
import CommandSupport
import HandholdKit

/// Lists the techniques that fit.
struct ListCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "list", _superCommandName: "handhold",
        abstract: "List techniques by setting, part of the body, age, goal, time.",
        discussion: """
            Each filter narrows the list; without one, everything is listed. Settings are the moments of a day: \
            obstacle-course, sensory-bin, after-bath, story-time, parked-car and more.

            Examples:
              handhold list --setting obstacle-course --minutes 2 --area feet
              handhold list --age toddler --goal calm --language es
              handhold list --setting parked-car --json
            """)

    @Option(help: "Only what fits this setting.", completion: WorkspaceOptions.settingCompletion)
    var setting: String?

    @Option(help: "Only this part of the body.")
    var area: Area?

    @Option(help: "Only what suits this age.")
    var age: AgeBand?

    @Option(help: "Only what is for this.")
    var goal: Goal?

    @Option(help: ArgumentHelp("Only what takes at most so many minutes.", valueName: "most"))
    var minutes: Int?

    @Option(help: "Only what a child can do in this position.")
    var position: Position?

    @Option(name: .shortAndLong, help: ArgumentHelp("The language of the names.", valueName: "code"))
    var language = "en"

    @Flag(help: "Write JSON, for other programs.")
    var json = false

    @OptionGroup
    var place: WorkspaceOptions

    func outcome(_ console: Console) throws -> Outcome {
        let loader = try place.resolved().loader
        let diagnostics = Diagnostics()
        let catalog = loader.load(techniques: loader.techniqueIDs.map { SourceText($0) }, words: [], diagnostics)
        // A fault in one technique does not hide the others.
        console.show(diagnostics.all)
        guard isUsable(catalog, console) else { return .wrongUsage }
        var filter = TechniqueFilter()
        (filter.setting, filter.area, filter.age) = (setting, area, age)
        (filter.goal, filter.position, filter.minutes) = (goal, position, minutes)
        let found = catalog.techniques.values.filter(filter.allows).sorted { $0.id < $1.id }
        if json {
            try console.result(JSONValue.list(found.map { $0.summary(name: name(of: $0)) }).text)
        } else if found.isEmpty {
            console.note("No technique fits. Leave out a filter to see more.")
        } else {
            try console.result(table(found))
        }
        return diagnostics.hasErrors ? .failed : .done
    }

    /// Whether the filters name things that the catalog knows; says what it does not.
    private func isUsable(_ catalog: Catalog, _ console: Console) -> Bool {
        let faults = Diagnostics()
        let settings = catalog.settings.map(\.id)
        if let setting, !settings.contains(setting) {
            faults.unknown("setting", setting, among: settings, in: "'--setting'", at: nil)
        }
        if !catalog.languages.contains(language) {
            faults.unknown("language", language, among: catalog.languages, in: "'--language'", at: nil)
        }
        console.show(faults.all)
        return !faults.hasErrors
    }

    private func table(_ techniques: [Technique]) -> String {
        let rows = techniques.map { technique in
            [
                technique.id, name(of: technique), technique.area.rawValue, String(technique.dosage.minutes),
                technique.settings.map(\.setting).joined(separator: ", "),
            ]
        }
        return PlainText.table([["TECHNIQUE", "NAME", "AREA", "MINUTES", "SETTINGS"]] + rows, width: Console.width)
    }

    private func name(of technique: Technique) -> String {
        technique.name[language]?.text ?? technique.id
    }
}
