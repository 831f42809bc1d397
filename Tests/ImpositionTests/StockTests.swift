import Basics
import Imposition
import TestSupport
import Testing

/// What the table of perforated sheets says of one, in its own unit.
struct StockRow: Sendable, CustomTestStringConvertible {
    var id: String
    /// Millimetres of the table's unit.
    var unit: Double
    var label: (Double, Double)
    var cells: (Int, Int)
    var origin: (Double, Double)
    var pitch: (Double?, Double)
    var sides = 2

    var testDescription: String { id }

    static let all: [StockRow] = [
        StockRow(id: "avery-5371", unit: 25.4, label: (3.5, 2), cells: (2, 5), origin: (0.75, 0.5), pitch: (3.5, 2)),
        StockRow(id: "avery-8373", unit: 25.4, label: (3.5, 2), cells: (2, 4), origin: (0.5, 0.75), pitch: (4, 2.5)),
        StockRow(id: "avery-5388", unit: 25.4, label: (5, 3), cells: (1, 3), origin: (1.75, 1), pitch: (nil, 3)),
        StockRow(id: "avery-5389", unit: 25.4, label: (6, 4), cells: (1, 2), origin: (1.25, 1.25), pitch: (nil, 4.5)),
        StockRow(id: "avery-8387", unit: 25.4, label: (4.25, 5.5), cells: (2, 2), origin: (0, 0), pitch: (4.25, 5.5)),
        StockRow(id: "avery-5305", unit: 25.4, label: (8.5, 2.5), cells: (1, 2), origin: (0, 3), pitch: (nil, 5)),
        StockRow(
            id: "avery-5160", unit: 25.4, label: (2.625, 1), cells: (3, 10), origin: (0.15625, 0.5),
            pitch: (2.78125, 1),
            sides: 1),
        StockRow(
            id: "avery-5163", unit: 25.4, label: (4, 2), cells: (2, 5), origin: (0.1625, 0.5), pitch: (4.1875, 2),
            sides: 1),
        StockRow(
            id: "avery-5164", unit: 25.4, label: (4, 3.3333), cells: (2, 3), origin: (0.15625, 0.5),
            pitch: (4.1875, 3.3333), sides: 1),
        StockRow(
            id: "avery-5168", unit: 25.4, label: (3.5, 5), cells: (2, 2), origin: (0.5, 0.5), pitch: (4, 5), sides: 1),
        StockRow(id: "avery-7414", unit: 1, label: (90, 52), cells: (2, 5), origin: (15, 18.5), pitch: (90, 52)),
        StockRow(
            id: "avery-8414", unit: 1, label: (87, 50.8), cells: (2, 5), origin: (14.8, 20.4), pitch: (93.1, 50.8)),
        StockRow(id: "avery-c32011", unit: 1, label: (85, 54), cells: (2, 5), origin: (15, 13.5), pitch: (95, 54)),
        StockRow(id: "avery-32015", unit: 1, label: (85, 54), cells: (2, 4), origin: (17, 31.5), pitch: (91, 60)),
        StockRow(id: "decadry-occ-3342", unit: 1, label: (85, 54), cells: (2, 5), origin: (15, 13.5), pitch: (95, 54)),
        StockRow(
            id: "avery-l7160", unit: 1, label: (64, 38.1), cells: (3, 7), origin: (7.5, 15.5), pitch: (66, 38.1),
            sides: 1),
        StockRow(
            id: "avery-l7163", unit: 1, label: (99.1, 38.1), cells: (2, 7), origin: (3.35, 15.2), pitch: (103, 38.1),
            sides: 1),
        StockRow(
            id: "avery-l7165", unit: 1, label: (99.1, 67.7), cells: (2, 4), origin: (4.7, 13), pitch: (101.6, 67.7),
            sides: 1),
        StockRow(
            id: "avery-l7169", unit: 1, label: (99.1, 139), cells: (2, 2), origin: (5, 7.1), pitch: (101.5, 139),
            sides: 1),
    ]
}

@Suite struct StockTests {
    @Test func everyFileIsReadWithoutAWord() {
        #expect(Kit.labels.faults == "")
        #expect(Set(Kit.labels.stocks.map(\.id)) == Set(StockRow.all.map(\.id)))
    }

