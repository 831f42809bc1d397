import Basics
import Catalog
import DocumentModel
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
        case .nothing, .flag, .text, .picture, .color, .length: return [path]
        }
    }

    /// The values of a handout and of a card, which says some things in fewer words.
    private func sheetValues(_ kind: SheetKind = .handout) throws -> [String: Value] {
        var kit = Kit()
        kit.kind = kind
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
        let handout = paths(.record(try sheetValues()), "").subtracting(["techniques.card"])
        let real = handout.union(paths(.record(try sheetValues(.card)), "")).filter { !$0.hasPrefix("words.") }
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
        #expect(Set(named.map { "techniques.\($0)" }) == Set(SheetKind.handout.required))
    }

    @Test func thePageSaysWhatEachKindMayNeverLeaveOut() throws {
        let rows = try ReferencePage().table(under: "Kinds").rows
        #expect(rows.compactMap { $0[0].spans.first } == SheetKind.allCases.map(\.rawValue))
        let card = try #require(rows.first { $0[0].spans == ["card"] })
        #expect(Set(card[3].spans.map { "techniques.\($0)" }) == Set(SheetKind.card.required))
        #expect(SheetKind.sign.required == SheetKind.card.required)
        let small = try #require(rows.first { $0[0].spans == ["small-card"] })
        #expect(Set(small[3].spans.map { "techniques.\($0)" }) == Set(SheetKind.smallCard.required))
    }

    @Test func thePageNamesTheValuesOfBoardsAndPosters() throws {
        let diagnostics = Diagnostics()
        let loader = CatalogLoader(folders: [Checkout.path("assets")])
        let words = try #require(loader.load(techniques: [], words: ["en"], diagnostics).words["en"])
        let picture = PictureValue(
            artwork: Artwork(source: .plate("x")), size: Size(width: 1, height: 1), alt: SourceText("x"))
        let piece = BoardData.Piece(word: SourceText("x"), picture: picture, color: .black)
        let size = Size(width: 1, height: 1)
        let board = BoardData(words: words, family: Family(), diagnostics).values(
            title: "cues", lines: [[piece]], fixed: [piece],
            BoardData.Measures(piece: size, picture: size, fixed: size, fixedPicture: size),
            flags: ["column": true, "finished": true, "finished-row": true, "arrows": true, "dots": true], credit: "x")
        let poster = PosterData(words: words, family: Family(), diagnostics).values(
            nil, title: "x", size: "A1", grid: (2, 2))
        func firstTwo(_ values: [String: Value], _ name: String) -> Set<String> {
            Set(
                paths(.record(values), "").filter { $0.hasPrefix(name + ".") }.map {
                    $0.split(separator: ".").prefix(2).joined(separator: ".")
                })
        }
        let page = try ReferencePage()
        #expect(Set(try page.table(under: "Kinds", number: 3).names) == firstTwo(board, "board"))
        #expect(Set(try page.table(under: "Kinds", number: 4).names) == firstTwo(poster, "poster"))
        #expect(diagnostics.pinned == "")
    }
}
