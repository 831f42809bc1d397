import Basics
import TestSupport
import Testing

@Suite struct FieldsTests {
    private func faults(_ text: String, _ read: (Fields) -> Void = { _ in }) throws -> String {
        let diagnostics = Diagnostics()
        if let fields = Fields(
            try YAMLNode.of(text), of: "a step", keys: ["text", "short", "picture"], diagnostics)
        {
            read(fields)
        }
        return diagnostics.pinned
    }

    @Test func anUnknownKeyHasItsPlaceAndTheNearest() throws {
        #expect(
            try faults("text: a\nshrot: b\n")
                == "test.yaml:2:1: error[unknown-key]: unknown key 'shrot' in a step\nhelp: did you mean 'short'?")
    }

    @Test func aKeyThatIsNearNoneGetsTheList() throws {
        #expect(
            try faults("colour: b\n") == """
                test.yaml:1:1: error[unknown-key]: unknown key 'colour' in a step
                help: known: text, short, picture
                """)
    }

    @Test func allUnknownKeysAreReportedAtOnce() throws {
        #expect(try faults("tex: a\npictur: b\n").split(separator: "\n").count == 4)
    }

    @Test func aMissingKeyIsReportedAtTheMapping() throws {
        let pinned = try faults("\ntext: a\n") { #expect($0.required("short") == nil) }
        #expect(pinned == "test.yaml:2:1: error[missing-key]: a step needs the key 'short'")
    }

    @Test func aKeyThatHoldsNothingIsMissingWhereItStands() throws {
        let pinned = try faults("text: a\nshort:\n") { fields in
            #expect(fields["short"] == nil)
            #expect(fields.required("short") == nil)
            #expect(fields.required("text")?.scalar == "a")
        }
        #expect(pinned == "test.yaml:2:7: error[missing-key]: a step needs the key 'short'")
    }

    @Test(arguments: [("[a]", "a list"), ("word", "a text"), ("", "nothing")])
    func whatIsNoMappingIsRefused(text: String, kind: String) throws {
        #expect(
            try faults(text)
                == "test.yaml:1:1: error[wrong-type]: a step is written as keys and values, but this is \(kind)")
    }

    @Test func aKeyOfAThousandLettersIsShortened() throws {
        let key = String(repeating: "k", count: 1000)
        let pinned = try faults("\(key): b\n")
        #expect(pinned.hasPrefix("test.yaml:1:1: error[unknown-key]: unknown key '\(key.prefix(40))…' in a step"))
    }
}
