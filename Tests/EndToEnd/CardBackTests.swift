import Foundation
import TestSupport
import Testing

/// Backs behind their fronts: each printed sheet is turned over, folded or cut in arithmetic, as hands do it to paper.
@Suite struct CardBackTests {
    private let desk: Desk

    init() throws { desk = try Desk() }

    /// A deck whose last sheet is not full, with cards that differ.
    private struct Print: CustomTestStringConvertible, Sendable {
        var flags: [String]
        var count: [String: Int]
        var testDescription: String { flags.joined(separator: " ") }
    }

    /// Cards that stand upright on their sheet, cards that are turned on it, and cards with bleed, which stand apart.
    private static let prints = [
        Print(flags: ["--size", "poker", "--paper", "letter"], count: ["tunnel-toes": 4, "pizza-back": 7]),
        Print(flags: ["--size", "bridge", "--paper", "a4"], count: ["tunnel-toes": 6, "pizza-back": 7]),
        Print(flags: ["--size", "mini", "--bleed", "3mm", "--paper", "letter"], count: ["tunnel-toes": 16]),
        Print(
            flags: ["--stock", "8388", "--paper", "letter", "--skip", "1"], count: ["tunnel-toes": 2, "pizza-back": 1]),
    ]

    @Test(arguments: prints.indices, ["long-edge", "short-edge"])
    func everyBackLiesBehindItsFront(index: Int, edge: String) throws {
        for turn in ["book", "calendar"] {
            let print = Self.prints[index]
            let (pages, cards) = try desk.deck(print.count, print.flags + ["--duplex", edge, "--turn", turn])
            #expect(pages.count == 4, "two sheets, two sides each")
            let all = print.count.values.reduce(0, +)
            #expect(cards.joined().count { !$0.isBack } == all)
            for sheet in stride(from: 0, to: pages.count - 1, by: 2) {
                let (fronts, backs) = (cards[sheet], cards[sheet + 1])
                #expect(fronts.count == backs.count && !fronts.isEmpty)
                let page = pages[sheet]
                // The printer turns an upright sheet about its long edge: what is at the left comes to lie at the
                // right. About its short edge: what is above comes to lie below.
                func through(_ area: DrawnPage.Area) -> DrawnPage.Area {
                    edge == "long-edge"
                        ? .init(page.width - area.right, area.top, page.width - area.left, area.bottom)
                        : .init(area.left, page.height - area.bottom, area.right, page.height - area.top)
                }
                func through(_ way: DrawnPage.Spot) -> DrawnPage.Spot {
                    edge == "long-edge" ? .init(-way.x, way.y) : .init(way.x, -way.y)
                }
                for front in fronts {
                    let behind = backs.filter { $0.trim.isNear(through(front.trim)) }
                    #expect(behind.map(\.title) == [front.title], "\(turn)")
                    guard let back = behind.first else { continue }
                    #expect(!front.isBack && back.isBack && front.isReadable && back.isReadable)
                    // A page of a book keeps its head where it was; that of a wall calendar is turned head over heels.
                    let up = through(front.up)
                    let wanted = turn == "book" ? up : .init(-up.x, -up.y)
                    #expect(back.up.isNear(wanted), "\(turn): \(front), \(back)")
                }
            }
        }
    }

