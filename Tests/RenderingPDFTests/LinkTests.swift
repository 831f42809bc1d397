import DisplayList
import DocumentModel
import TestSupport
import Testing

@testable import Rendering

@Suite struct LinkTests {
    @Test(arguments: [
        ("https://example.org/a?b=c&d#e", "https://example.org/a?b=c&d#e"),
        ("https://example.org/a(b)\\ c", "https://example.org/a%28b%29%5C%20c"),
        ("https://example.org/ñ", "https://example.org/%C3%B1"),
        ("https://example.org/%20\n", "https://example.org/%20%0A"),
        ("tel:+15550100", "tel:+15550100"),
        ("MAILTO:a@example.org", "MAILTO:a@example.org"),
    ]) func addressesAreEscaped(address: String, escaped: String) throws {
        #expect(try Links.escaped(address) == escaped)
    }

    @Test(arguments: ["javascript:alert(1)", "file:///etc/passwd", "example.org", "", "https", " https://a"])
    func otherSchemesAreRefused(address: String) {
        #expect(fault { _ = try Links.escaped(address) } == "link-scheme")
    }

    @Test func aLinkOverTwoLinesIsOneElementWithTwoPlaces() throws {
        let page = PageBuilder()
        let words = page.line(.paragraph, .init("Read "), .init("our long ", link: "https://example.org"))
        page.text(
            [.init("page", link: "https://example.org"), .init(" today. ")], tag: .element(words.id))
        let file = try finish(page.document([words]))
        #expect(file.structure?.outline == "Document(P(Link))")
        let places = file.array(file.dictionary(file.pages.first)["/Annots"]).map { file.dictionary($0) }
        #expect(places.map { file.text($0["/Contents"]) } == ["our long", "page"])
        #expect(PDFUACheck.findings(in: file.bytes) == [])
    }

    @Test func aLinkOverTwoPagesIsOneElement() throws {
        let page = PageBuilder()
        let words = page.line(.paragraph, .init("Read "), .init("our ", link: "https://example.org"))
        page.endPage()
        page.text([.init("page ", link: "https://example.org")], tag: .element(words.id))
        let file = try finish(page.document([words]))
        #expect(file.structure?.outline == "Document(P(Link))")
        #expect(PDFUACheck.findings(in: file.bytes) == [])
    }

    @Test func twoLinksAreTwoElements() throws {
        let page = PageBuilder()
        let words = page.line(
            .paragraph, .init("a", link: "https://example.org/a"), .init("b", link: "https://example.org/b"))
        let file = try finish(page.document([words]))
        #expect(file.structure?.outline == "Document(P(Link Link))")
    }

    @Test func aRunningFootHasNoLinks() throws {
        let page = PageBuilder()
        let words = page.line(.paragraph, .init("Words "))
        page.text([.init("example.org", link: "https://example.org")], tag: .artifact(.pagination))
        let file = try finish(page.document([words]))
        #expect(file.dictionary(file.pages.first)["/Annots"] == nil)
        #expect(PDFUACheck.findings(in: file.bytes) == [])
    }

    @Test func aPlaceLiesOnItsWords() throws {
        let page = PageBuilder()
        page.move(to: 100)
        let words = page.line(.paragraph, .init("Hello", link: "https://example.org"))
        let file = try finish(page.document([words]))
        let place = file.dictionary(file.array(file.dictionary(file.pages.first)["/Annots"]).first)
        let rect = file.array(place["/Rect"]).compactMap { file.number($0) }
        #expect(rect.first == 20)
        // The page is 595 high, the line 0.9 + 0.3 sizes of 12 points.
        #expect(rect[1] == 480.6 && rect[3] == 495)
    }
}
