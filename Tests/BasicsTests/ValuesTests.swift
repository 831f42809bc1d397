import Basics
import TestSupport
import Testing

/// Each sentence that a wrong value earns.
@Suite struct ValuesTests {
    private enum Shade: String, CaseIterable { case light, dark }

    /// Reads a text as a value and holds both the value and what is reported against what they must be.
    private func check<Value: Equatable>(
        _ text: String, gives value: Value?, saying faults: String = "",
        at place: Testing.SourceLocation = #_sourceLocation, _ read: (YAMLNode, Diagnostics) -> Value?
    ) throws {
        let diagnostics = Diagnostics()
        let answer = read(try YAMLNode.of(text), diagnostics)
        #expect(answer == value, sourceLocation: place)
        #expect(diagnostics.pinned == faults, sourceLocation: place)
    }

    @Test func textsAreRead() throws {
        try check("word", gives: "word") { $0.text("the name", $1) }
        for (text, kind) in [("[a]", "a list"), ("", "nothing"), ("{a: b}", "a mapping")] {
            let fault = "test.yaml:1:1: error[wrong-type]: the name is a text, but this is \(kind)"
            try check(text, gives: nil, saying: fault) { $0.text("the name", $1) }
        }
    }

    @Test func integersAreRead() throws {
        try check("5", gives: 5) { $0.integer("minutes", in: 1...5, $1) }
        for (text, shown) in [
            ("6", "'6'"), ("0", "'0'"), ("five", "'five'"), ("1.5", "'1.5'"),
            ("99999999999999999999", "'99999999999999999999'"), ("[1]", "a list"), ("", "nothing"),
        ] {
            let fault = "test.yaml:1:1: error[wrong-value]: minutes is a whole number from 1 to 5, but this is \(shown)"
            try check(text, gives: nil, saying: fault) { $0.integer("minutes", in: 1...5, $1) }
        }
    }

    @Test func numbersAreRead() throws {
        try check("0.25", gives: 0.25) { $0.number("the tint", in: 0...1, $1) }
        for text in ["1.5", "nan", "inf", "much"] {
            let fault = "test.yaml:1:1: error[wrong-value]: the tint is a number from 0.0 to 1.0, but this is '\(text)'"
            try check(text, gives: nil, saying: fault) { $0.number("the tint", in: 0...1, $1) }
        }
    }

    @Test func booleansAreRead() throws {
        try check("true", gives: true) { $0.boolean("speech", $1) }
        try check("false", gives: false) { $0.boolean("speech", $1) }
        for (text, shown) in [("yes", "'yes'"), ("\"true\"", "'true'"), ("{}", "a mapping"), ("True", "'True'")] {
            let fault = "test.yaml:1:1: error[wrong-value]: speech is true or false, but this is \(shown)"
            try check(text, gives: nil, saying: fault) { $0.boolean("speech", $1) }
        }
    }

    @Test func lengthsAreRead() throws {
        try check("1in", gives: 72) { $0.length("'gap'", $1) }
        let bare = """
            test.yaml:1:1: error[wrong-unit]: 'gap' is a length, but this is '12'
            help: say the unit: mm, cm, in or pt
            """
        try check("12", gives: nil, saying: bare) { $0.length("'gap'", $1) }
        for (text, shown) in [("wide", "'wide'"), ("14401pt", "'14401pt'"), ("[]", "a list")] {
            let fault = """
                test.yaml:1:1: error[wrong-unit]: 'gap' is a length, but this is \(shown)
                help: write a number and a unit: 12mm, 1.5cm, 0.5in, 8pt
                """
            try check(text, gives: nil, saying: fault) { $0.length("'gap'", $1) }
        }
    }

    @Test func choicesAreRead() throws {
        try check("dark", gives: Shade.dark) { $0.choice("the shade", Shade.self, $1) }
        let near = """
            test.yaml:1:1: error[unknown-value]: unknown value 'drak' in the shade
            help: did you mean 'dark'?
            """
        try check("drak", gives: nil, saying: near) { $0.choice("the shade", Shade.self, $1) }
        let far = """
            test.yaml:1:1: error[unknown-value]: unknown value 'medium' in the shade
            help: known: light, dark
            """
        try check("medium", gives: Shade?.none, saying: far) { $0.choice("the shade", $1) }
        let list = "test.yaml:1:1: error[wrong-type]: the shade is a text, but this is a list"
        try check("[dark]", gives: nil, saying: list) { $0.choice("the shade", Shade.self, $1) }
    }

    @Test func listsLeaveOutWhatCannotBeRead() throws {
        let inside = "test.yaml:1:5: error[wrong-type]: a name is a text, but this is a list"
        try check("[a, [b], c]", gives: ["a", "c"], saying: inside) { node, found in
            node.list("names", found) { $0.text("a name", found) }
        }
        let whole = """
            test.yaml:1:1: error[wrong-type]: names is a list, but this is a text
            help: write it as [one, two] or as lines that begin with '- '
            """
        try check("a", gives: nil, saying: whole) { node, found in node.list("names", found) { $0.scalar } }
    }

    @Test func longValuesAreShortened() throws {
        let nines = String(repeating: "9", count: 40)
        let fault = "test.yaml:1:1: error[wrong-value]: minutes is a whole number from 1 to 5, but this is '\(nines)…'"
        try check(nines + nines, gives: nil, saying: fault) { $0.integer("minutes", in: 1...5, $1) }
    }
}
