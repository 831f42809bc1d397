import Basics
import DocumentModel
@testable import Templates
import TestSupport
import Testing

/// Sections: their pages, and what each of several techniques has on its own.
@Suite struct SectionTests {
    @Test func aSectionHasItsPaperMarginsAndGaps() throws {
        let layout =
            Kit.layout("- {text: A}")
            + "\n    margins: {top: 1pt, bottom: 2pt, start: 3pt}\n    header-gap: 4pt\n    footer-gap: 5pt\n"
        let section = try Kit().fill(layout: layout).document.sections[0]
        #expect(
            section.page
                == PageStyle(
                    size: Size(width: 400, height: 600),
                    margins: Insets(top: 1, bottom: 2, start: 3, end: Length.millimetres(15)), headerGap: 4,
                    footerGap: 5))
        #expect(section.title == "A")
    }

    /// Two techniques, of which only the first is short.
    private let values: [String: Value] = [
        "sheet": .record(["title": .plain("Both")]),
        "techniques": .list([
            .record(["ask": .plain("Feet?"), "name": .plain("One"), "short": .flag(true)]),
            .record(["ask": .plain("Hand?"), "name": .plain("Two"), "short": .flag(false)]),
        ]),
    ]

    private func fill(_ layout: String) throws -> (Document, Diagnostics) {
        let diagnostics = Diagnostics()
        let node = try YAMLNode.of(layout)
        let read = try #require(LayoutFile.read(node, theme: Theme(), diagnostics))
        let composer = Composer(
            layout: read, theme: read.theme, pictures: KitPictures(plates: [:]), styleSheet: "", diagnostics)
        let document = composer.document(
            values, paper: Size(width: 300, height: 300), direction: .leftToRight,
            metadata: Document.nothing.metadata, required: ["techniques.ask"])
        return (document, diagnostics)
    }

    @Test func eachTechniqueHasASectionOfItsOwn() throws {
        let layout = Kit.layout("- {text: \"{technique.ask}\"}").replacing(
            "title: A", with: "title: \"{technique.name}\"")
        let (document, diagnostics) = try fill(layout)
        #expect(diagnostics.pinned == "")
        #expect(document.sections.map(\.title) == ["One", "Two"])
        #expect(document.metadata.title == "Both")
    }

    @Test func sectionsHaveTheirConditions() throws {
        let layout = Kit.layout("- {text: \"{technique.ask}\"}") + "\n    when: technique.short\n"
        let (document, diagnostics) = try fill(layout)
        #expect(document.sections.count == 1)
        #expect(diagnostics.codes == ["layout-omits"])
    }

    @Test func askingForOneTwiceDoesNotAskForTheOther() throws {
        let (_, diagnostics) = try fill(
            Kit.layout("- {text: \"{technique.ask} {technique.ask}\", when: technique.short}"))
        #expect(diagnostics.codes == ["layout-omits"])
    }
}
