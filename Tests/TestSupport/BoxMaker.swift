public import Basics
public import DisplayList
public import DocumentModel
internal import LayoutEngine

/// Makes boxes with fresh ids and plain looks: text of 10 points, lines 12 points apart, characters 5 points wide.
public final class BoxMaker {
    private var last = 0

    public init() {}

    public func id() -> ElementID {
        last += 1
        return ElementID(last)
    }

    public func box(_ content: Box.Content, _ change: (inout Box) -> Void = { _ in }) -> Box {
        let number = id()
        var box = Box(
            id: number, content: content,
            origin: Origin(
                layout: .init(file: "layout.yaml", line: number.number, column: 1),
                content: .init(file: "content.yaml", line: number.number, column: 1)))
        change(&box)
        return box
    }

    public static let style = TextStyle(family: "Fixed", size: 10, leading: 1.2)

    public func text(
        _ words: String, _ style: TextStyle = BoxMaker.style, _ change: (inout Box) -> Void = { _ in }
    ) -> Box {
        box(.text(Paragraph(runs: [.init(.text(words))], style: style)), change)
    }

    /// A paragraph that takes as many lines as asked in a place of 20 to 39 characters.
    public func lines(
        _ count: Int, _ name: String, minimum: Int = 2, _ change: (inout Box) -> Void = { _ in }
    ) -> Box {
        var style = Self.style
        style.minimumLines = minimum
        let words = (1...count).map { "\(name)\($0)".padded(to: 20) }
        return text(words.joined(separator: " "), style, change)
    }

    public func column(_ children: [Box], gap: Double = 0, _ change: (inout Box) -> Void = { _ in }) -> Box {
        box(.column(Column(children: children, gap: gap)), change)
    }

    public func row(
        _ children: [Box], _ widths: [Row.Width], gap: Double = 0, equalHeights: Bool = false,
        align: VerticalAlignment = .top, _ change: (inout Box) -> Void = { _ in }
    ) -> Box {
        box(
            .row(Row(children: children, widths: widths, gap: gap, align: align, equalHeights: equalHeights)), change)
    }

    public func picture(
        _ width: Double, _ height: Double, fit: (width: Double?, height: Double?) = (nil, nil),
        _ change: (inout Box) -> Void = { _ in }
    ) -> Box {
        box(
            .picture(
                Picture(
                    artwork: Artwork(source: .plate("sole")), naturalSize: Size(width: width, height: height),
                    width: fit.width, height: fit.height)), change)
    }

    public func document(
        _ body: [Box], width: Double = 140, height: Double = 140, margin: Double = 10, header: Box? = nil,
        footer: Box? = nil, direction: ReadingDirection = .leftToRight
    ) -> Document {
        let page = PageStyle(
            size: Size(width: width, height: height), margins: Insets(all: margin), headerGap: 4, footerGap: 4)
        return Document(
            metadata: Metadata(title: "T", author: "A", subject: "S", language: "en", date: "2026-11-23"),
            direction: direction,
            sections: [Section(title: "One", page: page, header: header, footer: footer, body: body)])
    }
}

extension Document {
    /// The pages as the fixed shaper sets them, and what is reported.
    public func laidOut() -> (pages: LaidOutDocument, faults: Diagnostics) {
        let faults = Diagnostics()
        return (Paginator(shaper: FixedShaper()).paginate(self, faults), faults)
    }
}

extension String {
    fileprivate func padded(to length: Int) -> String { self + String(repeating: "_", count: max(0, length - count)) }
}