    @Test(arguments: StockRow.all)
    func aSheetIsAsTheTableSays(_ row: StockRow) throws {
        let stock = try Kit.stock(row.id)
        func near(_ length: Double, _ value: Double) -> Bool { length.isNear(Kit.mm(value * row.unit)) }
        #expect(near(stock.label.width, row.label.0) && near(stock.label.height, row.label.1))
        #expect(stock.columns == row.cells.0 && stock.rows == row.cells.1)
        #expect(near(stock.origin.x, row.origin.0) && near(stock.origin.y, row.origin.1))
        #expect(near(stock.pitch.x, row.pitch.0 ?? row.label.0) && near(stock.pitch.y, row.pitch.1))
        #expect(stock.sides == row.sides)
        #expect(stock.isPerforated)
        #expect(stock.paper.size == (row.unit == 1 ? Kit.a4 : Kit.letter))
    }

    @Test func theLabelsStandOnThePaperAndInItsMiddle() throws {
        #expect(Kit.labels.stocks.count == 19)
        for stock in Kit.labels.stocks {
            let grid = SheetGrid(stock)
            let paper = Rect(origin: .zero, size: stock.paper.size)
            let cells = (0..<grid.count).map(grid.rect)
            #expect(cells.allSatisfy { paper.holds($0, 0.03) }, "\(stock.id)")
            for (one, rect) in cells.enumerated() {
                #expect(!cells[(one + 1)...].contains { rect.overlaps($0, 0.03) }, "\(stock.id)")
            }
            let right = stock.paper.size.width - (cells.last?.maxX ?? 0)
            #expect(right.isNear(stock.rightMargin, 0.001))
            if stock.check == .ok { #expect(right.isNear(stock.origin.x, Kit.mm(1.01)), "\(stock.id)") }
        }
    }

    @Test func whatIsNotSureIsToBeTested() {
        let unsure = Kit.labels.stocks.filter { $0.check == .test }
        #expect(unsure.map(\.id) == ["avery-5160", "avery-5305", "avery-8387", "avery-l7163"])
        #expect(unsure.allSatisfy { $0.note?.contains("test") == true })
    }

    @Test(arguments: [
        ("avery-5371", "avery-5371"), ("5371", "avery-5371"), ("8371", "avery-5371"), ("Avery-8871", "avery-5371"),
        ("28373", "avery-8373"), ("5386", "avery-5388"), ("8389", "avery-5389"), ("3263", "avery-8387"),
        ("L7160", "avery-l7160"), ("occ-3342", "decadry-occ-3342"), ("C32011", "avery-c32011"),
    ])
    func eachOfItsNamesFindsASheet(name: String, id: String) throws {
        #expect(try Kit.stock(name).id == id)
    }

    @Test func aNumberThatIsASheetsOwnIsNeverAnothers() throws {
        func sheet(_ id: String, _ equivalents: String) throws -> Stock {
            let text = """
                {id: \(id), name: Cards, equivalents: [\(equivalents)], paper: a4, label: [80mm, 50mm], columns: 1,
                 rows: 1, origin: [65mm, 10mm], pitch: [80mm, 50mm], sides: 2, perforated: true, check: ok}
                """
            return try #require(StockReader(Diagnostics()).stock(try YAMLNode.of(text), id: id))
        }
        let index = StockIndex([try sheet("one", "two, three"), try sheet("two", "one, three")])
        #expect(try index.stock("one").id == "one")
        #expect(try index.stock("two").id == "two")
        #expect(try index.stock("three").id == "one")
    }

    @Test func noNameStandsForTwoSheets() {
        let names = Kit.labels.stocks.flatMap(\.names)
        #expect(Set(names).count == names.count)
    }

    @Test func aNameThatNobodyKnowsHasTheNearest() {
        let fault = Kit.pinned { () throws(DiagnosedError) in _ = try Kit.stock("l7161") }
        #expect(
            fault == """
                -: error[unknown-label-sheet]: unknown label sheet 'l7161' in the stock
                help: did you mean 'l7160'?
                """)
    }
}

@Suite struct StockReaderTests {
    private static let good = """
        id: a
        name: Cards
        equivalents: [b]
        paper: letter
        label: [3.5in, 2in]
        columns: 2
        rows: 5
        origin: [0.75in, 0.5in]
        pitch: [3.5in, 2in]
        sides: 2
        perforated: true
        check: ok
        note: try it
        """

    private func read(_ text: String) throws -> (Stock?, String) {
        let diagnostics = Diagnostics()
        return (StockReader(diagnostics).stock(try YAMLNode.of(text), id: "a"), diagnostics.pinned)
    }

    @Test func aGoodFileIsASheet() throws {
        let (stock, faults) = try read(Self.good)
        #expect(faults == "")
        #expect(stock?.count == 10)
        #expect(stock?.note == "try it")
        #expect(stock?.names == ["a", "b"])
    }

