import Basics
import TestSupport
import Testing

@Suite struct YAMLFaultTests {
    private static let brokenHelp = "help: look for a missing quote, a tab, or a colon without a space after it"

    @Test(arguments: [
        ("a: \"b", "1:6: error[broken-yaml]: this is not YAML: found unexpected end of stream\n\(brokenHelp)"),
        (
            "a: b: c",
            "1:5: error[broken-yaml]: this is not YAML: mapping values are not allowed in this context\n\(brokenHelp)"
        ),
        (
            "a:\n\t- b",
            "2:1: error[broken-yaml]: this is not YAML: found character that cannot start any token\n\(brokenHelp)"
        ),
        ("a: [b\n", "2:1: error[broken-yaml]: this is not YAML: did not find expected ',' or ']'\n\(brokenHelp)"),
        ("? [a]\n: b\n", "1:3: error[broken-yaml]: a key must be a word"),
        (
            "a: b\n---\nc: d\n",
            "2:1: error[two-documents]: a second document begins here\nhelp: put it in a file of its own"
        ),
        (
            "a: b\nc: d\na: e\n",
            "3:1: error[key-twice]: the key 'a' stands here a second time\ntest.yaml:1:1: note: first here"
        ),
        ("a: *b\n", "1:4: error[unknown-anchor]: nothing is named '&b' before this"),
        ("a: &b [*b]\n", "1:8: error[unknown-anchor]: nothing is named '&b' before this"),
    ])
    func brokenFilesSayWhatAndWhere(text: String, fault: String) {
        #expect(yamlFault(Array(text.utf8)) == "test.yaml:" + fault)
    }

    @Test func whatIsNotUTF8HasAPlace() {
        let fault = "error[not-utf-8]: the file is not UTF-8 text\nhelp: save it as UTF-8 in your editor"
        #expect(yamlFault(Array("a: b\nc: é".utf8) + [0xFF]) == "test.yaml:2:5: " + fault)
        #expect(yamlFault([0xC3]) == "test.yaml:1:1: " + fault)
        #expect(yamlFault(Array("a: b\n".utf8) + [0xED, 0xA0, 0x80]) == "test.yaml:2:1: " + fault)
    }

    @Test(arguments: ["\0", "\u{1}", "\u{7F}", "\u{FFFE}"])
    func controlCharactersHaveAPlace(character: String) {
        let pinned = yamlFault(Array("a: b\nfüß: x\(character)y\n".utf8))
        #expect(
            pinned.hasPrefix("test.yaml:2:7: error[broken-yaml]: this is not YAML: control characters are not allowed"))
    }

    @Test func aFileOfNULBytesIsRefused() {
        #expect(yamlFault([UInt8](repeating: 0, count: 4096)).hasPrefix("test.yaml:1:1: error[broken-yaml]:"))
    }

    @Test func aFileOverAMebibyteIsRefusedAndOneOfItIsRead() {
        var bytes = Array("a: ".utf8) + [UInt8](repeating: UInt8(ascii: "b"), count: (1 << 20) - 3)
        #expect(yamlFault(bytes) == "")
        bytes.append(UInt8(ascii: "b"))
        #expect(
            yamlFault(bytes)
                == "test.yaml:1:1: error[file-too-large]: the file has 1048577 bytes; at most 1048576 are read")
    }
}
