import ArgumentParser
import Basics
import Catalog
import CommandSupport
import HandholdKit
import Templates

/// Shows the plans: techniques chosen to go together.
struct PlanCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plan",
        abstract: "List, show, write and compare plans: techniques that go together.",
        discussion: """
            A plan is a file in the library's or the workspace's 'plans' folder. Print one with \
            'handhold handout --plan <id>'; of a series, a week at a time with '--week'.
            """,
        subcommands: [PlanListCommand.self, PlanShowCommand.self, PlanNewCommand.self, PlanDiffCommand.self])
}

/// Lists the plans.
struct PlanListCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "list", _superCommandName: "handhold plan", abstract: "List every plan.",
        discussion: """
            Examples:
              handhold plan list
              handhold plan list --language es
            """)

    @OptionGroup
    var options: PlanTextOptions

    func outcome(_ console: Console) throws -> Outcome {
        let loader = try options.place.resolved().loader
        let diagnostics = Diagnostics()
        let plans = loader.planIDs.compactMap { loader.plan(SourceText($0), diagnostics) }
        let wording = options.wording(loader, diagnostics)
        console.show(diagnostics.all)
        guard let wording else { return .wrongUsage }
        if options.json {
            try console.result(JSONValue.list(plans.map(\.json)).text)
        } else {
            let rows = plans.map { plan in
                [
                    plan.id, wording.fill(plan.name).text, plan.weeks.map { "\($0)" } ?? "",
                    plan.items.map(\.technique.text).joined(separator: ", "),
                ]
            }
            try console.result(
                PlainText.table([["PLAN", "NAME", "WEEKS", "TECHNIQUES"]] + rows, width: Console.width))
        }
        return diagnostics.hasErrors ? .failed : .done
    }
}

/// Shows one plan.
struct PlanShowCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "show", _superCommandName: "handhold plan", abstract: "Show what a plan is for and what is in it.",
        discussion: """
            Examples:
              handhold plan show bedtime-calm
              handhold plan show colic-and-gas --language es
            """)

    @Argument(help: "The id of a plan.", completion: WorkspaceOptions.planCompletion)
    var plan: String

    @OptionGroup
    var options: PlanTextOptions

    func outcome(_ console: Console) throws -> Outcome {
        let loader = try options.place.resolved().loader
        let diagnostics = Diagnostics()
        guard let plan = loader.plan(SourceText(plan), diagnostics) else {
            console.show(diagnostics.all)
            return .failed
        }
        let catalog = loader.load(techniques: plan.items.map(\.technique), words: [], diagnostics)
        let wording = options.wording(loader, diagnostics)
        console.show(diagnostics.all)
        guard let wording else { return .wrongUsage }
        if options.json {
            try console.result(plan.json.text)
        } else {
            try console.result(lines(plan, catalog, wording).joined(separator: "\n"))
        }
        return diagnostics.hasErrors ? .failed : .done
    }

    private func lines(_ plan: Plan, _ catalog: Catalog, _ wording: Wording) -> [String] {
        func text(_ text: LocalizedText) -> String { wording.fill(text).text }
        let width = min(Console.width ?? 80, 100)
        let head = ["\(text(plan.name)) [\(plan.id)]", text(plan.purpose)]
        let items = plan.items.map { item in
            let name = catalog.techniques[item.technique.text].map { text($0.name) } ?? item.technique.text
            let place = item.setting.flatMap { catalog.setting($0.text) }.map { " (\(text($0.name)))" } ?? ""
            let why = item.why.map { ": " + text($0) } ?? ""
            let week = item.week.map { "\($0). " } ?? "- "
            return "\(week)\(name) [\(item.technique.text)]\(place)\(why)"
        }
        let caution = plan.caution.map { ["", text($0)] } ?? []
        return (head + [""] + items + caution).map { PlainText.wrapped($0, width: width, indent: 0, hanging: 2) }
    }
}

/// In which language and form plans are shown.
struct PlanTextOptions: ParsableArguments {
    @Option(name: .shortAndLong, help: ArgumentHelp("The language of the texts.", valueName: "code"))
    var language = "en"

    @Flag(help: "Write JSON with the keys of the plan's file, each text in every language.")
    var json = false

    @OptionGroup
    var place: WorkspaceOptions

    /// Fills texts in the chosen language for nobody in particular; nil where there are no words in it, which is reported.
    func wording(_ loader: CatalogLoader, _ diagnostics: Diagnostics) -> Wording? {
        guard loader.languages.contains(language) else {
            diagnostics.unknown("language", language, among: loader.languages, in: "'--language'", at: nil)
            return nil
        }
        let words = loader.load(techniques: [], words: [language], diagnostics).words[language]
        return words.map { Wording(words: $0, family: Family(), diagnostics) }
    }
}
