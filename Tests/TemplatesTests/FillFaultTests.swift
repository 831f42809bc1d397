import Basics
import TestSupport
import Testing

/// What goes wrong when values are put into a layout is said with the place in the layout, or in the content.
@Suite struct FillFaultTests {
    @Test func anUnknownValueHasTheNearest() throws {
        #expect(
            try Faults.body("- {text: \"{technique.nmae}\"}\n- {text: \"{clinic.name.first}\"}") == """
                layout.yaml:6:16: error[unknown-value]: unknown value 'nmae' in 'technique.nmae'
                help: did you mean 'name'?
                layout.yaml:7:16: error[unknown-value]: 'clinic.name.first' leads into nothing, which holds no 'first'
                """)
    }

    @Test func anUnknownVariable() throws {
        #expect(
            try Faults.body("- {text: \"{step.text}\", for: stpe in technique.steps}") == """
                layout.yaml:6:16: error[unknown-value]: unknown value 'step' in 'step.text'
                help: did you mean 'stpe'?
                """)
    }

    @Test func aLoopOverAText() throws {
        #expect(
            try Faults.body("- {text: A, for: letter in technique.name}")
                == "layout.yaml:6:24: error[wrong-type]: 'for' runs over a list, but 'technique.name' is a text")
    }

    @Test func aListWhereATextStands() throws {
        #expect(
            try Faults.body("- {text: \"{technique.skip}\"}") == """
                layout.yaml:6:16: error[wrong-type]: 'technique.skip' is a list, and only a text can stand here
                help: use 'for: item in technique.skip'
                """)
    }

    @Test func aPictureThatIsAText() throws {
        #expect(
            try Faults.body("- {picture: technique.name}")
                == "layout.yaml:6:19: error[wrong-type]: 'technique.name' is a text, not a picture")
    }

    @Test func anAddressThatIsAPicture() throws {
        #expect(
            try Faults.body("- {qr: technique.scene, side: 20mm}")
                == "layout.yaml:6:14: error[wrong-type]: 'technique.scene' is a picture, not an address")
    }

    @Test func anEndlessPart() throws {
        let layout =
            "parts:\n  a: [{text: A}, {part: b}]\n  b: [{part: a}]\n" + Kit.layout("- {part: a}")
        #expect(
            try Faults.layout(layout) == "layout.yaml:3:8: error[endless-part]: the part 'a' holds itself")
    }

    @Test func partsThatMultiply() throws {
        var parts = "parts:\n  p0: {text: A}\n"
        for number in 1...30 { parts += "  p\(number): [{part: p\(number - 1)}, {part: p\(number - 1)}]\n" }
        #expect(
            try Faults.layout(parts + Kit.layout("- {part: p30}"))
                == "layout.yaml:1:1: error[too-many-boxes]: the layout makes more than 20000 boxes")
    }

    @Test func loopsThatMultiplyWithoutABox() throws {
        let nested = (0..<12).reduce("{text: \"{technique.age}\"}") { inner, number in
            "{column: [\(inner)], for: s\(number) in technique.steps}"
        }
        #expect(
            try Faults.body("- " + nested)
                == "layout.yaml:1:1: error[too-many-boxes]: the layout makes more than 20000 boxes")
    }

    @Test func partsThatLieTooDeep() throws {
        var parts = "parts:\n  p0: {text: A}\n"
        for number in 1...500 { parts += "  p\(number): [{part: p\(number - 1)}]\n" }
        let faults = try Faults.layout(parts + Kit.layout("- {part: p500}"))
        #expect(faults.contains("error[too-deep]: boxes lie in one another more than 80 deep"))
        #expect(faults.hasPrefix("layout.yaml:"))
    }

    @Test func aRowWithAnotherNumberOfCells() throws {
        #expect(
            try Faults.body(
                "- table:\n    - cells: [{text: A}]\n    - {cells: [{text: A}, {text: B}]}\n  columns: [1fr, 1fr]")
                == "layout.yaml:7:13: error[cell-count]: this row has 1 cells, but the table has 2 columns")
    }

    @Test func aBraceOrBoldWordsThatNeverEnd() throws {
        #expect(
            try Faults.body("- {text: \"A {technique.name\"}\n- {text: \"**A\"}") == """
                layout.yaml:6:16: error[open-brace]: '{' begins a placeholder that never ends
                layout.yaml:7:16: error[open-bold]: '**' begins bold words that never end
                """)
    }

    @Test func aMissingWord() throws {
        var kit = Kit()
        try kit.change(\.words["en"]!, "no-answer", "no-anwser")
        #expect(
            try Faults.body("- {text: A}", kit)
                == "en.yaml:1:1: error[missing-word]: the words of 'en' have no 'no-answer'")
    }

    @Test func aMissingTranslation() throws {
        var kit = Kit()
        try kit.change(\.technique, "say: {en: \"Heel to toe, off you go\", es", "say: {es")
        #expect(
            try Faults.body("- {text: A}", kit) == """
                tunnel-toes.yaml:44:6: error[missing-translation]: 'say' has no words for 'en'
                help: add en: …
                tunnel-toes.yaml:44:6: error[missing-translation]: these words are not there in 'en'
                """)
    }

    @Test func anUnknownPlaceholderInTheCatalog() throws {
        var kit = Kit()
        try kit.change(\.technique, "en: Let {child} count", "en: Let {chidl} count")
        kit.family = "child: {age: school}"
        #expect(
            try Faults.body("- {text: A}", kit) == """
                tunnel-toes.yaml:11:9: error[unknown-placeholder]: unknown placeholder 'chidl' in this sentence
                help: did you mean 'child'?
                """)
        try kit.change(\.technique, "{chidl}", "{child")
        #expect(
            try Faults.body("- {text: A}", kit)
                == "tunnel-toes.yaml:11:9: error[open-brace]: '{' begins a placeholder that never ends")
    }

    @Test func wordsWhosePlaceholderNothingFills() throws {
        #expect(
            try Faults.body("- {text: \"{words.call-phone}\"}") == """
                layout.yaml:6:16: error[unfilled-words]: nothing fills '{phone}' in 'words.call-phone'
                en.yaml:21:13: note: the words are here
                """)
    }

    @Test func aMissingLayerOrPlateOfTheTechnique() throws {
        var kit = Kit()
        try kit.change(\.technique, "show: [thumbs-at-heel]", "show: [thumb-at-heel]")
        try kit.change(\.technique, "plate: tunnel", "plate: tunel")
        let faults = try Faults.body("- {text: A}", kit)
        #expect(faults.contains("tunnel-toes.yaml:27:16: error[unknown-plate]: unknown plate 'tunel'"))
        #expect(
            faults.contains(
                "error[unknown-layer]: unknown layer 'thumb-at-heel' in the plate\nhelp: did you mean 'thumbs-at-heel'?"
            ))
    }

    @Test func aPlateOfTheLayoutItself() throws {
        #expect(
            try Faults.body("- {plate: cue-og}\n- {plate: sole, show: [thumbs]}") == """
                layout.yaml:6:10: error[unknown-plate]: unknown plate 'cue-og' in the plates
                help: did you mean 'cue-go'?
                layout.yaml:7:10: error[unknown-layer]: unknown layer 'thumbs' in the plate
                help: known: thumbs-at-heel, glide-heel-to-toes
                """)
    }
}
