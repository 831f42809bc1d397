/// How hard a text is to read, by the formula that is in use for its language.
public struct ReadingLevel: Sendable, Hashable {
    public enum Scale: String, Sendable, Hashable {
        /// A school year: Kincaid and others, Navy Research Branch Report 8-75, 1975. Less is easier.
        case fleschKincaid = "Flesch-Kincaid grade"
        /// Points up to about 100: Barrio-Cantalejo and others, An Sist Sanit Navar 2008;31(2):135. More is easier.
        case inflesz = "INFLESZ"
    }

    public let scale: Scale
    public let value: Double

    /// Nil for a language without a formula here, and for a text without words.
    public init?(_ prose: Prose, language: String) {
        let words = prose.words
        guard !words.isEmpty else { return nil }
        let perSentence = Double(words.count) / Double(prose.sentences.count)
        func perWord(_ syllables: (String) -> Int) -> Double {
            Double(words.reduce(0) { $0 + syllables($1) }) / Double(words.count)
        }
        switch language {
        case "en":
            scale = .fleschKincaid
            value = 0.39 * perSentence + 11.8 * perWord(Syllables.english) - 15.59
        case "es":
            scale = .inflesz
            value = 206.835 - 62.3 * perWord(Syllables.spanish) - perSentence
        default: return nil
        }
    }

    /// Whether a reader with five years of school follows it, and whether it is far from that.
    public var verdict: Verdict {
        switch scale {
        case .fleschKincaid: value <= 5 ? .easy : value <= 8 ? .hard : .tooHard
        case .inflesz: value >= 65 ? .easy : value >= 55 ? .hard : .tooHard
        }
    }

    public enum Verdict: Sendable { case easy, hard, tooHard }
}
