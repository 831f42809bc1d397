internal import Basics

/// Words of the trade are said in plain words.
struct JargonRule: TextRule {
    func check(_ text: CheckedText, _ lexicon: Lexicon, _ diagnostics: Diagnostics) {
        let words = text.words(lexicon)
        let line = " " + words.joined(separator: " ") + " "
        for (word, plain) in lexicon.swaps.sorted(by: { $0.key < $1.key }) where line.contains(" \(word) ") {
            diagnostics.warning(
                "jargon", "'\(word)' is a word of the trade", at: text.location, help: "say '\(plain)'")
        }
    }
}
