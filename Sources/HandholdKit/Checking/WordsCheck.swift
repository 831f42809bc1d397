internal import Basics
internal import Catalog

/// Holds the languages against each other: what a page can say in one, it must be able to say in all.
struct WordsCheck {
    private let diagnostics: Diagnostics

    init(_ diagnostics: Diagnostics) {
        self.diagnostics = diagnostics
    }

    /// The languages that have all words that any language has; reports the words that others lack.
    func whole(_ words: [String: Words]) -> [String: Words] {
        let all = words.values.sorted { $0.language < $1.language }
        var whole = words
        for words in all {
            for other in all where other.language != words.language {
                // Keys in their order, so that the report is the same each time.
                for key in other.entries.keys.sorted() where words[key] == nil {
                    diagnostics.error(
                        "missing-word", "'\(key)' has no words in '\(words.language)'", at: words.location,
                        notes: [.init("'\(other.language)' has them here", at: other[key]?.location)])
                    whole[words.language] = nil
                }
            }
        }
        return whole
    }
}
