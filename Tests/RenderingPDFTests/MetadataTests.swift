import Basics
import DisplayList
import DocumentModel
import Foundation
import TestSupport
import Testing

@testable import Rendering

@Suite struct MetadataTests {
    private func document(_ change: (inout Metadata) -> Void = { _ in }) -> LaidOutDocument {
        let page = PageBuilder()
        let words = page.line(.paragraph, .init("Words "))
        var document = page.document([words], title: "A < B & \"C\" Ж")
        change(&document.metadata)
        return document
    }

    @Test func infoSaysWhatXMPSays() throws {
        let file = try finish(document())
        let xmp = String(decoding: file.data(file.catalog["/Metadata"]), as: UTF8.self)
        #expect(xmp.contains(">A &lt; B &amp; &quot;C&quot; Ж<"))
        #expect(xmp.contains("<dc:creator><rdf:Seq><rdf:li>Harbor Street Clinic<"))
        #expect(xmp.contains("<dc:language><rdf:Bag><rdf:li>en-US<"))
        #expect(xmp.contains("<xmp:CreateDate>2026-11-23T00:00:00Z<"))
        #expect(xmp.contains("<pdf:Producer>Handhold<"))
        #expect(file.text(file.info["/Title"]) == "A < B & \"C\" Ж")
        #expect(file.text(file.info["/Author"]) == "Harbor Street Clinic")
        #expect(file.text(file.info["/CreationDate"]) == "D:20261123000000Z")
        #expect(file.text(file.info["/Producer"]) == "Handhold")
    }

    @Test func metadataCanBeReadWithoutUnpacking() throws {
        let bytes = try PDFOutput.toy().write(document())
        #expect(String(decoding: bytes, as: UTF8.self).contains("<pdfuaid:part>1</pdfuaid:part>"))
    }

    @Test func nobodyIsNamedWithoutNeed() throws {
        let file = try finish(
            document {
                $0.author = ""
                $0.subject = ""
            })
        #expect(file.info["/Author"] == nil && file.info["/Subject"] == nil)
    }

    @Test(arguments: ["", "2026-13-01", "26-1-1", "tomorrow", "2026-11-23T10:00"])
    func aDateIsADay(date: String) {
        #expect(fault { _ = try finish(document { $0.date = date }) } == "document-date")
    }

    @Test func aDocumentNeedsATitleAndALanguage() {
        #expect(fault { _ = try finish(document { $0.title = "" }) } == "document-title")
        #expect(fault { _ = try finish(document { $0.language = "" }) } == "document-title")
    }

    @Test func cardsArePrintedAtTheirSize() throws {
        func scaling(_ options: PDFOptions) throws -> String? {
            let file = try PDFBytes(PDFOutput.toy().write(document(), options: options))
            return file.name(file.dictionary(file.catalog["/ViewerPreferences"])["/PrintScaling"])
        }
        #expect(try scaling(PDFOptions(exactSize: true)) == "/None")
        #expect(try scaling(PDFOptions()) == nil)
    }

    @Test func boxesGrowFromTheBottom() throws {
        let page = PageBuilder()
        page.size = Size(width: 200, height: 300)
        page.endPage(
            trim: Rect(x: 10, y: 20, width: 100, height: 150), bleed: Rect(x: -5, y: 11, width: 124, height: 168))
        let file = try finish(page.document([]))
        let sheet = file.dictionary(file.pages.first)
        func box(_ key: String) -> [Double] { file.array(sheet[key]).compactMap { file.number($0) } }
        #expect(box("/TrimBox") == [10, 130, 110, 280])
        #expect(box("/BleedBox") == [0, 121, 119, 289], "no further than the paper")
        #expect(box("/MediaBox") == [0, 0, 200, 300])
    }

    @Test func theOutlineLeadsToItsPages() throws {
        let page = PageBuilder()
        page.endPage()
        page.endPage()
        let file = try finish(
            page.document(
                [],
                outline: [
                    OutlineEntry(title: "Første", page: 0, y: 20), OutlineEntry(title: "Second", page: 1, y: 95.5),
                ]))
        let outline = file.dictionary(file.catalog["/Outlines"])
        let first = file.dictionary(outline["/First"])
        let second = file.dictionary(first["/Next"])
        #expect(file.text(first["/Title"]) == "Første")
        #expect(file.array(second["/Dest"]).first == file.pages.last)
        #expect(file.number(file.array(second["/Dest"])[3]) == 499.5)
        #expect(outline["/Last"] == first["/Next"])
    }
}
