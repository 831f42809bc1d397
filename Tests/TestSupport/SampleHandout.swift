import Basics
import DisplayList
import DocumentModel

/// A handout of one page with everything that a page can hold, about as full as a real one.
public enum SampleHandout {
    public static func artwork(_ number: Int) -> Artwork {
        Artwork(source: .plate("plate-\(number)"), layers: ["hands", "motion"])
    }

    /// - Parameter pictures: one for each of the six steps.
    public static func document(pictures: [Artwork] = (1...6).map(artwork)) -> LaidOutDocument {
        let page = PageBuilder()
        page.size = Size(width: 612, height: 792)
        page.text([.init("Harbor Street Clinic", size: 8)], tag: .artifact(.pagination))
        let title = page.line(.heading1, .init("Tunnel toes", font: "Andika Bold", size: 20))
        page.shape(
            Shape(.rectangle(Size(width: 560, height: 60), radius: 8), fill: Color(red: 0.95, green: 0.97, blue: 1)))
        page.shape(
            Shape(
                .edge(Size(width: 560, height: 60), radius: 8, width: 5, mirrored: false),
                fill: Color(red: 0.1, green: 0.4, blue: 0.5)))
        let ask = page.line(.paragraph, .init("Ask first: “May I touch your feet?” No is a full answer. "))
        page.text([.init("Go on when they lean in. Slow when they look away. ")], tag: .element(ask.id))
        let steps = page.element(.list, pictures.enumerated().map { step(page, $0.offset + 1, $0.element) })
        let heading = page.line(.heading2, .init("When to do it", font: "Andika Bold", size: 14))
        let table = table(page)
        let more = page.line(
            .paragraph, .init("Read more at "), .init("our page", link: "https://example.org/a(b"),
            .init(" or say "), .init("¡basta!", language: "es"), .init(" or "), .init("прекрати ", language: "ru"),
            .init("to stop. "))
        let code = page.code("https://example.org", alt: "QR code: example.org")
        page.move(to: 770)
        page.text([.init("Page 1 of 1", size: 8)], tag: .artifact(.pagination))
        page.endPage()
        let section = page.element(.section, [title, ask, steps, heading, table, more, code])
        return page.document([section], outline: [OutlineEntry(title: "Tunnel toes", page: 0, y: 30)])
    }

    private static func step(_ page: PageBuilder, _ number: Int, _ artwork: Artwork) -> StructureElement {
        let label = page.line(.listLabel, .init("\(number).", font: "Andika Bold"))
        let picture = page.picture(artwork, width: 44, alt: "An adult's thumbs glide over a child's sole.")
        let words = page.line(.paragraph, .init("Glide both thumbs from heel to toes, slow and warm. ", size: 9))
        page.text([.init("Stop when the foot pulls away. ", size: 9)], tag: .element(words.id))
        return page.element(.listItem, [label, page.element(.listBody, [picture, words])])
    }

    private static func table(_ page: PageBuilder) -> StructureElement {
        let head = page.element(
            .tableRow,
            [
                page.line(.tableHeader, .init("Day", font: "Andika Bold")),
                page.line(.tableHeader, .init("How it went", font: "Andika Bold")),
            ])
        let rows = ["Mon", "Tue", "Wed"].map { day in
            page.element(.tableRow, [page.line(.tableHeader, .init(day)), page.element(.tableCell)])
        }
        return page.element(.table, [head] + rows)
    }
}
