import Basics
import TestSupport
import Testing

/// What is written as YAML is read again as it was, whatever the words are.
@Suite struct YAMLTextTests {
    private static let place = SourceLocation(file: "test.yaml", line: 1, column: 1)

    private static func scalar(_ text: String, quoted: Bool = true) -> YAMLNode {
        YAMLNode(.scalar(text, quoted: quoted), at: place)
    }

    private static func mapping(_ entries: [(String, YAMLNode)]) -> YAMLNode {
        YAMLNode(.mapping(entries.map { .init(key: $0, keyLocation: place, value: $1) }), at: place)
    }

    /// Words that YAML would take for something else, or that end a line, a text or a list.
    private static let words = [
        "yes", "No", "ON", "off", "y", "N", "true", "False", "null", "NULL", "~", "1.0", "1e3", "0x10", "0o7", "12:30",
        "2026-11-27", "2026-02-30", "007", "-5", "+5", ".5", ".inf", "nan", "", " ", " a", "a ", "a\nb", "\n", "a\r\nb",
        "a\tb", "a: b", "a:", ": a", "a #b", "#a", "- a", "-", "--", "---", "...", "? a", "[a", "a]", "{a}", "a, b",
        "a,",
        "\"", "\"a\"", "'", "it's", "\\", "\\n", "a\\", "&a", "*a", "!a", "!!int 3", "|", ">", "%a", "@a", "`a", "=",
        "<<", "👩‍👧", "Zoë", "José Ñ", "日本", "\u{202E}abc", "a\u{0}b", "a\u{7}b", "a\u{7F}b", "a\u{85}b", "a\u{80}b",
        "a\u{9F}b",
        "a\u{A0}b", "a\u{2028}b", "a\u{2029}b", "\u{FEFF}a", "a\u{FEFF}b", "a\u{FFFE}b", "a\u{FFFF}b", "e\u{301}",
        String(repeating: "long ", count: 60), "Ana María", "bath-time", "abc1", "1abc",
    ]

    /// The tree as a text in which the places and the quotes have no part.
    private static func shape(_ node: YAMLNode) -> String {
        switch node.content {
        case .scalar(let text, _): "\(Array(text.unicodeScalars).map(\.value))"
        case .sequence(let items): "[" + items.map(shape).joined(separator: ",") + "]"
        case .mapping(let entries): "{" + entries.map { "\($0.key):\(shape($0.value))" }.joined(separator: ",") + "}"
        }
    }

    private static func again(_ node: YAMLNode) throws -> String {
        shape(try YAMLReader().read(Array(node.text.utf8), file: "test.yaml"))
    }

    @Test(arguments: words)
    func everyWordIsReadAgain(word: String) throws {
        let tree = Self.mapping([
            ("a", Self.scalar(word)),
            ("b", YAMLNode(.sequence([Self.scalar(word), Self.scalar(word)]), at: Self.place)),
            ("c", Self.mapping([("d", Self.scalar(word)), ("e", Self.scalar("x")), ("f", Self.scalar(word))])),
        ])
        #expect(try Self.again(tree) == Self.shape(tree))
    }

    @Test(arguments: ["yes", "no", "on", "null", "1.0", "12:30", "0x10", "1e3", "~", "True", "y", ".5", "2026-02-30"])
    func whatOtherProgramsMistakeIsInQuotes(word: String) {
        #expect(Self.mapping([("a", Self.scalar(word))]).text == "a: \"\(word)\"\n")
    }

    @Test(arguments: ["Mateo", "after-bath", "3", "2026-11-27", "555"])
    func plainWordsStandForThemselves(word: String) {
        #expect(Self.mapping([("a", Self.scalar(word))]).text == "a: \(word)\n")
    }

    @Test func anEmptyMappingIsNotNothing() throws {
        let empty = Self.mapping([])
        #expect(try Self.again(empty) == "{}")
        #expect(try Self.again(Self.mapping([("a", empty), ("b", Self.scalar("x"))])) == "{a:{},b:[120]}")
    }

    @Test func itReadsAsAPersonWouldWriteIt() {
        let tree = Self.mapping([
            ("child", Self.mapping([("name", Self.scalar("Mateo")), ("speech", Self.scalar("false", quoted: false))])),
            (
                "look",
                Self.mapping([
                    ("child", Self.mapping([("skin", Self.scalar("3")), ("hair", Self.scalar("brown"))])),
                    ("adult", Self.mapping([("skin", Self.scalar("4"))])),
                ])
            ),
            ("likes", YAMLNode(.sequence([Self.scalar("feet"), Self.scalar("back")]), at: Self.place)),
            ("note", Self.scalar("Let him choose.")),
        ])
        #expect(
            tree.text == """
                child: {name: Mateo, speech: false}
                look:
                  child: {skin: 3, hair: brown}
                  adult: {skin: 4}
                likes: [feet, back]
                note: "Let him choose."

                """)
    }

    private static func tree(_ random: inout SplitMix, depth: Int) -> YAMLNode {
        switch Int.random(in: 0..<(depth > 3 ? 2 : 5), using: &random) {
        case 0: return scalar(words.randomElement(using: &random) ?? "")
        case 1:
            let letters = (0..<Int.random(in: 0...12, using: &random)).map { _ in
                Unicode.Scalar(UInt32.random(in: 0..<0x300, using: &random)) ?? "a"
            }
            return scalar(String(String.UnicodeScalarView(letters)))
        case 2:
            let items = (0..<Int.random(in: 0...4, using: &random)).map { _ in tree(&random, depth: depth + 1) }
            return YAMLNode(.sequence(items), at: place)
        default:
            let entries = (0..<Int.random(in: 0...4, using: &random)).map { number in
                ("key-\(number)", tree(&random, depth: depth + 1))
            }
            return mapping(entries)
        }
    }

    @Test(arguments: 0..<5)
    func treesByChanceAreReadAgain(round: Int) throws {
        var random = SplitMix(seed: UInt64(round) &+ 505)
        for number in 0..<400 {
            let tree = Self.mapping([("a", Self.tree(&random, depth: 0)), ("b", Self.tree(&random, depth: 0))])
            let text = tree.text
            let read = try? YAMLReader().read(Array(text.utf8), file: "test.yaml")
            #expect(read.map(Self.shape) == Self.shape(tree), "round \(round), number \(number):\n\(text)")
        }
    }
}
