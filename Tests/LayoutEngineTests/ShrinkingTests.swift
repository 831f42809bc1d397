import Basics
import DisplayList
import DocumentModel
import TestSupport
import Testing

/// A section that keeps to one page: words and pictures shrink together, springs take what is left.
@Suite struct ShrinkingTests {
    private let make = BoxMaker()

    private func style(_ size: Double, minimum: Double?) -> TextStyle {
        var style = BoxMaker.style
        (style.size, style.minimumSize) = (size, minimum)
        return style
    }

    /// A page with room for 120 × 120 points.
    private func laidOut(
        _ body: [Box], direction: ReadingDirection = .leftToRight
    ) -> (pages: LaidOutDocument, faults: Diagnostics) {
        var document = make.document(body, direction: direction)
        document.sections[0].shrinks = true
        return document.laidOut()
    }

    private func sizes(_ pages: LaidOutDocument) -> [Double] {
        pages.items.filter { $0.text != nil }.map { ($0.rect.size.height * 100).rounded() / 100 }
    }

    private func words(_ count: Int) -> String { (0..<count).map { _ in "abcd" }.joined(separator: " ") }

    // MARK: Springs

    @Test(arguments: [ReadingDirection.leftToRight, .rightToLeft])
    func springsShareWhatIsLeft(direction: ReadingDirection) {
        let body = [
            make.text("a"), make.box(.spring(1)), make.text("b"), make.box(.spring(2)), make.text("c"),
        ]
        let (pages, faults) = laidOut(body, direction: direction)
        #expect(faults.pinned == "")
        // Three lines of 12 leave 84: 28 and 56.
        #expect(pages.items.map(\.rect.origin.y) == [11, 51, 119])
    }

    @Test func springsInColumnsAndPanelsCountToo() {
        let inner = make.box(.panel(make.column([make.text("b"), make.box(.spring(1)), make.text("c")])))
        let (pages, _) = laidOut([make.text("a"), make.box(.spring(1)), inner])
        #expect(pages.items.map(\.rect.origin.y) == [11, 65, 119])
    }

    @Test func whereNothingIsLeftASpringTakesNothing() {
        let (pages, faults) = laidOut([make.lines(5, "a"), make.box(.spring(1)), make.lines(5, "b")])
        #expect(faults.pinned == "")
        #expect(pages.pages.count == 1)
        #expect(pages.items[5].rect.origin.y == 71)
    }

    @Test func withoutASpringTheRestStaysFree() {
        #expect(laidOut([make.text("a"), make.text("b")]).pages.items.map(\.rect.origin.y) == [11, 23])
    }

    // MARK: Sizes

    @Test func whatFitsKeepsItsSize() {
        let (pages, _) = laidOut([make.text("a", style(20, minimum: 5)), make.picture(120, 60)])
        #expect(sizes(pages) == [20])
        #expect(pages.items.last?.rect.size == Size(width: 120, height: 60))
    }

    /// Of the half points the largest at which all words go on the page, found here by trying each.
    @Test(arguments: [100, 150, 200, 260, 330, 420])
    func theLargestSizeThatFitsIsChosen(count: Int) {
        let text = words(count)
        let fitting = stride(from: 10, through: 2.5, by: -0.5).first { size in
            let letters = 120 / (size / 2)
            // Each word is four letters and a space; the last of a line needs none.
            let perLine = ((letters + 1) / 5).rounded(.down)
            return (Double(count) / perLine).rounded(.up) * size * 1.2 <= 120 + 0.001
        }
        let (pages, faults) = laidOut([make.text(text, style(10, minimum: 2.5))])
        #expect(faults.pinned == "")
        #expect(Set(sizes(pages)) == [fitting ?? 0])
        #expect((pages.items.map(\.rect.maxY).max() ?? 0) <= 130.001)
    }

    @Test func eachTextKeepsToItsOwnMinimum() {
        let (pages, faults) = laidOut([
            make.text("title", style(20, minimum: 16)), make.text(words(60), style(10, minimum: 5)),
            make.text("fixed", style(10, minimum: nil)),
        ])
        #expect(faults.pinned == "")
        let sizes = sizes(pages)
        #expect((16..<20).contains(sizes.first ?? 0))
        #expect(sizes.dropFirst().dropLast().allSatisfy { (5..<10).contains($0) })
        #expect(sizes.last == 10)
    }

    @Test func picturesShrinkWithTheWordsAndKeepTheirShape() throws {
        let (pages, faults) = laidOut([make.picture(120, 90), make.text(words(20), style(12, minimum: 6))])
        #expect(faults.pinned == "")
        let picture = try #require(pages.items.first { $0.text == nil }).rect.size
        #expect(picture.width < 120)
        #expect(abs(picture.width / picture.height - 120.0 / 90) < 1e-9)
        #expect(sizes(pages).allSatisfy { $0 < 12 })
    }

    @Test func aBoxWithAHeightKeepsItsSize() throws {
        let box = make.box(.panel(make.picture(100, 40))) { $0.style.height = 40 }
        let (pages, faults) = laidOut([box, make.text(words(40), style(14, minimum: 6))])
        #expect(faults.pinned == "")
        #expect(pages.items.first { $0.text == nil }?.rect.size == Size(width: 100, height: 40))
        #expect(sizes(pages).allSatisfy { $0 < 14 })
    }

    // MARK: What does not fit

    @Test func wordsAreNeverUnderTheirMinimumAndTheFirstOverTheEdgeIsNamed() {
        let body = [
            make.text("above"), make.lines(9, "b"), make.text("down here"), make.text("and further"),
        ]
        let (pages, faults) = laidOut(body)
        #expect(pages.pages.count == 1)
        #expect(
            faults.pinned == """
                content.yaml:3:1: error[does-not-fit]: this does not fit on one page even at its least size: it needs \
                144.0 pt, but there are 120.0 pt; “down here” is over the edge
                layout.yaml:3:1: note: set here
                help: choose a larger size, or shorten the words
                """)
    }

    @Test func anErrorShrinksNoWordsFurther() {
        let (pages, faults) = laidOut([make.text(words(300), style(10, minimum: 8))])
        #expect(faults.codes == ["does-not-fit"])
        #expect(sizes(pages).allSatisfy { $0 == 8 })
    }

    @Test func whatOnlyFitsWhenSmallerIsNoFault() {
        // Five letters of 30 points are 75 wide; ten are 150, and fit at 24.
        var narrow = style(30, minimum: 10)
        narrow.maximumLines = 1
        let (pages, faults) = laidOut([make.text("abcdefghij", narrow)])
        #expect(faults.pinned == "")
        #expect(pages.lines(on: 0) == ["abcdefghij"])
    }

    @Test func aMissingLetterIsSaidOnce() {
        let (_, faults) = laidOut([make.text("a\(FixedShaper.missing)", style(40, minimum: 5)), make.lines(8, "b")])
        #expect(faults.codes == ["missing-glyph"])
    }

    @Test func otherSectionsStillBreak() {
        var document = make.document([make.lines(9, "a"), make.lines(9, "b")])
        #expect(document.laidOut().pages.pages.count == 2)
        document.sections[0].shrinks = true
        #expect(document.laidOut().faults.codes == ["does-not-fit"])
    }
}
