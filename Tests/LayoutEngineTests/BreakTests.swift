import Basics
import DisplayList
import DocumentModel
import TestSupport
import Testing

/// The three rules of page breaks, on pages of ten lines.
@Suite struct BreakTests {
    private let make = BoxMaker()

    /// The first letters of each line of each page.
    private func pages(_ body: [Box]) -> (pages: [String], faults: String) {
        let (pages, faults) = make.document(body).laidOut()
        let lines = pages.pages.indices.map { page in
            pages.lines(on: page).map { String($0.prefix { $0 != "_" }) }.joined(separator: " ")
        }
        return (lines, faults.pinned)
    }

    private func together(_ children: [Box]) -> Box { make.column(children) { $0.flow.breakable = false } }

    private func heading(_ words: String) -> Box { make.text(words) { $0.flow.keepWithNext = true } }

    @Test func anUnbreakableBoxMovesWhole() {
        let (pages, faults) = pages([make.lines(8, "a"), together([make.lines(2, "b"), make.lines(2, "c")])])
        #expect(pages == ["a1 a2 a3 a4 a5 a6 a7 a8", "b1 b2 c1 c2"])
        #expect(faults == "")
    }

    @Test func aBoxThatFitsExactlyStays() {
        #expect(pages([make.lines(8, "a"), together([make.lines(2, "b")])]).pages.count == 1)
    }

