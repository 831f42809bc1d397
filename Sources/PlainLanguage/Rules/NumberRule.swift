internal import Basics

/// Numbers are whole and few: no per cent, no fractions, no “BID”.
struct NumberRule: TextRule {
    func check(_ text: CheckedText, _ lexicon: Lexicon, _ diagnostics: Diagnostics) {
        guard !text.isAlt else { return }
        let characters = Array(text.text)
        for (index, character) in characters.enumerated() {
            let isBetweenDigits =
                index > 0 && index + 1 < characters.count && characters[index - 1].isNumber
                && characters[index + 1].isNumber
            let isHard = "%½¼¾".contains(character) || (isBetweenDigits && ".,:/".contains(character))
            guard isHard else { continue }
            diagnostics.warning(
                "hard-number", "a number with '\(character)' is hard to read", at: text.location,
                help: "use whole numbers and words")
            return
        }
    }
}
