import Basics
import DisplayList
import DocumentModel
import TestSupport
import Testing

@testable import Rendering

@Suite struct AttributeTests {
    private func attribute(_ key: String, of element: ReadElement?, in file: PDFBytes) -> PDFValue? {
        let attributes = file.array(element?.entries["/A"]).map { file.dictionary($0) }
        return attributes.compactMap { $0[key] }.first
    }

    @Test(arguments: [("1.", "/Decimal"), ("٣", "/Decimal"), ("•", "/Disc"), ("a)", nil)])
    func aListSaysHowItCounts(label: String, style: String?) throws {
        let page = PageBuilder()
        let item = page.element(
            .listItem, [page.line(.listLabel, .init(label)), page.line(.listBody, .init("Words "))])
        let file = try finish(page.document([page.element(.list, [item])]))
        let list = file.structure?.all("L").first
        #expect(file.name(attribute("/ListNumbering", of: list, in: file)) == style)
    }

    @Test func headersSayWhatTheyHead() throws {
        let file = try finish(SampleHandout.document())
        let headers = file.structure?.all("TH") ?? []
        let scopes = headers.map { file.name(attribute("/Scope", of: $0, in: file)) }
        #expect(scopes == ["/Column", "/Column", "/Row", "/Row", "/Row"])
    }

    @Test func aFigureSaysWhereItStands() throws {
        let page = PageBuilder()
        page.size = Size(width: 200, height: 300)
        page.move(to: 40)
        let picture = page.picture(SampleHandout.artwork(1), width: 80, alt: "A foot")
        let file = try finish(page.document([picture]))
        let figure = file.structure?.all("Figure").first
        let box = file.array(attribute("/BBox", of: figure, in: file)).compactMap { file.number($0) }
        #expect(box == [20, 190, 100, 260])
        #expect(file.text(figure?.entries["/Alt"]) == "A foot")
    }

    @Test(arguments: [nil, ""]) func aFigureWithoutWordsIsAFault(alt: String?) {
        let page = PageBuilder()
        let figure = page.element(.figure, alt: alt)
        page.picture(SampleHandout.artwork(1), width: 80, tag: .element(figure.id))
        #expect(fault { _ = try finish(page.document([figure])) } == "figure-without-words")
    }
}