    @Test func anUnbreakableBoxHigherThanAPageBreaksWithAWarning() {
        let (pages, faults) = pages([make.text("a"), together([make.lines(12, "b")])])
        #expect(pages == ["a", "b1 b2 b3 b4 b5 b6 b7 b8 b9 b10", "b11 b12"])
        #expect(
            faults == """
                layout.yaml:3:1: warning[taller-than-page]: this is to stay on one page but is taller than the page, so it is broken
                content.yaml:3:1: note: with this content
                """)
    }

    @Test func aHeadingGoesWithWhatFollows() {
        #expect(
            pages([make.lines(9, "a"), heading("h"), make.lines(3, "b")]).pages == [
                "a1 a2 a3 a4 a5 a6 a7 a8 a9", "h b1 b2 b3",
            ])
        #expect(
            pages([make.lines(7, "a"), heading("h"), make.lines(3, "b", minimum: 1)]).pages == [
                "a1 a2 a3 a4 a5 a6 a7 h b1 b2", "b3",
            ])
    }

    @Test func aChainOfHeadingsGoesTogether() {
        #expect(
            pages([make.lines(8, "a"), heading("h"), heading("i"), make.lines(2, "b")]).pages == [
                "a1 a2 a3 a4 a5 a6 a7 a8", "h i b1 b2",
            ])
    }

    @Test func aHeadingAtTheEndOfAllStands() {
        #expect(pages([make.text("a"), heading("h")]).pages == ["a h"])
    }

    @Test func headingsThatCannotBeKeptMakeProgress() {
        let (pages, _) = pages((1...12).map { heading("h\($0)") } + [make.lines(2, "b")])
        #expect(pages == ["h1 h2 h3 h4 h5 h6 h7 h8 h9 h10", "h11 h12 b1 b2"])
    }

    @Test func noLineStandsAloneOnEitherSide() {
        // One line free: none stays. One line too many: two go.
        #expect(pages([make.lines(9, "a"), make.lines(4, "b")]).pages.last == "b1 b2 b3 b4")
        #expect(pages([make.lines(7, "a"), make.lines(4, "b")]).pages.last == "b3 b4")
        #expect(pages([make.lines(8, "a"), make.lines(4, "b")]).pages.last == "b3 b4")
        // Three lines cannot be parted two and two.
        #expect(pages([make.lines(8, "a"), make.lines(3, "b")]).pages.last == "b1 b2 b3")
    }

    @Test func threeLinesToASide() {
        #expect(pages([make.lines(8, "a"), make.lines(6, "b", minimum: 3)]).pages.last == "b1 b2 b3 b4 b5 b6")
        #expect(pages([make.lines(6, "a"), make.lines(6, "b", minimum: 3)]).pages.last == "b4 b5 b6")
    }

    @Test func onePerSideIsAllowedWhereAsked() {
        #expect(pages([make.lines(9, "a"), make.lines(2, "b", minimum: 1)]).pages.last == "b2")
    }

    @Test func moreLinesThanAPageHoldsStillBreak() {
        let (pages, faults) = pages([make.lines(12, "a", minimum: 30)])
        #expect(pages.count == 2)
        #expect(pages.joined(separator: " ").split(separator: " ").count == 12)
        #expect(faults == "")
    }

    @Test func aPageBreakIsMadeBeforeABox() {
        let breaking = make.text("b") { $0.flow.pageBreakBefore = true }
        #expect(pages([make.text("a"), breaking, make.text("c")]).pages == ["a", "b c"])
        #expect(pages([breaking]).pages == ["b"])
        #expect(pages([make.column([make.text("a"), make.column([breaking])])]).pages == ["a", "b"])
    }

    @Test func aPageBreakInsideAnUnbreakableBoxLosesNothing() {
        let breaking = make.text("b") { $0.flow.pageBreakBefore = true }
        #expect(pages([together([make.text("a"), breaking])]).pages == ["a b"])
    }

    @Test func aRowGoesOnOverThePage() {
        let row = make.row([make.text("1"), make.lines(12, "b")], [.content, .share(1)], gap: 3)
        #expect(pages([row]).pages == ["1 b1 b2 b3 b4 b5 b6 b7 b8 b9 b10", "b11 b12"])
    }

    /// Where the first place of a row is empty on the next page, the others must not grow: their lines were counted.
    @Test func theRestOfARowKeepsItsWidths() {
        let label = make.text("a label")
        let words = (1...60).map { "w\($0)" }.joined(separator: " ")
        let (pages, _) = pages([make.row([label, make.text(words)], [.content, .share(1)], gap: 3)])
        #expect(pages.joined(separator: " ") == "a label " + words)
    }

    @Test func theHighestOfEqualBoxesMayBreak() {
        let row = make.row(
            [make.lines(2, "a"), make.lines(14, "b")].map { cell in
                make.box(.panel(cell)) { $0.style.background = .white }
            },
            [.share(1), .share(1)], equalHeights: true)
        let (laidOut, _) = make.document([row], width: 240).laidOut()
        #expect(laidOut.items.allSatisfy { $0.rect.maxY <= 130.01 })
        #expect(laidOut.items.compactMap(\.text).count == 16)
    }

    @Test func aBoxWithALeastHeightMovesToAPageThatHasIt() {
        let card = make.text("b") {
            $0.style.minimumHeight = 60
            $0.style.background = .white
        }
        let (pages, faults) = pages([make.lines(6, "a"), card])
        #expect(pages == ["a1 a2 a3 a4 a5 a6", "b"])
        #expect(faults == "")
    }

    @Test func spaceGivesWayAtTheFoot() {
        let body = [make.column([make.lines(10, "a"), make.box(.space(30))], gap: 8) { $0.style.background = .white }]
        let (laidOut, _) = make.document(body).laidOut()
        #expect(laidOut.pages.count == 1)
        #expect(laidOut.items.allSatisfy { $0.rect.maxY <= 130.01 })
    }

    @Test func anEmptyBodyIsAPage() {
        #expect(pages([]).pages == [""])
    }

    @Test func eachSectionBeginsAPage() {
        var document = make.document([make.text("a")])
        document.sections.append(document.sections[0])
        document.sections[1].title = "Two"
        document.sections[1].body = [make.lines(12, "b")]
        document.sections.append(document.sections[1])
        let (laidOut, _) = document.laidOut()
        #expect(laidOut.pages.count == 5)
        #expect(laidOut.outline.map { "\($0.title) \($0.page) \($0.y)" } == ["One 0 10.0", "Two 1 10.0", "Two 3 10.0"])
    }
}
