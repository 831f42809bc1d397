internal import Basics

/// Sentences say who does what: no “the foot is held”.
struct PassiveVoiceRule: TextRule {
    func check(_ text: CheckedText, _ lexicon: Lexicon, _ diagnostics: Diagnostics) {
        guard !text.isAlt else { return }
        for sentence in Prose([text.text], name: lexicon.name).sentences {
            let words = sentence.map { $0.lowercased() }
            for (index, word) in words.enumerated() where lexicon.being.contains(word) {
                // An adverb may stand between: “is slowly pressed”.
                let next = words.dropFirst(index + 1).first { !$0.hasSuffix("ly") && !$0.hasSuffix("mente") }
                guard let next, isParticiple(next, lexicon) else { continue }
                diagnostics.warning(
                    "passive-voice", "'\(word) \(next)' does not say who does it", at: text.location,
                    help: "tell the reader what to do")
            }
        }
    }

    private func isParticiple(_ word: String, _ lexicon: Lexicon) -> Bool {
        guard !lexicon.notPassive.contains(word) else { return false }
        return lexicon.participles.contains(word)
            || lexicon.participleEndings.contains { word.count > $0.count + 2 && word.hasSuffix($0) }
    }
}