    @Test(arguments: [
        ("rows: 5", "row: 5", "test.yaml:7:1: error[unknown-key]: unknown key 'row' in a label sheet"),
        ("rows: 5", "row: 5", "help: did you mean 'rows'?"),
        ("rows: 5", "row: 5", "test.yaml:1:1: error[missing-key]: a label sheet needs the key 'rows'"),
        (
            "rows: 5", "rows: five",
            "test.yaml:7:7: error[wrong-value]: the number of rows is a whole number from 1 to 100"
        ),
        ("rows: 5", "rows: 0", "test.yaml:7:7: error[wrong-value]"),
        ("rows: 5", "rows: 6", "test.yaml:7:7: error[labels-off-paper]: the last row ends 38.1 mm outside the paper"),
        ("columns: 2", "columns: 3", "test.yaml:6:10: error[labels-off-paper]: the last column ends 69.9 mm outside"),
        ("id: a", "id: c", "test.yaml:1:5: error[wrong-id]: the id 'c' is not the file's name 'a'"),
        ("paper: letter", "paper: leter", "test.yaml:4:8: error[unknown-paper]: unknown paper 'leter' in 'paper'"),
        ("paper: letter", "paper: leter", "help: did you mean 'letter'?"),
        ("label: [3.5in, 2in]", "label: [3.5, 2in]", "test.yaml:5:9: error[wrong-unit]: each of the label is a length"),
        ("label: [3.5in, 2in]", "label: 3.5in", "test.yaml:5:8: error[wrong-type]: the label is a list"),
        ("label: [3.5in, 2in]", "label: [3.5in]", "test.yaml:5:8: error[wrong-value]: the label is two lengths"),
        ("label: [3.5in, 2in]", "label: [0in, 2in]", "test.yaml:5:8: error[wrong-value]: a label has a width"),
        ("pitch: [3.5in, 2in]", "pitch: [3.4in, 2in]", "test.yaml:9:8: error[labels-overlap]: labels overlap"),
        ("pitch: [3.5in, 2in]", "pitch: [3.5in, 1.9in]", "test.yaml:9:8: error[labels-overlap]: labels overlap"),
        ("origin: [0.75in, 0.5in]", "origin: [-1in, 0.5in]", "test.yaml:8:9: error[labels-off-paper]: the first label"),
        (
            "origin: [0.75in, 0.5in]", "origin: [0.7in, 0.5in]",
            "test.yaml:8:9: error[stock-margins]: the margin at the left"
        ),
        (
            "sides: 2", "sides: 3",
            "test.yaml:10:8: error[wrong-value]: the number of sides is a whole number from 1 to 2"
        ),
        ("perforated: true", "perforated: maybe", "test.yaml:11:13: error[wrong-value]: 'perforated' is true or false"),
        ("check: ok", "check: okay", "test.yaml:12:8: error[unknown-value]: unknown value 'okay' in 'check'"),
    ])
    func aFaultHasItsPlace(old: String, new: String, fault: String) throws {
        #expect(Self.good.contains(old))
        let (_, faults) = try read(Self.good.replacing(old, with: new))
        #expect(faults.contains(fault))
    }

    @Test func anUnevenSheetThatIsToBeTestedIsRead() throws {
        let text = Self.good.replacing("[0.75in, 0.5in]", with: "[0.7in, 0.5in]").replacing(
            "check: ok", with: "check: test")
        let (stock, faults) = try read(text)
        #expect(faults == "")
        #expect(stock?.check == .test)
    }

    @Test func aListIsNoSheet() throws {
        #expect(try read("[1, 2]").1.hasPrefix("test.yaml:1:1: error[wrong-type]: a label sheet is written as keys"))
    }

    @Test func brokenFilesAreReportedAndNothingTraps() throws {
        var random = SplitMix(seed: 11)
        for _ in 0..<2_000 {
            var bytes = Array(Self.good.utf8)
            for _ in 0..<Int.random(in: 1...4, using: &random) { bytes.mutate(&random) }
            guard let node = try? YAMLReader().read(bytes, file: "test.yaml") else { continue }
            let diagnostics = Diagnostics()
            if let stock = StockReader(diagnostics).stock(node, id: "a") {
                #expect(SheetGrid(stock).columnSpans.count == stock.columns)
                #expect(SheetGrid(stock).rowSpans.count == stock.rows)
            } else {
                #expect(diagnostics.hasErrors)
            }
        }
    }
}
