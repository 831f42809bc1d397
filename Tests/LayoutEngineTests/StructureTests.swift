import Basics
import DisplayList
import DocumentModel
import TestSupport
import Testing

@Suite struct StructureTests {
    private let make = BoxMaker()

    /// The tree as words: `P#1`, `L#2(LI#3 LI#4)`.
    private func words(_ element: StructureElement) -> String {
        let inside = element.children.map(words).joined(separator: " ")
        return "\(element.role.rawValue)#\(element.id.number)" + (inside.isEmpty ? "" : "(\(inside))")
    }

    private func tree(_ body: [Box]) -> String {
        make.document(body).laidOut().pages.structure.children.map(words).joined(separator: " ")
    }

    @Test func wordsAreParagraphsAndPicturesWithWordsAreFigures() {
        let figure = make.picture(10, 10) { $0.meaning.alt = "a foot" }
        #expect(tree([figure, make.text("a"), make.picture(10, 10)]) == "Figure#1 P#2")
    }

    @Test func arrangementsAddNothing() {
        #expect(tree([make.column([make.row([make.text("a")], [.share(1)]), make.text("b")])]) == "P#1 P#3")
    }

    @Test func rolesMakeElements() {
        let item = make.row(
            [make.text("1") { $0.meaning.role = .listLabel }, make.text("a") { $0.meaning.role = .listBody }],
            [.share(1), .share(1)]
        ) {
            $0.meaning.role = .listItem
        }
        #expect(tree([make.column([item]) { $0.meaning.role = .list }]) == "L#4(LI#3(Lbl#1 LBody#2))")
    }

    @Test func wordsInsideAHeadingAreTheHeadings() throws {
        let inside = make.text("a")
        let heading = make.column([inside]) { $0.meaning.role = .heading1 }
        #expect(tree([heading]) == "H1#2")
        #expect(make.document([heading]).laidOut().pages.items.map(\.tag) == [.element(heading.id)])
    }

    @Test func decorationHeadersAndArtifactsBelongToNobody() {
        let body = make.column([make.text("b") { $0.meaning.role = .artifact }, make.text("c")]) {
            $0.style.background = .white
        }
        let document = make.document([body], header: make.text("a"), footer: make.text("d"))
        let pages = document.laidOut().pages
        let tags = pages.items.map { "\($0.text ?? "shape") \($0.tag)" }
        let c = pages.structure.children[0].id
        #expect(pages.structure.children.count == 1)
        #expect(
            tags == [
                "a \(Tag.artifact(.pagination))", "shape \(Tag.artifact(.layout))", "b \(Tag.artifact(.layout))",
                "c \(Tag.element(c))", "d \(Tag.artifact(.pagination))",
            ])
    }

    @Test func everythingInsideAnArtifactIsOne() {
        let figure = make.picture(10, 10) { $0.meaning.alt = "x" }
        #expect(tree([make.column([figure, make.text("a")]) { $0.meaning.role = .artifact }]) == "")
    }

    @Test func fragmentsOfAParagraphAreOneElement() {
        let (pages, _) = make.document([make.lines(12, "a")]).laidOut()
        #expect(pages.pages.count == 2)
        #expect(Set(pages.items.map(\.tag)) == [.element(pages.structure.children[0].id)])
        #expect(pages.structure.children.count == 1)
    }

    @Test func wordsAndLanguageAreKept() {
        let figure = make.picture(10, 10) {
            $0.meaning.alt = "un pie"
            $0.meaning.language = "es"
        }
        let element = make.document([figure]).laidOut().pages.structure.children[0]
        #expect((element.alt, element.language) == ("un pie", "es"))
    }
}
