import Basics
import DisplayList
import DocumentModel
import LayoutEngine
import TestSupport
import Testing

/// Text that shrinks, boxes of one height, and letters that no font has.
@Suite struct FitTests {
    private let make = BoxMaker()

    private func style(minimum: Double?, lines: Int? = nil, size: Double = 10) -> TextStyle {
        var style = BoxMaker.style
        style.size = size
        style.minimumSize = minimum
        style.maximumLines = lines
        return style
    }

    /// The heights of the lines, which are their sizes, and the faults.
    private func sizes(_ box: Box) -> (sizes: [Double], faults: String) {
        let (pages, faults) = make.document([box]).laidOut()
        return (
            pages.items.filter { $0.text != nil }.map { ($0.rect.size.height * 100).rounded() / 100 }, faults.pinned
        )
    }

    @Test(arguments: [(24, 10.0), (25, 9.5), (26, 9.0), (30, 8.0)])
    func textShrinksByHalfPoints(letters: Int, size: Double) {
        let (sizes, faults) = sizes(make.text(String(repeating: "m", count: letters), style(minimum: 6, lines: 1)))
        #expect(sizes == [size])
        #expect(faults == "")
    }

    @Test func textThatMayNotShrinkDoesNot() {
        #expect(sizes(make.text("one two three four five six", style(minimum: nil))).sizes == [10, 10])
    }

    @Test func underItsLeastSizeTextIsAnError() {
        let (sizes, faults) = sizes(make.text(String(repeating: "m", count: 41), style(minimum: 6, lines: 1)))
        #expect(sizes == [6])
        #expect(
            faults == """
                layout.yaml:1:1: error[text-too-long]: the text does not fit even at its least size of 6.0 pt: \
                “\(String(repeating: "m", count: 41))”
                content.yaml:1:1: note: with this content
                help: shorten the text, or give it more room in the layout
                """)
    }

    @Test func theLeastSizeItselfIsTried() {
        // 120 points hold 32 letters at 7.5 and 33 at 7.2.
        let (sizes, faults) = sizes(make.text(String(repeating: "m", count: 33), style(minimum: 7.2, lines: 1)))
        #expect(sizes == [7.2])
        #expect(faults == "")
    }

    /// Parts a word that is wider than its line, as fonts do.
    private struct PartingShaper: TextShaper {
        func shape(
            _ paragraph: Paragraph, width: Double, language: String, direction: ReadingDirection
        ) -> ShapedText {
            var text = FixedShaper().shape(paragraph, width: width, language: language, direction: direction)
            for index in text.lines.indices where text.lines[index].width > width {
                text.lines[index].width = width
                text.partsWord = true
            }
            return text
        }
    }

    // 120 points hold 24 letters of 10, 30 of 8, and 40 of 6.
    @Test(arguments: [(24, 10.0), (30, 8), (41, 10)])
    func textShrinksRatherThanPartAWord(letters: Int, size: Double) {
        let box = make.text(String(repeating: "m", count: letters), style(minimum: 6))
        let faults = Diagnostics()
        let pages = Paginator(shaper: PartingShaper()).paginate(make.document([box]), faults)
        #expect(pages.items.filter { $0.text != nil }.map(\.rect.size.height) == [size])
        #expect(faults.pinned == "")
    }

    @Test func aLeastSizeOverTheSizeChangesNothing() {
        let (sizes, faults) = sizes(make.text("short", style(minimum: 12)))
        #expect(sizes == [10])
        #expect(faults == "")
    }

    @Test func textShrinksIntoABoxOfOneHeight() {
        let box = make.text("one two three four five six seven eight", style(minimum: 6)) { $0.style.height = 20 }
        let (sizes, faults) = sizes(box)
        #expect(sizes.count == 2 && sizes.allSatisfy { $0 < 10 })
        #expect(faults == "")
    }

    @Test func aBoxOfOneHeightIsThatHigh() {
        let box = make.text("a") {
            $0.style.height = 50
            $0.style.background = .white
            $0.style.verticalAlign = .middle
        }
        let items = make.document([box, make.text("b")]).laidOut().pages.items
        #expect(items.first?.rect.size.height == 50)
        #expect(items.filter { $0.text != nil }.map(\.rect.origin.y) == [30, 61])
    }

    @Test func whatDoesNotFitIntoItsHeightIsAnError() {
        let box = make.lines(3, "a") { $0.style.height = 30 }
        let (sizes, faults) = sizes(box)
        #expect(sizes.isEmpty)
        #expect(
            faults == """
                layout.yaml:1:1: error[does-not-fit]: the content does not fit into the height of 30.0 pt
                content.yaml:1:1: note: with this content
                help: make the box higher, the words fewer, or give the text a 'minimum-size'
                """)
    }

    @Test func aBoxOfOneHeightMovesToThePageThatHoldsIt() {
        let box = make.text("b") { $0.style.height = 60 }
        let pages = make.document([make.lines(6, "a"), box]).laidOut().pages
        #expect(pages.lines(on: 1) == ["b"])
    }

    @Test func aMissingLetterIsAnErrorWithThePlaceOfTheContent() {
        let (_, faults) = sizes(make.text("a\(FixedShaper.missing)b"))
        #expect(
            faults == """
                content.yaml:1:1: error[missing-glyph]: no font has a glyph for '\(FixedShaper.missing)' (U+E000)
                layout.yaml:1:1: note: set here
                help: run 'handhold doctor' to see which scripts the fonts cover
                """)
    }

    @Test func boldLettersAreWider() {
        var style = BoxMaker.style
        style.bold = true
        let items = make.document([make.text("abcd", style), make.text("abcd")]).laidOut().pages.items
        #expect(items.map(\.rect.size.width) == [24, 20])
    }
}
