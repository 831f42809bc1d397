import Basics
import DisplayList
import DocumentModel
import TestSupport
import Testing

@Suite struct TableTests {
    private let make = BoxMaker()

    private func table(_ names: [String], head: Int = 1, gap: Double = 0, columns: [Row.Width] = [.content, .share(1)])
        -> Box
    {
        let rows = names.map { name in
            Table.TableRow(id: make.id(), cells: [make.text(name), make.text("of \(name)")])
        }
        return make.box(.table(Table(columns: columns, rows: rows, headerRows: head, columnGap: 5, rowGap: gap)))
    }

    @Test func theHeadStandsOnEveryPage() {
        let names = ["head"] + (1...14).map { "r\($0)" }
        let pages = make.document([table(names)]).laidOut().pages
        let first = (0..<pages.pages.count).map { page in pages.lines(on: page).filter { !$0.hasPrefix("of") } }
        #expect(first == [["head"] + (1...9).map { "r\($0)" }, ["head"] + (10...14).map { "r\($0)" }])
    }

    @Test func twoHeadRowsAreRepeatedToo() {
        let pages = make.document([table(["h", "i"] + (1...9).map { "r\($0)" }, head: 2)]).laidOut().pages
        #expect(pages.lines(on: 1).filter { !$0.hasPrefix("of") } == ["h", "i", "r9"])
    }

    @Test func columnsStandAlikeOnEveryPage() {
        let names = ["h", "the widest"] + (1...12).map { "r\($0)" }
        let pages = make.document([table(names)]).laidOut().pages
        let places = pages.items.filter { $0.text?.hasPrefix("of") == true }.map(\.rect.origin.x)
        #expect(Set(places).count == 1)
        #expect(pages.pages.count == 2)
    }

    @Test func aTableWithoutAHeadUsesTheWholePage() {
        let pages = make.document([make.lines(9, "a"), table(["r1"], head: 0, gap: 8)]).laidOut().pages
        #expect(pages.pages.count == 1)
    }

    @Test func aTableWhoseFirstRowFindsNoRoomMovesWithItsHead() {
        let pages = make.document([make.lines(9, "a"), table(["h", "r"])]).laidOut().pages
        #expect(pages.lines(on: 1).first == "h")
        #expect(pages.lines(on: 0).count == 9)
    }

    @Test func cellsOfARowAreEquallyHigh() {
        let cells = [make.text("one two three four"), make.text("a")].map { cell in
            make.box(.panel(cell)) { $0.style.background = .white }
        }
        let rows = [Table.TableRow(id: make.id(), cells: cells)]
        let table = make.box(.table(Table(columns: [.fixed(40), .share(1)], rows: rows, headerRows: 0)))
        let items = make.document([table]).laidOut().pages.items.filter { $0.text == nil }
        #expect(items.map(\.rect.size.height) == [36, 36])
    }

    @Test func rowsAndCellsHaveTheirRoles() throws {
        let pages = make.document([table(["h", "r"])]).laidOut().pages
        let element = try #require(pages.structure.children.first)
        #expect(element.role == .table)
        #expect(element.children.map(\.role) == [.tableRow, .tableRow])
        #expect(
            element.children.map { $0.children.map(\.role) } == [
                [.tableHeader, .tableHeader], [.tableCell, .tableCell],
            ])
    }
}
