import Basics
import Catalog
import Foundation
import TestSupport
import Testing

/// A clinic's own folder of symbols.
@Suite struct SymbolSetTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        for name in ["more.svg", "ball.JPG", "photos/dog.png"] { try folder.write("x", to: "set/" + name) }
        try folder.write("x", to: "secret.svg")
    }

    private func read(_ index: String) throws -> (set: SymbolSet?, faults: String) {
        try folder.write(index, to: "set/index.yaml")
        let diagnostics = Diagnostics()
        let set = SymbolSet.load(folder: folder.path + "/set", languages: ["en", "es"], diagnostics)
        return (set, diagnostics.pinned.replacing(folder.path + "/", with: ""))
    }

    /// The faults of a set with one symbol.
    private func faults(_ symbol: String) throws -> String {
        try read("name: Ours\nsymbols:\n  \(symbol)\n").faults
    }

    private static let rest = "word: {en: a, es: b}, kind: noun"

    @Test func everyKeyIsRead() throws {
        let (read, faults) = try read(
            """
            name: Willow Street
            credit: "Photographs: Sam Lee"
            license: CC BY-SA 4.0
            symbols:
              more: {word: {en: more, es: más}, kind: social}
              ball:
                file: ball.JPG
                word: {en: ball, es: pelota}
                kind: noun
                alt: {en: "A red ball", es: "Una pelota roja"}
              dog: {file: photos/dog.png, word: {en: Bo, es: Bo}, kind: person}
            """)
        let set = try #require(read)
        #expect(faults == "")
        #expect(set.name.text == "Willow Street")
        #expect(set.credit?.text == "Photographs: Sam Lee")
        #expect(set.license?.text == "CC BY-SA 4.0")
        #expect(set.symbols.map(\.id) == ["more", "ball", "dog"])
        #expect(set.symbols.map(\.kind) == [.social, .noun, .person])
        let root = folder.path + "/set/"
        #expect(
            set.symbols.map(\.picture) == ["more.svg", "ball.JPG", "photos/dog.png"].map { .file(root + $0) })
        #expect(set["more"]?.alt["es"]?.text == "más", "the word stands for the picture where nothing else does")
        #expect(set["ball"]?.alt["es"]?.text == "Una pelota roja")
        #expect(set["ball"]?.word["en"]?.text == "ball")
        #expect(set["ball"]?.location.line == 7)
        #expect(set["none"] == nil)
    }

    @Test func aSymbolThatIsNotThereHasTheNearest() throws {
        let set = try #require(try read("name: Ours\nsymbols: {more: {\(Self.rest)}}").set)
        let diagnostics = Diagnostics()
        let asked = SourceText("mor", at: .init(file: "board.yaml", line: 2, column: 5))
        #expect(set.symbol(asked, diagnostics) == nil)
        #expect(
            diagnostics.pinned == """
                board.yaml:2:5: error[unknown-symbol]: unknown symbol 'mor' in the set 'Ours'
                help: did you mean 'more'?
                """)
        #expect(set.symbol("more", diagnostics)?.id == "more")
    }

    @Test(arguments: [
        (
            "mroe: {word: {en: a, es: b}, kind: noun}",
            "3:3: error[picture-missing]: there is no 'mroe.svg' beside the list",
            "did you mean 'more.svg'?"
        ),
        (
            "dog: {file: dgo.png, \(rest)}", "3:15: error[picture-missing]: there is no 'dgo.png' beside the list",
            nil
        ),
        (
            "more: {fiel: a, \(rest)}",
            "3:10: error[unknown-key]: unknown key 'fiel' in the symbol 'more'",
            "did you mean 'file'?"
        ),
        ("more: {kind: noun}", "3:9: error[missing-key]: the symbol 'more' needs the key 'word'", nil),
        ("more: {word: {en: a, es: b}}", "3:9: error[missing-key]: the symbol 'more' needs the key 'kind'", nil),
        (
            "more: {word: {en: a, es: b}, kind: nuon}",
            "3:38: error[unknown-value]: unknown value 'nuon' in the kind of a word", "did you mean 'noun'?"
        ),
        (
            "more: {word: {en: a}, kind: noun}", "3:16: error[missing-translation]: the word has no words for 'es'",
            "add es: …"
        ),
        (
            "more: {alt: {en: a}, \(rest)}", "3:15: error[missing-translation]: 'alt' has no words for 'es'",
            "add es: …"
        ),
        (
            "more: [a]", "3:9: error[wrong-type]: the symbol 'more' is written as keys and values, but this is a list",
            nil
        ),
        ("more: {file: [a], \(rest)}", "3:16: error[wrong-type]: the file is a text, but this is a list", nil),
        (
            "More Please: {\(rest)}", "3:3: error[wrong-id]: the id 'More Please' is not in kebab-case",
            "use lower case letters, digits and hyphens: 'all-done'"
        ),
        (
            "more: {file: ball.heic, \(rest)}", "3:16: error[wrong-value]: 'ball.heic' is no SVG, PNG or JPEG file",
            "save photographs as JPEG: 'ball.jpg'"
        ),
    ])
    func aFaultHasItsPlace(_ symbol: String, _ fault: String, _ help: String?) throws {
        #expect(
            try faults(symbol) == "set/index.yaml:" + fault + (help.map { "\nhelp: " + $0 } ?? ""))
    }

    @Test(arguments: [
        "../secret.svg", "photos/../../secret.svg", "/etc/passwd.svg", "./more.svg", "photos//dog.png",
        "..svg/../more.svg",
        "link.svg", "linked/secret.svg", "\"more.svg\\0.svg\"",
    ])
    func noPictureIsTakenFromOutside(_ name: String) throws {
        let set = folder.path + "/set"
        try FileManager.default.createSymbolicLink(
            atPath: set + "/link.svg", withDestinationPath: folder.path + "/secret.svg")
        try FileManager.default.createSymbolicLink(atPath: set + "/linked", withDestinationPath: folder.path)
        let faults = try faults("more: {file: \(name), \(Self.rest)}")
        #expect(faults.hasPrefix("set/index.yaml:3:16: error[outside-folder]: '"), "\(faults)")
        #expect(faults.hasSuffix("help: put the picture into the folder, beside the list"))
    }

    @Test func aLinkWithinTheFolderIsFollowedAndOneThatLeadsNowhereIsMissed() throws {
        let set = folder.path + "/set"
        try FileManager.default.createSymbolicLink(atPath: set + "/same.svg", withDestinationPath: "more.svg")
        try FileManager.default.createSymbolicLink(atPath: set + "/none.svg", withDestinationPath: "nothing.svg")
        #expect(try faults("same: {\(Self.rest)}") == "")
        #expect(try faults("none: {\(Self.rest)}").contains("error[picture-missing]: there is no 'none.svg'"))
        // The folder itself may be reached by a link.
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/door", withDestinationPath: set)
        let diagnostics = Diagnostics()
        #expect(SymbolSet.load(folder: folder.path + "/door", languages: ["en", "es"], diagnostics) != nil)
        #expect(diagnostics.codes == ["picture-missing"])
    }

    @Test func aFolderIsNoPicture() throws {
        try FileManager.default.createDirectory(
            atPath: folder.path + "/set/more.png", withIntermediateDirectories: false)
        #expect(
            try faults("more: {file: more.png, \(Self.rest)}")
                == "set/index.yaml:3:16: error[picture-unreadable]: 'more.png' is not a file")
    }

    @Test func allFaultsAreSaidAtOnceAndTheRestIsRead() throws {
        let (set, faults) = try read(
            """
            name: Ours
            licence: mine
            credit: ""
            symbols:
              more: {\(Self.rest)}
              none: {\(Self.rest)}
              ball: {file: ../ball.jpg, word: {en: ball}, kind: thing, size: 3}
            """)
        #expect(set?.symbols.map(\.id) == ["more"])
        #expect(
            faults.split(separator: "\n").filter { !$0.hasPrefix("help") }.map { String($0.prefix { $0 != "]" }) } == [
                "set/index.yaml:2:1: error[unknown-key", "set/index.yaml:3:9: error[wrong-value",
                "set/index.yaml:6:3: error[picture-missing", "set/index.yaml:7:60: error[unknown-key",
                "set/index.yaml:7:35: error[missing-translation", "set/index.yaml:7:53: error[unknown-value",
                "set/index.yaml:7:16: error[outside-folder",
            ])
    }

    @Test(arguments: [
        ("symbols: {more: {\(rest)}}", "1:1: error[missing-key]: a set of symbols needs the key 'name'"),
        ("name: Ours", "1:1: error[missing-key]: a set of symbols needs the key 'symbols'"),
        ("name: Ours\nsymbols: [more]", "2:10: error[wrong-type]: symbols are ids and what belongs to them"),
        ("name: Ours\nsymbols: {}", "2:10: error[empty-set]: the set has no symbol"),
        ("name: [Ours]\nsymbols: {more: {\(rest)}}", "1:7: error[wrong-type]: the name is a text"),
        (
            "name: Ours\ncredit: \"a\\nb\"\nsymbols: {more: {\(rest)}}",
            "2:9: error[wrong-value]: the credit is one line"
        ),
        ("- a", "1:1: error[wrong-type]: a set of symbols is written as keys and values"),
        ("name: Ours\nsymbols: {more: {\(rest)}, more: {\(rest)}}", "error[key-twice]"),
    ])
    func aSetHasANameAndAList(_ index: String, _ fault: String) throws {
        #expect(try read(index).faults.contains(fault))
    }

    @Test func aFolderWithoutAListIsNoSet() throws {
        let diagnostics = Diagnostics()
        #expect(SymbolSet.load(folder: folder.path, languages: ["en"], diagnostics) == nil)
        #expect(SymbolSet.load(folder: folder.path + "/nowhere", languages: ["en"], diagnostics) == nil)
        #expect(diagnostics.codes == ["missing-file", "missing-file"])
        #expect(diagnostics.all.last?.help == "there is no such folder")
    }
}
