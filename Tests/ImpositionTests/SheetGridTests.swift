import Basics
import Imposition
import TestSupport
import Testing

@Suite struct SheetGridTests {
    /// Cards, and how many go on a sheet: columns and rows as the card stands, on A4 without and with a gap of 6 mm,
    /// then on letter. What is written here is what the published tables of sheet capacities say.
    static let table: [(id: String, counts: [Int])] = [
        ("mini", [18, 16, 18, 15]), ("poker", [9, 8, 9, 6]), ("poker-eu", [9, 8, 9, 6]), ("bridge", [10, 9, 9, 8]),
        ("tarot", [4, 4, 4, 4]), ("square-2in", [15, 15, 20, 12]), ("square-70", [8, 6, 6, 6]),
        ("index-3x5", [4, 4, 4, 4]), ("a7", [4, 4, 4, 4]), ("a6", [2, 2, 2, 2]), ("business-us", [10, 10, 12, 8]),
        ("business-eu", [10, 9, 9, 8]),
    ]

    @Test(arguments: table)
    func aSheetHoldsAsManyAsTheTableSays(_ id: String, _ counts: [Int]) throws {
        let card = try Kit.cardSizes.size(id).trim
        var found: [Int] = []
        for paper in [Kit.a4, Kit.letter] {
            for gap in [0, Kit.mm(6)] { found.append(try SheetGrid(card: card, on: paper, gap: gap).count) }
        }
        #expect(found == counts)
    }

    @Test(arguments: [
        ("mini", 0, 3, 6, true), ("mini", 6, 4, 4, false), ("poker", 6, 2, 4, true), ("bridge", 0, 2, 5, true),
        ("square-2in", 0, 3, 5, false), ("business-eu", 6, 3, 3, true),
    ])
    func theBetterWayRoundWins(id: String, gap: Double, columns: Int, rows: Int, turned: Bool) throws {
        let grid = try SheetGrid(card: Kit.cardSizes.size(id).trim, on: Kit.a4, gap: Kit.mm(gap))
        #expect(grid.columns == columns)
        #expect(grid.rows == rows)
        #expect(grid.isTurned == turned)
    }

    @Test func ofTwoEqualWaysTheCardStandsUpright() throws {
        let grid = try SheetGrid(card: Kit.size(70, 120), on: Kit.letter)
        #expect(!grid.isTurned)
        #expect(try !SheetGrid(card: Kit.size(100, 90), on: Size(width: Kit.mm(250), height: Kit.mm(250))).isTurned)
    }

    @Test func aBlockThatFitsExactlyFits() throws {
        let grid = try SheetGrid(card: Size(width: 144, height: 144), on: Kit.letter)
        #expect(grid.columns == 4)
        #expect(grid.block.origin.x.isNear(Kit.mm(6.35), 0.001))
        #expect(try SheetGrid(card: Size(width: 144.01, height: 144.01), on: Kit.letter).columns == 3)
    }

    @Test func theBlockStandsInTheMiddle() throws {
        let grid = try SheetGrid(card: Kit.size(63, 88), on: Kit.a4, gap: Kit.mm(2))
        #expect(grid.block.origin.x.isNear(Kit.a4.width - grid.block.maxX, 0.001))
        #expect(grid.block.origin.y.isNear(Kit.a4.height - grid.block.maxY, 0.001))
        #expect(grid.rect(of: 0).origin == grid.origin)
        #expect(grid.rect(of: grid.count - 1).maxX.isNear(grid.block.maxX, 0.001))
        #expect(grid.rect(of: grid.count - 1).maxY.isNear(grid.block.maxY, 0.001))
    }

    @Test func aCardLargerThanThePaperIsRefused() {
        let fault = Kit.pinned { () throws(DiagnosedError) in
            _ = try SheetGrid(card: Kit.size(210, 297), on: Kit.letter)
        }
        #expect(
            fault == """
                -: error[card-too-large]: a card of 210 × 297 mm does not fit on letter 215.9 × 279.4 mm
                help: the largest that fits is 203.2 × 266.7 mm
                """)
    }

    @Test(arguments: [Double.nan, .infinity, -1, 0])
    func sidesThatAreNoneAreRefused(_ side: Double) {
        #expect(
            Kit.codes { () throws(DiagnosedError) in
                _ = try SheetGrid(card: Size(width: side, height: 100), on: Kit.a4)
            } == ["wrong-grid"])
        #expect(
            Kit.codes { () throws(DiagnosedError) in
                _ = try SheetGrid(card: Kit.size(50, 50), on: Size(width: 100, height: side))
            } == ["wrong-grid"])
    }

    @Test func tinyCardsOnHugePaperDoNotCountForever() throws {
        let grid = try SheetGrid(card: Size(width: 1e-9, height: 1e-9), on: Size(width: 1e12, height: 1e12))
        #expect(grid.count == 250_000)
    }
}
