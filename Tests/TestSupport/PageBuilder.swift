import Basics
import DisplayList
import DocumentModel

/// Puts pages together by hand, line by line, the way that layout would.
public final class PageBuilder {
    public let fonts = ToyFonts()
    public private(set) var pages: [Page] = []
    public var size = Size(width: 420, height: 595)
    private var items: [Frame.Placed] = []
    private var y = 20.0
    private var next = 1

    public init() {}

    public func id() -> ElementID {
        defer { next += 1 }
        return ElementID(next)
    }

    /// An element with nothing on the page yet.
    public func element(
        _ role: Role, alt: String? = nil, language: String? = nil, _ children: [StructureElement] = []
    ) -> StructureElement {
        StructureElement(id: id(), role: role, alt: alt, language: language, children: children)
    }

    /// A line of text that belongs to a new element.
    public func line(_ role: Role, _ words: ToyFonts.Words...) -> StructureElement {
        let element = element(role)
        text(words, tag: .element(element.id))
        return element
    }

    public func text(_ words: [ToyFonts.Words], tag: Tag, x: Double = 20) {
        let line = fonts.line(words)
        items.append(Frame.Placed(.text(line, tag), at: Point(x: x, y: y)))
        y += (line.ascent + line.descent) * 1.1
    }

    public func shape(_ shape: Shape, tag: Tag = .artifact(.layout), at point: Point? = nil) {
        items.append(Frame.Placed(.shape(shape, tag), at: point ?? Point(x: 10, y: y)))
    }

    public func picture(_ artwork: Artwork, width: Double = 80, alt: String) -> StructureElement {
        let element = element(.figure, alt: alt)
        picture(artwork, width: width, tag: .element(element.id))
        return element
    }

    public func picture(_ artwork: Artwork, width: Double, tag: Tag) {
        let size = Size(width: width, height: width * 280 / 320)
        items.append(
            Frame.Placed(.picture(PlacedPicture(artwork: artwork, size: size), tag), at: Point(x: 20, y: y)))
        y += size.height + 4
    }

    public func code(_ payload: String, alt: String) -> StructureElement {
        let element = element(.figure, alt: alt)
        let code = PlacedCode(payload: payload, side: 60, color: .black)
        items.append(Frame.Placed(.code(code, .element(element.id)), at: Point(x: 20, y: y)))
        y += 64
        return element
    }

    public func move(to newY: Double) { y = newY }

    public func endPage(trim: Rect? = nil, bleed: Rect? = nil) {
        // One frame inside another, as layout nests them.
        let inner = Frame(size: size, items: items)
        let outer = Frame(size: size, items: [Frame.Placed(.frame(inner), at: .zero)])
        pages.append(Page(size: size, trim: trim, bleed: bleed, frame: outer))
        items = []
        y = 20
    }

    public func document(
        _ children: [StructureElement], title: String = "Tunnel toes & more", outline: [OutlineEntry] = []
    ) -> LaidOutDocument {
        if !items.isEmpty { endPage() }
        return LaidOutDocument(
            metadata: Metadata(
                title: title, author: "Harbor Street Clinic", subject: "A handout", language: "en-US",
                date: "2026-11-23"),
            pages: pages, structure: StructureElement(id: id(), role: .document, children: children),
            outline: outline)
    }
}