    @Test(arguments: ["poker", "mini", "a7"], ["book", "calendar"])
    func foldedAwayTheBackLiesBehindTheFront(size: String, turn: String) throws {
        let (pages, cards) = try desk.deck(
            ["tunnel-toes": 2, "pizza-back": 1], ["--size", size, "--paper", "a4", "--fold", "--turn", turn])
        for (page, cards) in zip(pages, cards) {
            let fronts = cards.filter { !$0.isBack }
            #expect(fronts.count * 2 == cards.count)
            for front in fronts {
                // The fold is the side of the front that its back touches.
                let backs = cards.filter { $0.isBack && $0.title == front.title && $0.trim.shares(front.trim) }
                #expect(backs.count == 1)
                guard let back = backs.first else { continue }
                let isUpright = abs(back.trim.top - front.trim.top) < 0.1
                let fold =
                    isUpright
                    ? (front.trim.left < back.trim.left ? front.trim.right : front.trim.left)
                    : (front.trim.top < back.trim.top ? front.trim.bottom : front.trim.top)
                func folded(_ area: DrawnPage.Area) -> DrawnPage.Area {
                    isUpright
                        ? .init(2 * fold - area.right, area.top, 2 * fold - area.left, area.bottom)
                        : .init(area.left, 2 * fold - area.bottom, area.right, 2 * fold - area.top)
                }
                #expect(folded(back.trim).isNear(front.trim))
                let up = isUpright ? DrawnPage.Spot(-back.up.x, back.up.y) : .init(back.up.x, -back.up.y)
                #expect(up.isNear(turn == "book" ? front.up : .init(-front.up.x, -front.up.y)))
                // The fold is at a side of the card, never at its head: it opens like a book.
                #expect(isUpright == (abs(front.up.y) > 0.5))
                // Dashes on the fold, outside the card.
                let dashes = page.marks.filter { mark in
                    isUpright
                        ? mark.isUpright && abs(mark.from.x - fold) < 0.1
                        : mark.isLevel && abs(mark.from.y - fold) < 0.1
                }
                // Where the margin is too narrow for the printer, there are none.
                let edge = isUpright ? cards.map(\.trim.top).min() : cards.map(\.trim.left).min()
                #expect(dashes.isEmpty == ((edge ?? 0) < 8.2))
                #expect(dashes.allSatisfy { $0.length < 1.5 })
                for dash in dashes { #expect(!cards.contains { $0.trim.meets(dash.area.grown(by: 0.001)) }) }
            }
        }
    }

    @Test(arguments: [
        ["--size", "poker"], ["--size", "a7", "--paper", "a4"], ["--stock", "avery-l7165", "--paper", "a4"],
    ])
    func pairsAreNeighbours(flags: [String]) throws {
        let (_, cards) = try desk.deck(["tunnel-toes": 3, "pizza-back": 2], flags + ["--pairs"])
        #expect(cards.joined().count == 10)
        for cards in cards {
            for front in cards where !front.isBack {
                // The cell beside or under it: as near as any.
                let others = cards.filter { $0 != front }
                let step = others.map { front.distance(to: $0) }.min() ?? 0
                let near = others.filter { $0.isBack && $0.title == front.title && front.distance(to: $0) < step * 1.6 }
                #expect(!near.isEmpty, "\(front)")
            }
        }
    }

    @Test func labelsOfOneSideAreMadeInPairsUnlessOneSaysOtherwise() throws {
        let (pages, cards) = try desk.deck(["tunnel-toes": 1], ["--stock", "avery-l7165", "--paper", "a4"])
        #expect(pages.count == 1)
        #expect(cards[0].count == 2 && cards[0].count(where: \.isBack) == 1)
    }

    @Test func whereThereAreTwoSidesTheFileSaysHowTheyAreFlipped() throws {
        for (flags, duplex) in [
            (["--duplex", "long-edge"], "/DuplexFlipLongEdge"), (["--duplex", "short-edge"], "/DuplexFlipShortEdge"),
            ([], "/DuplexFlipLongEdge"), (["--fold"], nil), (["--pairs"], nil), (["--fronts-only"], nil),
        ] as [([String], String?)] {
            #expect(try desk.handhold(["cards", "tunnel-toes", "-o", "a.pdf"] + flags).code == 0)
            let file = try PDFBytes(Array(try #require(desk.bytes("a.pdf"))))
            let wishes = file.dictionary(file.catalog["/ViewerPreferences"])
            #expect(file.name(wishes["/PrintScaling"]) == "/None")
            #expect(file.name(wishes["/Duplex"]) == duplex, "\(flags)")
        }
    }

    @Test func whereNothingIsOnTheBackTheSheetStillHasOne() throws {
        #expect(
            try desk.handhold("cards", "tunnel-toes", "--dump").output.components(separatedBy: "sheet 1").count == 3)
        let dump = try desk.handhold("cards", "tunnel-toes", "--dump", "--fronts-only").output
        #expect(dump.components(separatedBy: "sheet 1").count == 2)
        #expect(!dump.contains("tunnel-toes-back"))
        #expect(desk.files == [])
    }
}

extension DrawnPage.Spot {
    fileprivate func isNear(_ other: Self) -> Bool { abs(x - other.x) < 0.001 && abs(y - other.y) < 0.001 }
}

extension DrawnPage.Area {
    /// Whether they lie side by side, with a whole side in common.
    fileprivate func shares(_ other: Self) -> Bool {
        let isLevel = abs(top - other.top) < 0.1 && abs(bottom - other.bottom) < 0.1
        let isUpright = abs(left - other.left) < 0.1 && abs(right - other.right) < 0.1
        return isLevel && (abs(left - other.right) < 0.1 || abs(right - other.left) < 0.1)
            || isUpright && (abs(top - other.bottom) < 0.1 || abs(bottom - other.top) < 0.1)
    }
}

extension FoundCard {
    fileprivate func distance(to other: FoundCard) -> Double {
        let (one, two) = (trim.middle, other.trim.middle)
        return max(abs(one.x - two.x), abs(one.y - two.y))
    }
}
