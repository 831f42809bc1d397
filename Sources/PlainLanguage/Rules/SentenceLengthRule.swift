internal import Basics

/// A sentence has at most 20 words, the main message 14, a step 15 in all, and its short form for cards 8.
struct SentenceLengthRule: TextRule {
    func check(_ text: CheckedText, _ lexicon: Lexicon, _ diagnostics: Diagnostics) {
        let sentences = Prose([text.text], name: lexicon.name).sentences
        let (counted, limit, what): (Int, Int, String) =
            switch text.kind {
            case .step: (sentences.joined().count, 15, "a step")
            case .shortStep: (sentences.joined().count, 8, "a step for cards")
            case .message: (sentences.joined().count, 14, "the main message")
            default: (sentences.map(\.count).max() ?? 0, 20, "a sentence")
            }
        guard counted > limit else { return }
        diagnostics.warning(
            "long-sentence", "\(what) has at most \(limit) words, but this has \(counted)", at: text.location)
    }
}
