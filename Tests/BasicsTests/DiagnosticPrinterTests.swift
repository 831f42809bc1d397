import Basics
import Testing

@Suite struct DiagnosticPrinterTests {
    /// The text of a fault in a file of one line.
    private func text(_ line: String, column: Int, width: Int = 100) -> String {
        var printer = DiagnosticPrinter { _, _ in line }
        printer.width = width
        return printer.text(
            Diagnostic(.error, "a-code", "wrong", at: .init(file: "a.yaml", line: 7, column: column)))
    }

    @Test func theLineStandsUnderTheSentenceWithACaret() {
        let printer = DiagnosticPrinter(folder: "/home/me") { line, file in
            file == "/home/me/a.yaml" ? "       show: [thumb]" : line == 120 ? "x: 1" : nil
        }
        let fault = Diagnostic(
            .error, "unknown-layer", "unknown layer 'thumb'", at: .init(file: "/home/me/a.yaml", line: 31, column: 15),
            notes: [.init("first here", at: .init(file: "/else/b.yaml", line: 120, column: 1)), .init("no place")],
            help: "did you mean 'thumbs'?")
        #expect(
            printer.text(fault) == """
                a.yaml:31:15: error: unknown layer 'thumb'
                  31 |        show: [thumb]
                     |               ^
                /else/b.yaml:120:1: note: first here
                  120 | x: 1
                      | ^
                note: no place
                help: did you mean 'thumbs'?

                """)
    }

    @Test func withoutAPlaceThereIsTheSentenceOnly() {
        let printer = DiagnosticPrinter { _, _ in "never" }
        #expect(printer.text(Diagnostic(.warning, "a-code", "careful")) == "warning: careful\n")
        #expect(printer.text([Diagnostic](repeating: Diagnostic(.note, "b", "so"), count: 2)) == "note: so\nnote: so\n")
    }

    @Test func aLineThatIsNotThereIsNotQuoted() {
        let printer = DiagnosticPrinter { _, _ in nil }
        let fault = Diagnostic(.error, "c", "gone", at: .init(file: "./a.yaml", line: 1, column: 1))
        #expect(printer.text(fault) == "a.yaml:1:1: error: gone\n")
    }

    @Test(arguments: [
        ("niño: x", 5, "niño: x", "    ^"),
        // A letter with its accent as a mark of its own: two scalars, one column.
        ("nin\u{303}o: x", 6, "nin\u{303}o: x", "    ^"),
        ("子ども: x", 5, "子ども: x", "       ^"),
        ("\ta: x", 2, "    a: x", "    ^"),
        ("ab\tc", 4, "ab  c", "    ^"),
        ("abc", 9, "abc", "   ^"),
    ])
    func theCaretStandsUnderItsLetter(_ line: String, _ column: Int, _ shown: String, _ caret: String) {
        #expect(text(line, column: column) == "a.yaml:7:\(column): error: wrong\n  7 | \(shown)\n    | \(caret)\n")
    }

    @Test(arguments: [1, 50, 100, 199, 200, 201])
    func aLongLineIsShownAroundTheCaret(_ column: Int) throws {
        let line = String((0..<200).map { Character(String($0 % 10)) })
        let lines = text(line, column: column, width: 40).split(separator: "\n").dropFirst().map { $0.dropFirst(6) }
        let (shown, caret) = (try #require(lines.first), try #require(lines.last))
        #expect(displayWidth(shown) <= 41)
        #expect(caret.count <= 41)
        if column <= 200 { #expect(Array(shown)[caret.count - 1] == Character(String((column - 1) % 10))) }
        #expect(shown.hasPrefix("…") == (column > 14))
    }

    @Test func whatIsQuotedCannotMoveTheCursor() {
        let text = text("a: \u{1B}[2J\u{202E}b", column: 1)
        #expect(text.contains("a: \u{FFFD}[2J\u{FFFD}b"))
        let printer = DiagnosticPrinter { _, _ in nil }
        #expect(printer.text(Diagnostic(.error, "c", "no '\u{1B}]0;x'")) == "error: no '\u{FFFD}]0;x'\n")
    }

    @Test func colourIsOnlyAddedToTheText() {
        var printer = DiagnosticPrinter { _, _ in "x: 1" }
        let fault = Diagnostic(.error, "c", "wrong", at: .init(file: "a", line: 1, column: 1), help: "mend it")
        let plain = printer.text(fault)
        printer.hasColor = true
        let colored = printer.text(fault)
        #expect(colored != plain)
        #expect(colored.replacing(#/\x1B\[[0-9;]*m/#, with: "") == plain)
    }
}

@Suite struct JSONValueTests {
    @Test func textIsEscapedAndKeysKeepTheirOrder() {
        let value = JSONValue.object([
            ("b", .text("a \"quote\"\n\u{1} \\ ñ")), ("a", .list([.number(1), .flag(true), .null, .decimal(1.5)])),
            ("c", .list([])), ("d", .decimal(.nan)),
        ])
        #expect(
            value.line
                == #"{"b": "a \"quote\"\n\u0001 \\ ñ", "a": [1, true, null, 1.5], "c": [], "d": null}"#)
        #expect(
            JSONValue.object([("a", .list([.number(1)]))]).text == """
                {
                  "a": [
                    1
                  ]
                }
                """)
    }
}
