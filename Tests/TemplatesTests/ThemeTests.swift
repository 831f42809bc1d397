import Basics
import DocumentModel
@testable import Templates
import TestSupport
import Testing

/// Colours follow the clinic, sizes follow the family.
@Suite struct ThemeTests {
    private func theme() throws -> Theme {
        ThemeReader(Diagnostics()).theme(try YAMLNode.of(KitFiles.theme))
    }

    /// A layout's boxes under a changed theme.
    private func boxes(_ body: String, _ change: (Theme) -> Theme) throws -> [Box] {
        let diagnostics = Diagnostics()
        let layout = try #require(
            LayoutFile.read(try YAMLNode.of(Kit.layout(body)), theme: theme(), diagnostics))
        let document = Composer(
            layout: layout, theme: change(layout.theme), pictures: KitPictures(plates: [:]), styleSheet: "", diagnostics
        ).document(
            try Kit().values(diagnostics), paper: Size(width: 300, height: 300), direction: .leftToRight,
            metadata: Metadata(title: "", author: "", subject: "", language: "en", date: ""), required: [])
        #expect(diagnostics.pinned == "")
        return document.sections[0].body.flatMap(\.withAllInside)
    }

    @Test func theClinicsColourTakesThePlaceOfBrandAndItsTintThatOfTint() throws {
        let red = try #require(Color(hex: "#902020"))
        let body = """
            - {text: A, style: title}
            - {text: B, style: small}
            - {text: C, color: brand}
            - {text: D, background: tint, border: {width: 1pt, color: brand}, edge: {width: 1pt, color: brand}}
            - {rule: 1pt, color: brand}
            - {text: E, color: stop, background: '#FFFFFF'}
            """
        let boxes = try boxes(body) { $0.branded(red) }
        let texts = boxes.compactMap(\.paragraph)
        let (ink, stop) = (try #require(theme().colors["ink"]), try #require(theme().colors["stop"]))
        #expect(texts.map(\.style.color) == [red, red.tinted(0.9), red, ink, stop])
        let box = try #require(boxes.first { $0.words == "D" })
        #expect(box.style.background == red.tinted(0.9))
        #expect([box.style.border?.color, box.style.edge?.color] == [red, red])
        let rules = boxes.compactMap { box -> Color? in
            if case .rule(let rule) = box.content { rule.line.color } else { nil }
        }
        #expect(rules == [red])
        #expect(boxes.last?.style.background == .white)
        #expect(try self.boxes(body) { $0.branded(nil) }[1].paragraph?.style.color == theme().colors["brand"])
    }

    @Test(arguments: [(1.0, 12.0, 20.0, 15.0), (1.17, 14, 23.5, 17.5), (1.5, 18, 30, 22.5)])
    func textsGrowToHalfPointsAndTheirLeastSizesWithThem(factor: Double, body: Double, title: Double, least: Double)
        throws
    {
        let styles = try boxes("- {text: A}\n- {text: B, style: title}") { $0.scaled(factor) }
            .compactMap(\.paragraph?.style)
        #expect(styles.map(\.size) == [body, title])
        #expect(styles.map(\.minimumSize) == [nil, least])
    }

    @Test func stylesThatDoNotGrowStayAsTheyAre() throws {
        let theme = ThemeReader(Diagnostics()).theme(
            try YAMLNode.of("styles: {a: {size: 10pt, grows: false, minimum-size: 8pt}, b: {size: 10pt}}"))
        let large = theme.scaled(1.5)
        #expect([large.styles["a"]?.size, large.styles["a"]?.minimumSize, large.styles["b"]?.size] == [10, 8, 15])
    }

    @Test func aLayoutSaysNamesOfTheThemeAgain() throws {
        let layout = "colors: {stop: '#000000'}\nstyles: {small: {size: 8pt, weight: bold}}\n"
        let diagnostics = Diagnostics()
        let read = try #require(
            LayoutFile.read(try YAMLNode.of(layout + Kit.layout("- {text: A}")), theme: theme(), diagnostics))
        #expect(diagnostics.pinned == "")
        #expect(read.theme.colors["stop"] == .black)
        #expect(read.theme.styles["small"]?.bold == true)
        #expect(read.theme.styles["title"]?.size == 20)
    }
}
