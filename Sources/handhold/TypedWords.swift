public import ArgumentParser
import Basics
public import Catalog
public import HandholdKit
public import Imposition
public import Templates

// The catalog's vocabularies are words that a person may type; their help and their completions list them.
extension Area: ExpressibleByArgument {}
extension BoardRequest.Kind: ExpressibleByArgument {}
extension CropMarks.Style: ExpressibleByArgument {}
extension PageTurn: ExpressibleByArgument {}
extension AgeBand: ExpressibleByArgument {}
extension Position: ExpressibleByArgument {}
extension Goal: ExpressibleByArgument {}
extension Family.Pronouns: ExpressibleByArgument {}
extension Family.TextSize: ExpressibleByArgument {}
extension SheetData.Use: ExpressibleByArgument {}
extension GalleryRequest.Subject: ExpressibleByArgument {}
extension GalleryRequest.Look: ExpressibleByArgument {}

/// Some words in one argument, with commas between them: `after-bath,story-time`.
struct WordList: ExpressibleByArgument {
    var words: [String]

    init?(argument: String) {
        words = argument.split(separator: ",").map { $0.drop { $0 == " " } }.map { String($0) }
        if words.isEmpty { return nil }
    }
}

extension [WordList] {
    var words: [String] { flatMap(\.words) }

    /// The words as cases of a vocabulary. Throws a `ValidationError` that names the nearest known word.
    func cases<Choice: RawRepresentable & CaseIterable>(
        _ type: Choice.Type, of option: String
    ) throws -> [Choice] where Choice.RawValue == String {
        try words.map { word in
            if let choice = Choice(rawValue: word) { return choice }
            let known = Choice.allCases.map(\.rawValue)
            let help =
                nearest(to: word, in: known).map { "Did you mean '\($0)'?" }
                ?? "Known: \(known.joined(separator: ", "))."
            throw ValidationError("The value '\(word)' is not known to '\(option)'. \(help)")
        }
    }
}

/// One text of a technique said in another way: `tunnel-toes:message=…`, `tunnel-toes:steps.2.text=…`.
struct TextChangeArgument: ExpressibleByArgument {
    var change: Family.TextChange

    init?(argument: String) {
        guard let equals = argument.firstIndex(of: "="), let colon = argument[..<equals].firstIndex(of: ":") else {
            return nil
        }
        let technique = argument[..<colon]
        let key = argument[argument.index(after: colon)..<equals]
        let text = argument[argument.index(after: equals)...]
        guard !technique.isEmpty, !key.isEmpty, !text.isEmpty else { return nil }
        change = Family.TextChange(
            technique: SourceText(String(technique)), key: SourceText(String(key)), text: SourceText(String(text)))
    }

    static let defaultValueDescription = "tunnel-toes:message=…"
}
