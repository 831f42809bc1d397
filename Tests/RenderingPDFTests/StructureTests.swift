import Basics
import DisplayList
import DocumentModel
import TestSupport
import Testing

@testable import Rendering

@Suite struct StructureTests {
    @Test func anElementOverTwoPagesIsOne() throws {
        let page = PageBuilder()
        let words = page.line(.paragraph, .init("It begins here "))
        page.endPage()
        page.text([.init("and ends there. ")], tag: .element(words.id))
        let file = try finish(page.document([words]))
        let paragraphs = file.structure?.all("P") ?? []
        #expect(paragraphs.count == 1)
        #expect(paragraphs.first?.content.map(\.page) == [0, 1])
        #expect(PDFUACheck.findings(in: file.bytes) == [])
    }

    @Test func elementsWithNothingInThemAreLeftOut() throws {
        let page = PageBuilder()
        let words = page.line(.paragraph, .init("Words "))
        let empty = page.element(.section, [page.element(.list, [page.element(.listItem)])])
        let file = try finish(page.document([empty, words]))
        #expect(file.structure?.outline == "Document(P)")
    }

    @Test func aCellToWriteInKeepsItsPlace() throws {
        let page = PageBuilder()
        let row = page.element(.tableRow, [page.line(.tableHeader, .init("Mon ")), page.element(.tableCell)])
        let file = try finish(page.document([page.element(.table, [row])]))
        #expect(file.structure?.outline == "Document(Table(TR(TH TD)))")
        #expect(PDFUACheck.findings(in: file.bytes) == [])
    }

    @Test func contentStandsBetweenChildrenAsItIsDrawn() throws {
        let page = PageBuilder()
        let around = page.element(.paragraph)
        page.text([.init("Before ")], tag: .element(around.id))
        let inside = page.line(.span, .init("inside "))
        page.text([.init("after ")], tag: .element(around.id))
        let element = StructureElement(id: around.id, role: .paragraph, children: [inside])
        let bytes = try PDFOutput.toy().write(page.document([element]))
        let text = try Tool.run("pdfinfo", ["-struct-text", "{}"], on: bytes).text
        let words = text.split(separator: "\n").filter { $0.hasSuffix("\"") }.map { $0.filter(\.isLetter) }
        #expect(words == ["Before", "inside", "after"])
        #expect(PDFUACheck.findings(in: bytes) == [])
    }

    @Test func itemsInARowWithOneTagAreBracketedOnce() throws {
        let page = PageBuilder()
        let words = page.line(.paragraph, .init("One "))
        page.text([.init("two ")], tag: .element(words.id))
        page.shape(Shape(.line(to: Point(x: 9, y: 0)), stroke: Line(width: 1, color: .black)))
        page.text([.init("head ")], tag: .artifact(.layout))
        let file = try finish(page.document([words]))
        #expect(file.structure?.all("P").first?.content.count == 1)
        let content = PDFContent(file.data(file.dictionary(file.pages.first)["/Contents"]))
        #expect(content.operations.filter { $0.name == "BDC" }.map { $0.operands.first } == ["/P", "/Artifact"])
    }

    @Test func decorationIsNotPartedByWhatNobodyReads() throws {
        let page = PageBuilder()
        page.text(
            [.init("Clinic "), .init("web", link: "https://example.org"), .init("calle", language: "es")],
            tag: .artifact(.pagination))
        let file = try finish(page.document([]))
        let content = PDFContent(file.data(file.dictionary(file.pages.first)["/Contents"]))
        #expect(content.operations.filter { $0.name == "BDC" }.count == 1)
    }

    @Test func contentOfNobodyIsAFault() {
        let page = PageBuilder()
        page.text([.init("Lost ")], tag: .element(page.id()))
        #expect(fault { _ = try finish(page.document([])) } == "unknown-element")
    }

    @Test func anElementThatIsDecorationIsNotReadOut() throws {
        let page = PageBuilder()
        let rule = page.line(.artifact, .init("* * * "))
        let words = page.line(.paragraph, .init("Words "))
        let file = try finish(page.document([rule, words]))
        #expect(file.structure?.outline == "Document(P)")
        #expect(PDFUACheck.findings(in: file.bytes) == [])
    }

    @Test func wordsOfAnotherLanguageSaySo() throws {
        let page = PageBuilder()
        let words = page.line(.paragraph, .init("Say "), .init("¡basta!", language: "es"), .init(" to stop. "))
        let file = try finish(page.document([words]))
        let spans = file.structure?.all("Span") ?? []
        #expect(spans.map { file.text($0.entries["/Lang"]) } == ["es"])
    }

    @Test func anElementKeepsItsLanguage() throws {
        let page = PageBuilder()
        let words = page.line(.paragraph, .init("Basta ", language: "es"))
        let spanish = StructureElement(id: words.id, role: .paragraph, language: "es")
        let file = try finish(page.document([spanish]))
        #expect(file.structure?.outline == "Document(P)")
        #expect(file.text(file.structure?.all("P").first?.entries["/Lang"]) == "es")
    }
}
