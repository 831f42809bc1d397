internal import Basics
internal import Catalog

/// Whether a technique has everything that a sheet, a card and a board make use of, in every language alike.
struct CompletenessCheck {
    private let diagnostics: Diagnostics

    init(_ diagnostics: Diagnostics) {
        self.diagnostics = diagnostics
    }

    func check(_ technique: Technique) {
        let place = technique.location
        count(technique.skip.count, in: 1...3, "reasons to leave it today", at: technique.skip.first?.location ?? place)
        count(technique.words.count, in: 3...6, "words for a talker", at: technique.words.first?.location ?? place)
        count(technique.tips.count, in: 1...2, "tips", at: technique.tips.first?.location ?? place)
        if technique.ages.isEmpty {
            diagnostics.warning("incomplete", "the technique suits no age", at: place)
        }
        if technique.area == .tummy, !technique.traits.contains(.belly) {
            diagnostics.error(
                "incomplete", "a technique for the tummy has the trait 'belly', which precautions look for", at: place)
        }
        for needed in ["more", "all done"] where !technique.words.contains(where: { $0["en"]?.text == needed }) {
            diagnostics.warning(
                "incomplete", "the words for a talker have no '\(needed)'",
                at: technique.words.first?.location ?? place)
        }
        for step in technique.steps { for text in [step.text, step.short] { sameNumbers(text) } }
    }

    private func count(_ count: Int, in range: ClosedRange<Int>, _ what: String, at place: SourceLocation?) {
        guard !range.contains(count) else { return }
        diagnostics.warning(
            "incomplete", "a technique has \(range.lowerBound) to \(range.upperBound) \(what), but this has \(count)",
            at: place)
    }

    /// A translation that counts otherwise is another stroke.
    private func sameNumbers(_ text: LocalizedText) {
        let numbers = text.versions.sorted { $0.key < $1.key }.map { language, words in
            (language, words, words.text.split { !$0.isNumber }.map(String.init))
        }
        guard let first = numbers.first else { return }
        for (language, words, count) in numbers.dropFirst() where count != first.2 {
            diagnostics.warning(
                "translation", "'\(language)' has other numbers than '\(first.0)'", at: words.location,
                notes: [.init("'\(first.0)' is here", at: first.1.location)])
        }
    }
}
