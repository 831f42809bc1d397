import Basics
import TestSupport
import Testing

@Suite struct YAMLReaderTests {
    @Test func keysAndValuesKnowTheirPlaces() throws {
        let node = try YAMLNode.of("a: one\nfüß:  two\nlist:\n  - x\n  - {deep: \"y\"}\n")
        guard case .mapping(let entries) = node.content else { throw YAMLFault.shape }
        let places = entries.map { "\($0.key) \($0.keyLocation.short) \($0.value.location.short)" }
        #expect(places == ["a 1:1 1:4", "füß 2:1 2:7", "list 3:1 4:3"])
        guard case .sequence(let items) = node["list"]?.content else { throw YAMLFault.shape }
        #expect(items.map(\.location.short) == ["4:5", "5:5"])
        #expect(items[1]["deep"]?.location.short == "5:12")
        #expect(node.location.file == "test.yaml")
    }

    @Test func scalarsKeepTheirQuotesAndTexts() throws {
        let node = try YAMLNode.of("a: 1\nb: \"1\"\nc:\nd: ''\ne: |\n  two\n  lines\n")
        #expect(node["a"]?.scalar == "1")
        #expect(node["b"]?.scalar == "1")
        #expect(node["c"]?.isNothing == true)
        #expect(node["c"]?.scalar == nil)
        #expect(node["d"]?.scalar == "")
        #expect(node["e"]?.scalar == "two\nlines\n")
        #expect(node["none"] == nil)
        #expect(node["a"]?["b"] == nil)
    }

    @Test func valuesAreNamedAsAPersonWould() throws {
        let node = try YAMLNode.of("a: x\nb: [x]\nc: {x: y}\nd:\n")
        #expect(["a", "b", "c", "d"].map { node[$0]?.kind } == ["a text", "a list", "a mapping", "nothing"])
    }

    @Test(arguments: ["", "\n", "# only a remark\n", "---\n", "\u{FEFF}"])
    func anEmptyFileIsNothing(text: String) throws {
        #expect(try YAMLNode.of(text).isNothing)
    }

    @Test func aliasesRepeatAValue() throws {
        let node = try YAMLNode.of("a: &x {k: v}\nb: *x\n")
        #expect(node["b"]?["k"]?.scalar == "v")
    }

    @Test func aByteOrderMarkIsNoPartOfTheFirstKey() throws {
        #expect(try YAMLNode.of("\u{FEFF}a: b\n")["a"]?.scalar == "b")
    }

    @Test func linesOfWindowsAreRead() throws {
        let node = try YAMLNode.of("a: b\r\nc: d\r\n")
        #expect(node["c"]?.scalar == "d")
        #expect(node["c"]?.location.short == "2:4")
    }
}

enum YAMLFault: Error { case shape }

extension Basics.SourceLocation {
    /// `line:column`.
    var short: String { "\(line):\(column)" }
}
