internal import Basics

/// Nothing is promised that nobody can promise.
struct ClaimRule: TextRule {
    func check(_ text: CheckedText, _ lexicon: Lexicon, _ diagnostics: Diagnostics) {
        let line = " " + text.words(lexicon).joined(separator: " ") + " "
        for claim in lexicon.claims where line.contains(" \(claim)") {
            diagnostics.error(
                "claim", "'\(claim)' promises what nobody can promise", at: text.location,
                help: "say what families like about it")
        }
    }
}
