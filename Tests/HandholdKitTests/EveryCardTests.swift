import Basics
import Catalog
import DisplayList
import Foundation
import HandholdKit
import Imposition
import TestSupport
import Testing

/// Every technique in every language on a card of every size that has a name.
@Suite struct EveryCardTests {
    private static let workspace = Workspace(library: Checkout.root.path)

    /// `print.md` §1.1: the sizes that people ask for by name, in millimetres.
    private static let sizes = [
        (63.5, 88.9), (63, 88), (57.15, 88.9), (70, 120), (44, 63), (50.8, 50.8), (70, 70), (88.9, 50.8), (85, 55),
        (85.6, 53.98), (76.2, 127), (101.6, 152.4), (74, 105), (105, 148), (148, 210), (107.95, 139.7),
    ]

    private static func deck(
        _ width: Double, _ height: Double, _ language: String, change: (inout DeckRequest) -> Void = { _ in }
    ) throws -> (deck: Deck?, faults: Diagnostics, count: Int) {
        let ids = workspace.loader.techniqueIDs
        let size = Size(width: Length.millimetres(width), height: Length.millimetres(height))
        var request = DeckRequest(ids.map { DeckRequest.Entry(SourceText($0)) }, size: size)
        request.sheet.language = language
        change(&request)
        let faults = Diagnostics()
        let maker = DeckMaker(HandoutMaker(workspace, try Press(workspace)))
        return (maker.deck(request, faults), faults, ids.count)
    }

    @Test(arguments: sizes.indices, ["en", "es"])
    func everyTechniqueFitsOnBothFaces(index: Int, language: String) throws {
        let (width, height) = Self.sizes[index]
        let (deck, faults, count) = try Self.deck(width, height, language)
        #expect(faults.pinned == "")
        let pages = try #require(deck).faces.document.pages
        #expect(pages.count == 2 * count && count > 40)
        Self.check(try #require(deck))
    }

    @Test(arguments: [(63.5, 88.9), (44.0, 63.0), (88.9, 50.8), (74.0, 105.0)], ["en", "es"])
    func bleedAndHoleTakeNoWordsAway(size: (Double, Double), language: String) throws {
        let (deck, faults, count) = try Self.deck(size.0, size.1, language) { request in
            request.bleed = Length.millimetres(3)
            request.sheet.hasHole = true
        }
        #expect(faults.pinned == "")
        #expect(deck?.faces.document.pages.count == 2 * count)
        Self.check(try #require(deck))
    }

    /// Words of 10 pt and more, on their card, and over no others.
    private static func check(_ deck: Deck) {
        let document = deck.faces.document
        for (number, page) in document.pages.enumerated() {
            let lines = document.items.filter { $0.page == number && $0.text?.isEmpty == false }
            #expect(lines.count > 1)
            for line in lines {
                guard case .text(let text, _) = line.item else { continue }
                #expect(text.runs.allSatisfy { $0.size >= 10 }, "\(deck.name(ofFace: number)): \(text.text)")
                let (rect, trim) = (line.rect, page.trim)
                #expect(
                    rect.origin.x >= trim.origin.x && rect.maxX <= trim.maxX + 0.01 && rect.origin.y >= trim.origin.y
                        && rect.maxY <= trim.maxY + 0.01, "\(deck.name(ofFace: number)): \(text.text)")
            }
            for (index, one) in lines.enumerated() {
                for other in lines[(index + 1)...] {
                    // Letters stand within the inner part of their lines.
                    let across = min(one.rect.maxX, other.rect.maxX) - max(one.rect.origin.x, other.rect.origin.x)
                    let down = min(one.rect.maxY, other.rect.maxY) - max(one.rect.origin.y, other.rect.origin.y)
                    #expect(
                        across < 1 || down < 0.5 * min(one.rect.size.height, other.rect.size.height),
                        "\(deck.name(ofFace: number)): “\(one.text ?? "")” and “\(other.text ?? "")”")
                }
            }
        }
    }

    @Test(arguments: ["en", "es"])
    func everyLabelSheetThatIsCutForCardsHoldsEveryTechnique(language: String) throws {
        let diagnostics = Diagnostics()
        let stocks = StockShelf(Self.workspace, diagnostics).labels().all
        #expect(diagnostics.pinned == "" && stocks.count > 15)
        for stock in stocks {
            let (width, height) = (stock.label.width / 72 * 25.4, stock.label.height / 72 * 25.4)
            let (deck, faults, count) = try Self.deck(width, height, language)
            print(
                "STOCK", stock.id, width, height, language, faults.all.count, faults.all.first?.message ?? "",
                deck != nil, count)
        }
    }
}
