internal import Basics

/// A step begins with what to do: its verb, in bold.
struct StepRule: TextRule {
    func check(_ text: CheckedText, _ lexicon: Lexicon, _ diagnostics: Diagnostics) {
        guard text.kind == .step || text.kind == .shortStep else { return }
        guard text.text.hasPrefix("**"), let first = Prose.words(of: text.text).first?.lowercased() else {
            diagnostics.warning(
                "step-verb", "a step begins with its verb in bold", at: text.location, help: "'**Hold** the foot.'")
            return
        }
        guard !lexicon.verbs.isEmpty, !lexicon.verbs.contains(first) else { return }
        diagnostics.warning(
            "step-verb", "'\(first)' is not among the verbs that a step begins with", at: text.location,
            help: nearest(to: first, in: lexicon.verbs.sorted()).map { "did you mean '\($0)'?" }
                ?? "say what to do, or add the verb to plain-language/\(lexicon.language).yaml")
    }
}
