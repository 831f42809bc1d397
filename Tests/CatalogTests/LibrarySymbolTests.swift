import Basics
import Catalog
import TestSupport
import Testing

/// The library's own symbols, drawn as plates.
@Suite struct LibrarySymbolTests {
    private static let ids = """
        more stop all-done wait help yes no soft firm slow fast again my-turn your-turn something-else break hug hurts \
        too-much like-it feet toes legs hands fingers arms back shoulders tummy face head hips snack drink meal bath towel \
        brush-teeth wash-hands toilet get-dressed shoes pajamas book bed wake-up play blocks ball doll puzzle draw wall-art \
        sensory-bin playdough tunnel obstacle-course swing slide trampoline outside walk bike car bus school shop home \
        music sing screen quiet-time massage therapist family grandparent friend pet finished
        """.split(separator: " ").map(String.init)

    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        for language in ["en", "es"] { try folder.write("a: b\n", to: "library/words/\(language).yaml") }
    }

    private func read(_ index: String) throws -> (set: SymbolSet?, faults: String) {
        try folder.write(index, to: "library/symbols/index.yaml")
        let diagnostics = Diagnostics()
        let loader = CatalogLoader(folders: [folder.path + "/mine", folder.path + "/library"])
        let set = loader.symbols(diagnostics)
        return (set, diagnostics.pinned.replacing(folder.path + "/", with: ""))
    }

    @Test func aSymbolIsAPlateOfTheCollection() throws {
        try folder.write("x", to: "library/symbols/more.svg")
        try folder.write("x", to: "mine/symbols/tub.svg")
        let (set, faults) = try read(
            """
            name: Ours
            symbols:
              more: {word: {en: more, es: más}, kind: social}
              bath: {file: tub.svg, word: {en: bath, es: baño}, kind: noun}
            """)
        #expect(faults == "")
        #expect(set?["more"]?.picture == .plate("symbols/more"))
        #expect(set?["bath"]?.picture == .plate("symbols/tub"), "a clinic's plate stands before the library's")
    }

    @Test(arguments: ["more.png", "photos/more.svg", "../more.svg", "More.svg", ".svg"])
    func onlyAPlateWillDo(_ name: String) throws {
        let (set, faults) = try read(
            "name: Ours\nsymbols:\n  more: {file: \(name), word: {en: a, es: b}, kind: noun}")
        #expect(set?.symbols.isEmpty == true)
        #expect(faults.hasPrefix("library/symbols/index.yaml:3:16: error[wrong-value]: '\(name)' is no plate"))
    }

    /// The list of the checkout, as if every drawing were there.
    private func shipped() throws -> SymbolSet {
        for id in Self.ids { try folder.write("x", to: "library/symbols/\(id).svg") }
        let (set, faults) = try read(try #require(Checkout.text("assets/symbols/index.yaml")))
        #expect(faults == "")
        return try #require(set)
    }

    @Test func theShippedListHasEverySymbol() throws {
        #expect(Self.ids.count == 79)
        #expect(try shipped().symbols.map(\.id) == Self.ids)
    }

    @Test func theShippedWordsAreWhatAChildSays() throws {
        let set = try shipped()
        for language in ["en", "es"] {
            let words = set.symbols.compactMap { $0.word[language]?.text }
            #expect(words.count == Self.ids.count)
            #expect(words.filter { $0.split(separator: " ").count > 2 || $0 != $0.lowercased() } == [])
            #expect(Set(words).count == words.count, "no two symbols say the same")
        }
    }

    @Test func everySettingHasItsMarkInTheList() throws {
        let set = try shipped()
        let diagnostics = Diagnostics()
        let catalog = CatalogLoader(folders: [Checkout.path("assets")]).load(techniques: [], words: [], diagnostics)
        #expect(catalog.settings.count > 20)
        for setting in catalog.settings { _ = set.symbol(setting.mark.symbol, diagnostics) }
        #expect(diagnostics.pinned == "")
    }
}
