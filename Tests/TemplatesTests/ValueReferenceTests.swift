import Basics
import Catalog
@testable import HandholdKit
@testable import Templates
import TestSupport
import Testing

/// The values of the layout reference are those that a sheet has, no more and no fewer.
@Suite struct ValueReferenceTests {
    /// The paths of all values that are not themselves groups, lists counted through.
    private func paths(_ value: Value, _ path: String) -> Set<String> {
        switch value {
        case .record(let values):
            return values.reduce(into: []) {
                $0.formUnion(paths($1.value, path.isEmpty ? $1.key : "\(path).\($1.key)"))
            }
        case .list(let values):
            return values.reduce(into: [path]) { $0.formUnion(paths($1, path)) }
        case .nothing, .flag, .text, .picture, .color: return [path]
        }
    }

    private func sheetValues() throws -> [String: Value] {
        var kit = Kit()
        kit.family = "precautions: [{flag: hip-brace, cleared-by: A, reason: b}, low-platelets]"
        let diagnostics = Diagnostics()
        let values = try kit.values(diagnostics)
        #expect(diagnostics.pinned == "")
        return values
    }

    @Test func thePageAndTheSheetNameTheSameValues() throws {
        let page = try ReferencePage()
        var named = Set(try page.table(under: "Values").names)
        #expect(named.remove("words.…") != nil)
        for row in try page.table(under: "Values", number: 1).rows {
            for name in row[0].spans {
                named.insert("techniques.\(name)")
                if row[1].text.contains("a list of `") {
                    named.formUnion(row[1].spans.map { "techniques.\(name).\($0)" })
                }
            }
        }
        let real = paths(.record(try sheetValues()), "").filter { !$0.hasPrefix("words.") }
        #expect(real.subtracting(named) == [], "not on the page")
        #expect(named.subtracting(real) == [], "only on the page")
    }

    @Test func everyKeyOfTheWordsIsAValue() throws {
        let loader = CatalogLoader(folders: [Checkout.path("assets")])
        let diagnostics = Diagnostics()
        let catalog = loader.load(techniques: [], words: loader.languages, diagnostics)
        for words in catalog.words.values {
            let data = SheetData(
                catalog: catalog, words: words, family: Family(), clinic: Clinic(), use: .home,
                pictures: KitPictures(plates: [:]), styleSheet: "", diagnostics)
            let values = try #require(data.values(for: [])["words"])
            let named = paths(values, "")
            // A line of a list has the list's own path.
            let keys = words.entries.keys.map { key in
                key.split(separator: ".").filter { Int($0) == nil }.joined(separator: ".")
            }
            #expect(Set(keys) == named)
            #expect(keys.count > 50)
        }
        #expect(diagnostics.pinned == "")
    }

    @Test func theRequiredValuesAreThoseOfThePage() throws {
        let page = try #require(Checkout.text("docs/layout.md"))
        let start = try #require(page.firstRange(of: "No sheet may leave out"))
        let sentence = page[start.lowerBound...].split(separator: "\n\n")[0]
        var named = ReferencePage.Cell(text: String(sentence)).spans
        #expect(sentence.contains("the three cues"))
        named += ["cues.go", "cues.slow", "cues.stop"]
        #expect(Set(named.map { "techniques.\($0)" }) == Set(SheetData.required))
    }
}
