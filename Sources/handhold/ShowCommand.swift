import ArgumentParser
import Basics
import Catalog
import CommandSupport
import HandholdKit

/// Shows everything about a technique.
struct ShowCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "show", _superCommandName: "handhold",
        abstract: "Show everything about a technique.",
        discussion: """
            Its steps and pictures in words, how to ask, where it fits in a day, what changes with age, which \
            precautions touch it, and what is known about it. What stands in [brackets] is the name to type.

            Examples:
              handhold show tunnel-toes
              handhold show tunnel-toes --language es
              handhold show tunnel-toes --json
            """)

    @Argument(
        help: "The id of a technique, as 'handhold list' shows it.", completion: WorkspaceOptions.techniqueCompletion)
    var technique: String

    @Option(name: .shortAndLong, help: ArgumentHelp("The language of the texts.", valueName: "code"))
    var language = "en"

    @Flag(help: "Write JSON with the keys of the technique's file, each text in every language.")
    var json = false

    @OptionGroup
    var place: WorkspaceOptions

    func outcome(_ console: Console) throws -> Outcome {
        let loader = try place.resolved().loader
        let diagnostics = Diagnostics()
        guard loader.languages.contains(language) else {
            diagnostics.unknown("language", language, among: loader.languages, in: "'--language'", at: nil)
            console.show(diagnostics.all)
            return .wrongUsage
        }
        let catalog = loader.load(techniques: [SourceText(technique)], words: json ? [] : [language], diagnostics)
        guard let technique = catalog.techniques[technique], !diagnostics.hasErrors else {
            console.show(diagnostics.all)
            return .failed
        }
        if json {
            try console.result(technique.json.text)
        } else if let words = catalog.words[language] {
            let description = TechniqueDescription(technique, in: catalog, words: words, diagnostics)
            try console.result(text(description))
        }
        console.show(diagnostics.all)
        return diagnostics.hasErrors ? .failed : .done
    }

    private func text(_ description: TechniqueDescription) -> String {
        // Longer lines than these are hard to read, however wide the terminal is.
        let width = min(Console.width ?? 80, 100)
        return description.parts.map { part in
            let indent = part.heading == nil ? 0 : 2
            let lines = part.lines.map { line in
                let inner = line.prefix { $0 == " " }.count
                let hanging = part.isList ? 2 : line.first?.isNumber == true ? 3 : 0
                return PlainText.wrapped(
                    (part.isList ? "- " : "") + line, width: width, indent: indent + inner, hanging: hanging)
            }
            return ((part.heading.map { [$0] } ?? []) + lines).joined(separator: "\n")
        }.joined(separator: "\n\n")
    }
}
