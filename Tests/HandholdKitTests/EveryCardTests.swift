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

    /// Where a card begins to be large enough for sentences, upright and lying: the tightest of each kind.
    private static let tight = [
        (57.1, 88.8), (62.9, 87.9), (80.7, 80.7), (105, 73), (127.5, 60), (99.1, 67.7), (85, 72),
    ]

    /// Where a small card begins to have room for go and slow.
    private static let snug = [(44.1, 100), (60, 73.4), (66.4, 66.4), (100, 44.1)]

    /// Makes decks one after the other, as one thread does.
    private struct Bench {
        let maker: DeckMaker
        let ids: [String]
        let language: String

        init(_ language: String) throws {
            maker = DeckMaker(HandoutMaker(workspace, try Press(workspace)))
            ids = workspace.loader.techniqueIDs
            self.language = language
        }

        /// The faces of all techniques; every fault is an issue.
        func deck(_ size: Size, _ what: String, change: (inout DeckRequest) -> Void = { _ in }) throws -> Deck {
            var request = DeckRequest(ids.map { DeckRequest.Entry(SourceText($0)) }, size: size)
            request.sheet.language = language
            change(&request)
            let faults = Diagnostics()
            let deck = maker.deck(request, faults)
            #expect(faults.pinned == "", "\(what)")
            let made = try #require(deck, "\(what)")
            #expect(made.faces.document.pages.count == 2 * ids.count && ids.count > 40, "each face is one page")
            return made
        }
    }

    private static func size(_ size: (Double, Double)) -> Size {
        Size(width: Length.millimetres(size.0), height: Length.millimetres(size.1))
    }

    @Test(arguments: ["en", "es"])
    func everyTechniqueFitsOnBothFaces(language: String) throws {
        let bench = try Bench(language)
        for size in Self.sizes + Self.tight + Self.snug {
            Self.check(try bench.deck(Self.size(size), "\(size)"))
        }
    }

    @Test(arguments: ["en", "es"])
    func bleedAndHoleTakeNoWordsAway(language: String) throws {
        let bench = try Bench(language)
        for size in [(63.5, 88.9), (44.0, 63.0), (88.9, 50.8), (105.0, 73.0)] {
            let deck = try bench.deck(Self.size(size), "\(size)") { request in
                request.bleed = Length.millimetres(3)
                request.sheet.hasHole = true
            }
            Self.check(deck)
        }
    }

    /// Address labels are too small for a card, and say so.
    @Test(arguments: ["en", "es"])
    func everyLabelSheetHoldsEveryTechniqueUnlessItIsForAddresses(language: String) throws {
        let diagnostics = Diagnostics()
        let stocks = StockShelf(Self.workspace, diagnostics).labels().all
        #expect(diagnostics.pinned == "" && stocks.count > 15)
        let bench = try Bench(language)
        for stock in stocks where !["avery-5160", "avery-l7160", "avery-l7163"].contains(stock.id) {
            let label = (stock.label.width / 72 * 25.4, stock.label.height / 72 * 25.4)
            // A size that has a name has been tried.
            if Self.sizes.contains(where: { abs($0.0 - label.0) < 0.1 && abs($0.1 - label.1) < 0.1 }) { continue }
            Self.check(try bench.deck(stock.label, stock.id))
        }
    }

    /// Words of 10 pt and more, on their card, and over no others.
    private static func check(_ deck: Deck) {
        let document = deck.faces.document
        let words = Dictionary(grouping: document.items.filter { $0.text?.isEmpty == false }, by: \.page)
        for (number, page) in document.pages.enumerated() {
            let lines = words[number] ?? []
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
}
