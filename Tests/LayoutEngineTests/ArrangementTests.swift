import Basics
import DisplayList
import DocumentModel
import TestSupport
import Testing

@Suite struct ArrangementTests {
    private let make = BoxMaker()

    private func rects(_ body: [Box], direction: ReadingDirection = .leftToRight) -> [String: Rect] {
        let (pages, faults) = make.document(body, direction: direction).laidOut()
        #expect(faults.pinned == "")
        return Dictionary(pages.items.compactMap { item in item.text.map { ($0, item.rect) } }) { a, _ in a }
    }

    @Test func aColumnLeavesItsGapBetweenBoxes() {
        let rects = rects([make.column([make.text("a"), make.text("b"), make.text("c")], gap: 5)])
        #expect(["a", "b", "c"].map { rects[$0]?.origin } == [11, 28, 45].map { Point(x: 10, y: $0) })
    }

    @Test func sharesDivideWhatTheOthersLeave() {
        let rects = rects([
            make.row(
                [make.text("a"), make.text("bb"), make.text("c"), make.text("d")],
                [.fixed(20), .content, .share(3), .share(1)], gap: 5)
        ])
        // 120 less three gaps, 20, and the 10.01 of two letters leaves 74.99 for four shares.
        #expect(rects["a"]?.origin.x == 10)
        #expect(rects["bb"]?.origin.x == 35)
        #expect(abs((rects["c"]?.origin.x ?? 0) - 50.01) < 1e-6)
        #expect(abs((rects["d"]?.origin.x ?? 0) - (55.01 + 74.99 * 3 / 4)) < 1e-6)
    }

    @Test func contentWidthsEndAtTheRow() {
        let rects = rects([
            make.row([make.text("a word much wider than its row"), make.text("b")], [.content, .content])
        ])
        #expect(rects["a word much wider than"] != nil)
    }

    @Test func anIncompleteRowOfAGridKeepsItsColumns() {
        let cells = (1...5).map { make.text("\($0)") }
        let rects = rects([make.box(.grid(Grid(children: cells, columns: 3, columnGap: 6, rowGap: 4)))])
        #expect((1...5).map { rects["\($0)"]?.origin.x } == [10, 52, 94, 10, 52])
        #expect((1...5).map { rects["\($0)"]?.origin.y } == [11, 11, 11, 27, 27])
    }

    @Test func boxesOfOneRowAreMadeEquallyHigh() {
        let boxes = [make.text("low"), make.text("one two three four five six")].map { cell in
            make.box(.panel(cell)) { $0.style.background = .white }
        }
        for equal in [true, false] {
            let pages = make.document([make.row(boxes, [.share(1), .share(1)], equalHeights: equal)]).laidOut().pages
            let heights = pages.items.compactMap { item -> Double? in
                if case .shape = item.item { item.rect.size.height } else { nil }
            }
            #expect(heights == (equal ? [36, 36] : [12, 36]))
        }
    }

    @Test(arguments: [
        (Alignment.start, VerticalAlignment.top, 13.0, 13.0), (.end, .top, 117, 13), (.start, .bottom, 13, 85),
        (.end, .bottom, 117, 85), (.center, .middle, 65, 49),
    ])
    func layersStandAtTheirCorner(align: Alignment, vertical: VerticalAlignment, x: Double, y: Double) throws {
        let layer = Overlay.Layer(box: make.text("ab"), align: align, verticalAlign: vertical, inset: 3)
        let rects = rects([make.box(.overlay(Overlay(base: make.picture(120, 90), layers: [layer])))])
        let rect = try #require(rects["ab"])
        // A line of 10 points stands in the middle of its 12 points.
        #expect(abs(rect.origin.x - x) < 0.02 && abs(rect.origin.y - y - 1) < 0.02)
    }

    @Test func paddingIsAroundTheContentAndInsideTheBorder() {
        let box = make.text("a") {
            $0.style.padding = Insets(top: 1, bottom: 2, start: 3, end: 4)
            $0.style.border = Line(width: 1, color: .black)
            $0.style.edge = Line(width: 2, color: .black)
        }
        let pages = make.document([box]).laidOut().pages
        // The edge lies under the content and the border over it.
        #expect(
            pages.items.map(\.rect) == [
                Rect(x: 10, y: 10, width: 120, height: 15), Rect(x: 13, y: 12, width: 5, height: 10),
                Rect(x: 10, y: 10, width: 120, height: 15),
            ])
    }

    @Test(
        arguments: [
            (200.0, 50.0, nil, nil, 120.0, 30.0), (10, 10, 20, nil, 20, 20), (10, 20, nil, 30, 15, 30),
            (40, 10, 40, 20, 40, 10), (10, 40, 40, 20, 5, 20), (10, 10, 500, nil, 120, 120),
            (10, 100, nil, nil, 12, 120),
        ] as [(Double, Double, Double?, Double?, Double, Double)])
    func picturesKeepTheirRatioWithinTheirLimits(
        width: Double, height: Double, wide: Double?, high: Double?, isWide: Double, isHigh: Double
    ) throws {
        let picture = make.picture(width, height, fit: (wide, high))
        let size = try #require(make.document([picture]).laidOut().pages.items.first?.rect.size)
        #expect(abs(size.width - isWide) < 1e-9 && abs(size.height - isHigh) < 1e-9)
    }

    @Test(arguments: [(Alignment.start, 10.0), (.center, 65), (.end, 120)])
    func textStandsWhereItIsAligned(align: Alignment, x: Double) {
        var style = BoxMaker.style
        style.align = align
        #expect(rects([make.text("ab", style)])["ab"]?.origin.x == x)
    }

    @Test func rowsStandTopMiddleOrBottom() {
        for (align, y) in [(VerticalAlignment.top, 11.0), (.middle, 23), (.bottom, 35)] {
            let row = make.row([make.lines(3, "tall"), make.text("a")], [.fixed(105), .share(1)], align: align)
            #expect(rects([row])["a"]?.origin.y == y)
        }
    }

    @Test func whatIsWiderThanThePageIsReported() {
        let row = make.row([make.text("a"), make.text("b")], [.fixed(100), .fixed(100)])
        let faults = make.document([row]).laidOut().faults
        #expect(
            faults.pinned == """
                layout.yaml:3:1: warning[too-wide]: the widths and gaps need 200.0 pt, but there are only 120.0 pt
                content.yaml:3:1: note: with this content
                """)
    }
}
