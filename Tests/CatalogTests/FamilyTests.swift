import Basics
import Catalog
import TestSupport
import Testing

@Suite struct FamilyTests {
    @Test func everyValueIsRead() throws {
        let (family, diagnostics) = try Reading.family(SampleFiles.family)
        #expect(diagnostics.pinned == "")
        #expect(family.child.name?.text == "Mateo")
        #expect((family.child.pronouns, family.child.age, family.child.speaks) == (.he, .toddler, false))
        #expect(family.caregivers == ["Ana", "Luis"])
        #expect(family.language == "es")
        #expect(family.routines.map(\.text) == ["story-time", "after-bath"])
        #expect((family.look.childSkin, family.look.adultSkin) == (3, 4))
        #expect((family.look.childHair, family.look.adultHair) == ("black", "light-brown"))
        #expect((family.touch.likes, family.touch.avoid) == ([.feet, .back], [.face]))
        #expect(family.precautions.map(\.name.text) == ["fever", "hip-brace"])
        #expect(family.precautions.map(\.isCleared) == [false, true])
        #expect(family.note?.text == "See you on Thursday")
        #expect((family.paper, family.textSize) == ("letter", .comfort))
        #expect(
            family.changes.map { "\($0.technique.text) \($0.key.text) \($0.text.text)" } == [
                "tunnel-toes message Rub one foot after the bath.", "tunnel-toes steps.2.text **Glide** up once.",
            ])
        #expect(family.changes[0].key.location?.line == 17)
    }

    @Test func anEmptyMappingIsAFamilyOfDefaults() throws {
        let (family, diagnostics) = try Reading.family("{}")
        #expect(diagnostics.pinned == "")
        #expect(family.child.name == nil)
        #expect(family.child.speaks)
    }

    @Test func cuesFollowAgeAndSpeech() throws {
        var technique = try #require(try Reading.technique().0)
        for (child, cues) in [
            ("age: infant", Cues.Kind.infant), ("age: toddler", .toddler), ("age: preschool", .older),
            ("age: school", .older), ("age: school, speech: false", .noSpeech),
            ("age: infant, speech: false", .noSpeech),
        ] {
            #expect(try Reading.family("child: {\(child)}").0.cues(for: technique) == cues)
        }
        // Nobody said an age: one that the technique suits.
        technique.ages = [.infant: LocalizedText([:])]
        #expect(Family().cues(for: technique) == .infant)
        technique.ages[.preschool] = LocalizedText([:])
        #expect(Family().cues(for: technique) == .older)
    }

    @Test func aHalfClearedPrecautionIsRefused() throws {
        #expect(
            try Reading.family("precautions:\n  - {flag: fever, cleared-by: Dr Vega}\n").1.pinned
                == "test.yaml:2:5: error[half-cleared]: 'fever' is cleared by somebody for a reason: both 'cleared-by' and 'reason' are needed"
        )
    }

    @Test func allFaultsAreReportedAtOnce() throws {
        let text = """
            child: {pronoun: she, age: todler, speech: no}
            look: {child: {skin: 6, hair: blonde}}
            touch: {likes: [foot]}
            precautions: [{cleared-by: A, reason: b}]
            text-size: huge
            change: [a]
            """
        #expect(
            try Reading.family(text).1.pinned == """
                test.yaml:1:9: error[unknown-key]: unknown key 'pronoun' in the child
                help: did you mean 'pronouns'?
                test.yaml:1:28: error[unknown-value]: unknown value 'todler' in the age
                help: did you mean 'toddler'?
                test.yaml:1:44: error[wrong-value]: speech is true or false, but this is 'no'
                test.yaml:2:22: error[wrong-value]: the skin tone is a whole number from 1 to 5, but this is '6'
                test.yaml:2:31: error[unknown-hair-colour]: unknown hair colour 'blonde' in a look
                help: did you mean 'blond'?
                test.yaml:3:17: error[unknown-value]: unknown value 'foot' in one of the likes
                help: known: hands, feet, legs, arms, back, shoulders, tummy, chest, face, head
                test.yaml:4:15: error[missing-key]: a precaution needs the key 'flag'
                test.yaml:5:12: error[unknown-value]: unknown value 'huge' in the text size
                help: known: standard, comfort, large
                test.yaml:6:9: error[wrong-type]: 'change' holds techniques and their texts
                """)
    }

    @Test func changesAreMappingsOfMappings() throws {
        #expect(
            try Reading.family("change: {tunnel-toes: x, b: {name: [y]}}").1.pinned == """
                test.yaml:1:23: error[wrong-type]: 'tunnel-toes' holds keys and their new texts
                test.yaml:1:36: error[wrong-type]: the new text is a text, but this is a list
                """)
    }
}
