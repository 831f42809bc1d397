import Basics
import DisplayList
import DocumentModel
import TestSupport
import Testing

@testable import Rendering

/// Shapes, looked at through poppler's eyes.
@Suite struct DrawingTests {
    private let red = Color(red: 1, green: 0, blue: 0)

    private func dots(_ shapes: Shape...) throws -> Dots {
        let page = PageBuilder()
        page.size = Size(width: 100, height: 100)
        for shape in shapes { page.shape(shape, at: Point(x: 10, y: 20)) }
        return try Dots(of: PDFOutput.toy().write(page.document([])))
    }

    @Test func aRectangleFillsItsPlace() throws {
        let dots = try dots(Shape(.rectangle(Size(width: 60, height: 40), radius: 0), fill: red))
        #expect(dots.color(11, 21) == "#ff0000" && dots.color(68, 58) == "#ff0000")
        #expect(dots.color(8, 40) == "#ffffff" && dots.color(72, 40) == "#ffffff")
        #expect(dots.color(40, 18) == "#ffffff" && dots.color(40, 62) == "#ffffff")
    }

    @Test func cornersAreRound() throws {
        let dots = try dots(Shape(.rectangle(Size(width: 60, height: 40), radius: 15), fill: red))
        for (x, y) in [(11, 21), (68, 21), (11, 58), (68, 58)] { #expect(dots.color(x, y) == "#ffffff") }
        #expect(dots.color(40, 22) == "#ff0000" && dots.color(12, 40) == "#ff0000")
    }

    @Test func aRadiusIsNoLargerThanItsBox() throws {
        let dots = try dots(Shape(.rectangle(Size(width: 60, height: 40), radius: 500), fill: red))
        #expect(dots.color(40, 22) == "#ff0000" && dots.color(12, 24) == "#ffffff")
    }

    @Test func aStrokeLiesHalfOutside() throws {
        let dots = try dots(
            Shape(.rectangle(Size(width: 60, height: 40), radius: 0), stroke: Line(width: 8, color: red)))
        #expect(dots.color(7, 40) == "#ff0000" && dots.color(12, 40) == "#ff0000")
        #expect(dots.color(40, 40) == "#ffffff")
    }

    @Test func aLineGoesToItsPoint() throws {
        let dots = try dots(Shape(.line(to: Point(x: 60, y: 0)), stroke: Line(width: 6, color: red)))
        #expect(dots.color(12, 20) == "#ff0000" && dots.color(68, 20) == "#ff0000")
        #expect(dots.color(8, 20) == "#ffffff" && dots.color(72, 20) == "#ffffff")
    }

    @Test(arguments: [4.0, 20]) func anEdgeFollowsTheCorners(width: Double) throws {
        let size = Size(width: 60, height: 60)
        let dots = try dots(Shape(.edge(size, radius: 16, width: width, mirrored: false), fill: red))
        #expect(dots.color(11, 50) == "#ff0000")
        #expect(dots.color(11, 21) == "#ffffff" && dots.color(11, 78) == "#ffffff", "outside the corners")
        #expect(dots.color(10 + Int(width) + 2, 50) == "#ffffff")
        #expect(dots.color(68, 50) == "#ffffff")
    }

    @Test func aMirroredEdgeStandsOnTheRight() throws {
        let size = Size(width: 60, height: 60)
        let dots = try dots(Shape(.edge(size, radius: 16, width: 4, mirrored: true), fill: red))
        #expect(dots.color(68, 50) == "#ff0000")
        #expect(dots.color(11, 50) == "#ffffff" && dots.color(68, 21) == "#ffffff")
    }

    @Test func shapesLieInTheirOrder() throws {
        let size = Size(width: 60, height: 60)
        let dots = try dots(
            Shape(.rectangle(size, radius: 0), fill: red), Shape(.rectangle(size, radius: 0), fill: .black))
        #expect(dots.color(40, 40) == "#000000")
    }

    @Test func aCodeHasAQuietZone() throws {
        let page = PageBuilder()
        page.size = Size(width: 100, height: 100)
        let code = page.code("https://example.org", alt: "QR code: example.org")
        let bytes = try PDFOutput.toy().write(page.document([code]))
        let dots = try Dots(of: bytes)
        // 60 points for 25 squares and twice 4 of quiet zone.
        #expect(dots.color(24, 24) == "#ffffff")
        #expect(dots.color(28, 28) == "#000000", "the corner of a finder pattern")
        #expect(PDFUACheck.findings(in: bytes) == [])
    }

    @Test func anUnknownFontIsAFault() {
        let page = PageBuilder()
        let line = page.line(.paragraph, .init("Words", font: "Nowhere"))
        #expect(fault { _ = try finish(page.document([line])) } == "unknown-font")
    }

    @Test func clustersThatDoNotAddUpAreAFault() throws {
        let page = PageBuilder()
        var line = page.fonts.line([.init("Words")])
        line.runs[0].clusters.removeLast()
        let frame = Frame(
            size: Size(width: 100, height: 100),
            items: [Frame.Placed(.text(line, .artifact(.layout)), at: .zero)])
        var document = page.document([])
        document.pages = [Page(size: frame.size, frame: frame)]
        #expect(fault { _ = try finish(document) } == "drawing-failed")
    }
}
