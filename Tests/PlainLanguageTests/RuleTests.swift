import Basics
import TestSupport
import Testing

@testable import PlainLanguage

struct RuleTests {
    private static let lexicon = lexicon(
        """
        name: Sam
        verbs: [hold, slide]
        swaps: {supine: on the back, prior to: before}
        claims: [cure, proven]
        being: [is, are]
        participles: [held]
        participle-endings: [ed]
        not-passive: [tired]
        familiar: [tú]
        abbreviations: [TV]
        body: [foot]
        hands: [thumb]
        directions: [arrow]
        """)

    private static func lexicon(_ yaml: String) -> Lexicon? {
        let faults = Diagnostics()
        let node = try? YAMLReader().read(Array(yaml.utf8), file: "en.yaml")
        let lexicon = node.flatMap { Lexicon($0, language: "en", faults) }
        #expect(faults.all.isEmpty)
        return lexicon
    }

    private func codes(_ kind: CheckedText.Kind, _ text: String) throws -> [String] {
        let faults = Diagnostics()
        let lexicon = try #require(Self.lexicon)
        let place = SourceLocation(file: "t.yaml", line: 3, column: 5)
        for rule in PlainLanguage.rules { rule.check(CheckedText(kind, text, at: place), lexicon, faults) }
        #expect(faults.all.allSatisfy { $0.location == place })
        return faults.all.map(\.code)
    }

    @Test(arguments: [
        (CheckedText.Kind.step, "**Hold** the foot. Count to three."),
        (.shortStep, "**Slide** thumbs from heel to toes."),
        (.sentence, "Sam is tired. Ask, “More, or all done?”"),
        (.spoken, "¿Y tú?"), (.sentence, "Diga: “¿Y tú?”."),
        (.alt(showsMotion: true), "A foot. A thumb on it. An arrow points up."),
        (.alt(showsMotion: false), "A foot in the dark, under a thumb."),
        (.sentence, "Watch TV for 20 minutes, 1 or 2 times."),
    ])
    func goodTextsPass(_ kind: CheckedText.Kind, _ text: String) throws {
        #expect(try codes(kind, text) == [])
    }

    @Test(arguments: [
        (CheckedText.Kind.step, "Hold the foot.", "step-verb"),
        (.step, "**Holding** the foot.", "step-verb"),
        (
            .step, "**Hold** the foot with two hands and count to three while you sing a small song now.",
            "long-sentence"
        ),
        (.shortStep, "**Hold** the foot with both hands and count three.", "long-sentence"),
        (
            .message, "One two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen.",
            "long-sentence"
        ),
        (.sentence, "The foot is held.", "passive-voice"),
        (.sentence, "The toes are slowly rolled.", "passive-voice"),
        (.sentence, "Lay Sam supine.", "jargon"),
        (.sentence, "Ask prior to touch.", "jargon"),
        (.sentence, "It cures colic.", "claim"),
        (.sentence, "It is a proven way.", "claim"),
        (.sentence, "Use 50% of it.", "hard-number"),
        (.sentence, "Hold it 1.5 minutes.", "hard-number"),
        (.sentence, "Ask your OT first.", "abbreviation"),
        (.sentence, "Hazlo tú.", "familiar-address"),
        (.alt(showsMotion: true), "A foot and a thumb.", "alt-text"),
        (.alt(showsMotion: false), "A thumb.", "alt-text"),
        (.alt(showsMotion: false), "A foot.", "alt-text"),
        (.sceneAlt, String(repeating: "A foot. ", count: 19), "alt-text"),
    ])
    func eachFaultIsFoundAtItsPlace(_ kind: CheckedText.Kind, _ text: String, _ code: String) throws {
        #expect(try codes(kind, text) == [code])
    }

    @Test func aWholeSheetMayNotBeHard() throws {
        let faults = Diagnostics()
        let lexicon = try #require(Self.lexicon)
        let place = SourceLocation(file: "t.yaml", line: 1, column: 1)
        let text = "Administering proprioceptive stimulation facilitates considerable physiological self-regulation."
        PlainLanguage.check([CheckedText(.sentence, text, at: nil)], lexicon, at: place, faults)
        #expect(faults.all.map(\.code) == ["reading-level", "long-words"])
        #expect(faults.all.first?.severity == .error)
        #expect(faults.all.allSatisfy { $0.location == place })
    }
}
