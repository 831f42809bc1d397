import DisplayList
import Basics
import DocumentModel
import TestSupport
import Testing

@Suite struct PageTests {
    private let make = BoxMaker()

    private func numbers() -> Box {
        make.box(
            .text(
                Paragraph(
                    runs: [.init(.text("page ")), .init(.pageNumber), .init(.text(" of ")), .init(.pageCount)],
                    style: BoxMaker.style)))
    }

    @Test func eachPageHasItsHeaderAndItsNumber() {
        let document = make.document([make.lines(14, "a")], header: make.text("head"), footer: numbers())
        let (pages, faults) = document.laidOut()
        #expect(faults.pinned == "")
        #expect(pages.pages.count == 2)
        for page in 0..<2 {
            let items = pages.items.filter { $0.page == page }
            #expect(items.first?.text == "head")
            #expect(items.first?.rect.origin == Point(x: 10, y: 11))
            #expect(items.last?.text == "page \(page + 1) of 2")
            #expect(items.last?.rect.origin == Point(x: 10, y: 119))
            let body = items.dropFirst().dropLast()
            #expect(body.allSatisfy { $0.rect.origin.y >= 26 && $0.rect.maxY <= 114 })
        }
    }

    @Test func headersMayDifferBetweenSections() {
        var document = make.document([make.text("a")], header: make.text("first"))
        document.sections.append(document.sections[0])
        document.sections[1].header = nil
        document.sections[1].footer = numbers()
        let pages = document.laidOut().pages
        #expect(pages.lines(on: 0) == ["first", "a"])
        #expect(pages.lines(on: 1) == ["a", "page 2 of 2"])
    }

    @Test func numbersStandInEveryArrangement() {
        let table = make.box(
            .table(
                Table(
                    columns: [.share(1)], rows: [.init(id: make.id(), cells: [numbers()])], headerRows: 0)))
        let overlay = make.box(
            .overlay(
                Overlay(
                    base: numbers(),
                    layers: [.init(box: numbers(), align: .start, verticalAlign: .top, inset: 0)])))
        let footer = make.column([
            numbers(), make.row([numbers()], [.share(1)]), make.box(.panel(numbers())),
            make.box(.grid(Grid(children: [numbers()], columns: 1))), table, overlay,
        ])
        let pages = make.document([make.text("a")], height: 200, footer: footer).laidOut().pages
        #expect(pages.lines(on: 0) == ["a"] + [String](repeating: "page 1 of 1", count: 7))
    }

    /// The place for the body is measured before the numbers are known; they must not push the footer into it.
    @Test func longNumbersDoNotPushTheFooterIntoTheBody() {
        let footer = make.row([numbers()], [.fixed(65)])
        let document = make.document([make.lines(120, "a", minimum: 1)], height: 58, footer: footer)
        let pages = document.laidOut().pages
        #expect(pages.pages.count > 9)
        for page in pages.pages.indices {
            let items = pages.items.filter { $0.page == page && $0.text != nil }
            let foot = items.filter { $0.text?.hasPrefix("a") == false }.map(\.rect.origin.y).min() ?? 0
            let body = items.filter { $0.text?.hasPrefix("a") == true }.map(\.rect.maxY).max() ?? 0
            #expect(body <= foot, "page \(page + 1)")
        }
    }

    @Test func thePaperIsTheStyles() {
        let pages = make.document([make.text("a")], width: 300, height: 400).laidOut().pages
        #expect(pages.pages[0].size == Size(width: 300, height: 400))
        #expect(pages.pages[0].trim == Rect(x: 0, y: 0, width: 300, height: 400))
        #expect(pages.metadata.title == "T")
    }
}
