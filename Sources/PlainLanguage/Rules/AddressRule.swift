internal import Basics

/// The reader is spoken to in one way: in Spanish with *usted*, never with *tú*. What is said to the child is free.
struct AddressRule: TextRule {
    func check(_ text: CheckedText, _ lexicon: Lexicon, _ diagnostics: Diagnostics) {
        guard text.kind != .spoken else { return }
        for word in text.words(lexicon, quoted: false) where lexicon.familiar.contains(word) {
            diagnostics.warning(
                "familiar-address", "'\(word)' speaks to the reader on familiar terms", at: text.location,
                help: "use the polite form, as in the rest of the sheet")
        }
    }
}
