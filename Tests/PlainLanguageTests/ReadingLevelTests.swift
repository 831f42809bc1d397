import Testing

@testable import PlainLanguage

struct ReadingLevelTests {
    /// Counted by hand from dictionaries.
    @Test(arguments: [
        ("tunnel", 2), ("hold", 1), ("squeeze", 1), ("little", 2), ("rubbed", 1), ("patted", 2), ("child", 1),
        ("rockets", 2),
        ("body", 2), ("before", 2), ("eye", 1), ("therapy", 3), ("circle", 2),
    ])
    func englishSyllables(_ word: String, _ count: Int) {
        #expect(Syllables.english(word) == count)
    }

    @Test(arguments: [
        ("pie", 1), ("día", 2), ("túnel", 2), ("pregunte", 3), ("guíe", 2), ("despacio", 3), ("masaje", 3),
        ("aéreo", 4),
        ("quiere", 2), ("muy", 1), ("pantorrilla", 4),
    ])
    func spanishSyllables(_ word: String, _ count: Int) {
        #expect(Syllables.spanish(word) == count)
    }

    @Test func theGradeIsKincaids() throws {
        // Six words, one sentence, seven syllables: 0.39 × 6 + 11.8 × 7/6 − 15.59.
        let level = try #require(ReadingLevel(Prose(["The cat sat on the table."], name: "Sam"), language: "en"))
        #expect(level.scale == .fleschKincaid)
        #expect(abs(level.value - (0.39 * 6 + 11.8 * 7 / 6 - 15.59)) < 0.001)
        #expect(level.verdict == .easy)
    }

    @Test func theSpanishScaleIsInflesz() throws {
        // Five words, eight syllables: 206.835 − 62.3 × 8/5 − 5.
        let level = try #require(ReadingLevel(Prose(["Tome el pie con cuidado."], name: "Ana"), language: "es"))
        #expect(abs(level.value - (206.835 - 62.3 * 8 / 5 - 5)) < 0.001)
        #expect(ReadingLevel(Prose(["Bonjour."], name: "Léa"), language: "fr") == nil)
    }

    @Test func namesStandForPlaceholdersAndBoldIsLeftOut() {
        let prose = Prose(["**Hold** {child's} foot. Count: one, two"], name: "Sam")
        #expect(prose.sentences == [["Hold", "Sam", "foot"], ["Count"], ["one", "two"]])
    }
}
