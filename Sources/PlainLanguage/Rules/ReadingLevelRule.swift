internal import Basics

/// The whole sheet is read with five years of school, and has few long words.
struct ReadingLevelRule {
    /// How many of a hundred words may have more syllables than ``longWord``.
    static let longWords = 10.0
    /// Spanish words have a syllable more than English ones.
    static let longWord = ["en": 2, "es": 3]

    func check(_ prose: Prose, _ lexicon: Lexicon, at place: SourceLocation?, _ diagnostics: Diagnostics) {
        guard let level = ReadingLevel(prose, language: lexicon.language) else { return }
        let message =
            "the words in '\(lexicon.language)' are hard to read: \(level.scale.rawValue) \(tenths(level.value))"
        let help = "shorter sentences and shorter words; one thought each"
        switch level.verdict {
        case .easy: break
        case .hard: diagnostics.warning("reading-level", message, at: place, help: help)
        case .tooHard: diagnostics.error("reading-level", message, at: place, help: help)
        }
        guard let limit = Self.longWord[lexicon.language] else { return }
        let words = prose.words
        let count = lexicon.language == "es" ? Syllables.spanish : Syllables.english
        let long = words.filter { count($0) > limit }
        let share = Double(long.count) * 100 / Double(words.count)
        if share > Self.longWords {
            diagnostics.warning(
                "long-words", "\(tenths(share)) of 100 words in '\(lexicon.language)' are long", at: place,
                help: "among them: \(Set(long.map { $0.lowercased() }).sorted().prefix(6).joined(separator: ", "))")
        }
    }

    private func tenths(_ value: Double) -> String {
        let tenths = Int((value * 10).rounded())
        return "\(tenths < 0 ? "-" : "")\(abs(tenths) / 10).\(abs(tenths) % 10)"
    }
}
