import DisplayList
import Basics
import DocumentModel
import TestSupport
import Testing

/// What no page can hold is reported with its places, and never ends in silence or in a loop.
@Suite struct ImpossibleTests {
    private let make = BoxMaker()

    private func faults(_ body: [Box], height: Double = 140) -> (codes: [String], pinned: String) {
        let faults = make.document(body, height: height).laidOut().faults
        return (faults.codes, faults.pinned)
    }

    @Test func aLineHigherThanThePage() {
        let (codes, pinned) = faults([make.lines(2, "a")], height: 28)
        #expect(codes == ["taller-than-page"])
        #expect(pinned.hasPrefix("layout.yaml:1:1: warning[taller-than-page]"))
    }

    @Test func aFixedHeightHigherThanThePage() {
        let box = make.text("a") { $0.style.height = 500 }
        #expect(
            faults([box]).pinned.hasPrefix(
                "layout.yaml:1:1: error[does-not-fit]: the box is 500.0 pt high, but the page has only 120.0 pt"))
    }

    @Test func aCodeLargerThanItsPlace() {
        let code = make.box(.code(Code(payload: "x", side: 125, color: .black)))
        #expect(
            faults([code]).pinned.hasPrefix(
                "layout.yaml:1:1: error[does-not-fit]: the code of 125.0 pt is larger than its place"))
    }

    @Test func aRuleThickerThanThePage() {
        let rule = make.box(.rule(Rule(line: Line(width: 200, color: .black))))
        let (codes, pinned) = faults([make.text("a"), rule, make.text("b")])
        #expect(codes == ["does-not-fit"])
        #expect(pinned.hasPrefix("layout.yaml:1:1: error[does-not-fit]: this cannot be placed on a page of its own"))
    }

    @Test func aPictureUnderAnOverlayIsMadeToFitThePage() {
        let overlay = make.box(.overlay(Overlay(base: make.picture(100, 300), layers: [])))
        let (pages, faults) = make.document([overlay]).laidOut()
        #expect(faults.pinned == "")
        #expect(pages.items.first?.rect.size == Size(width: 40, height: 120))
    }

    @Test func aPictureWithoutRoom() {
        let row = make.row([make.text("a"), make.picture(10, 10)], [.fixed(120), .share(1)])
        #expect(
            faults([row]).pinned.hasPrefix(
                "layout.yaml:2:1: error[does-not-fit]: there is no room for this picture"))
    }

    @Test func paddingThatFindsNoRoomMovesOn() {
        let box = make.box(.space(30)) {
            $0.style.padding = Insets(all: 6)
            $0.style.background = .white
        }
        let (pages, faults) = make.document([make.lines(9, "a"), make.box(.space(6)), box]).laidOut()
        #expect(faults.pinned == "")
        #expect(pages.items.last.map { [Double($0.page), $0.rect.maxY] } == [1, 52])
    }

    @Test func aTextUnderAnOverlayHigherThanThePage() {
        let overlay = make.box(.overlay(Overlay(base: make.lines(12, "a"), layers: [])))
        #expect(faults([overlay]).pinned.hasPrefix("layout.yaml:2:1: error[does-not-fit]"))
    }

    @Test func aRowOfATableHigherThanThePage() {
        let rows = ["h", "x"].map { Table.TableRow(id: make.id(), cells: [make.lines($0 == "h" ? 1 : 14, $0)]) }
        let table = make.box(.table(Table(columns: [.share(1)], rows: rows, headerRows: 1)))
        let (pages, faults) = make.document([table]).laidOut()
        #expect(faults.codes == ["taller-than-page"])
        #expect(pages.items.allSatisfy { $0.rect.maxY <= 130.01 })
        #expect(pages.items.compactMap(\.text).filter { $0.hasPrefix("x") }.count == 14)
    }

    @Test func aLeastHeightHigherThanThePage() {
        let box = make.text("a") {
            $0.style.minimumHeight = 500
            $0.style.background = .white
        }
        let (pages, faults) = make.document([box]).laidOut()
        #expect(faults.codes == ["taller-than-page"])
        #expect(pages.pages.count == 1)
        #expect(pages.items.allSatisfy { $0.rect.maxY <= 130.01 })
    }

    @Test func aPageWithoutRoom() {
        let (pages, faults) = make.document([make.text("a"), make.text("b")], width: 15, height: 15).laidOut()
        #expect(pages.items.compactMap(\.text) == ["a", "b"])
        #expect(faults.codes.contains("taller-than-page"))
    }

    @Test func aDocumentWithoutEnd() {
        let faults = make.document([make.lines(600, "a", minimum: 1)], height: 33).laidOut().faults
        #expect(faults.pinned == "layout.yaml:1:1: error[too-many-pages]: the document has more than 500 pages")
    }
}
