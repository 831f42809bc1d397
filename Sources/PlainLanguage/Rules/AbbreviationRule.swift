internal import Basics

/// Short forms in capitals are spelled out.
struct AbbreviationRule: TextRule {
    func check(_ text: CheckedText, _ lexicon: Lexicon, _ diagnostics: Diagnostics) {
        for word in Prose.words(of: Prose.plain(text.text, name: lexicon.name))
        where (2...5).contains(word.count) && word.allSatisfy(\.isUppercase) && !lexicon.abbreviations.contains(word) {
            diagnostics.warning(
                "abbreviation", "'\(word)' is a short form that a reader may not know", at: text.location,
                help: "spell it out")
        }
    }
}
