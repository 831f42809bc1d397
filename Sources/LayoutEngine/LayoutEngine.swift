internal import Basics
internal import DisplayList
internal import DocumentModel

/// Turns boxes into frames. The same box in the same region always gives the same frame.
public final class LayoutEngine {
    let shaper: any TextShaper
    let direction: ReadingDirection
    let language: String
    let diagnostics: Diagnostics
    /// Whose content each box draws.
    let tags: [ElementID: Tag]
    private var measured: [MeasureKey: Frame] = [:]
    private let shaped: ShapeCache

    private struct MeasureKey: Hashable {
        var id: ElementID
        var width: Double
        var minimumHeight: Double
    }

    init(
        shaper: any TextShaper, direction: ReadingDirection, language: String, tags: [ElementID: Tag],
        diagnostics: Diagnostics, shaped: ShapeCache = ShapeCache()
    ) {
        self.shaper = shaper
        self.direction = direction
        self.language = language
        self.tags = tags
        self.shaped = shaped
        self.diagnostics = diagnostics
    }

    /// An engine of the same kind that reports elsewhere, and knows the lines that this one has shaped.
    func reporting(to diagnostics: Diagnostics) -> LayoutEngine {
        LayoutEngine(
            shaper: shaper, direction: direction, language: language, tags: tags, diagnostics: diagnostics,
            shaped: shaped)
    }

    /// Lays a box into a region: the only producer of frames.
    func layout(_ box: Box, in region: Region) -> Fit {
        if region.height.isInfinite { return .full(natural(box, width: region.width)) }
        if box.flow.pageBreakBefore, !region.isFresh, !box.isRest { return .none }
        if let height = box.style.height { return layout(box, fixedTo: height, in: region) }
        if !box.flow.breakable || region.isBounded {
            let whole = natural(box, width: region.width)
            if whole.size.height <= region.height + Region.tolerance { return .full(whole) }
            if region.isBounded { return content(of: box, in: region) }
            guard region.isFresh else { return .none }
            warn("taller-than-page", "this is to stay on one page but is taller than the page, so it is broken", box)
        }
        return content(of: box, in: region)
    }

    func warn(_ code: String, _ message: String, _ box: Box) {
        diagnostics.warning(code, message, at: box.origin.layout, notes: box.origin.contentNote)
    }

    /// The frame of a box as high as it would like to be.
    func natural(_ box: Box, width: Double) -> Frame {
        let key = MeasureKey(id: box.id, width: width, minimumHeight: box.style.minimumHeight)
        if !box.isRest, let frame = measured[key] { return frame }
        var box = box
        box.flow.pageBreakBefore = false
        let region = Region(width: width, height: .infinity, isFresh: true)
        let fit =
            box.style.height.map { layout(box, fixedTo: $0, in: region) } ?? content(of: box, in: region)
        guard case .full(let frame) = fit else { return Frame(size: Size(width: width, height: 0)) }
        if !box.isRest { measured[key] = frame }
        return frame
    }

    /// Lays out a box of one height; what does not fit is an error, never cut off.
    private func layout(_ box: Box, fixedTo height: Double, in region: Region) -> Fit {
        guard height <= region.height + Region.tolerance || region.isFresh || region.isBounded else { return .none }
        if height > region.height + Region.tolerance, !region.isBounded {
            diagnostics.error(
                "does-not-fit",
                "the box is \(rounded(height)) pt high, but the page has only \(rounded(region.height)) pt",
                at: box.origin.layout, notes: box.origin.contentNote)
        }
        var inner = box
        inner.style.height = nil
        inner.style.minimumHeight = height
        let bounded = Region(width: region.width, height: height, isFresh: true, isBounded: true)
        if case .full(var frame) = layout(inner, in: bounded), frame.size.height <= height + Region.tolerance {
            frame.size.height = height
            return .full(frame)
        }
        diagnostics.error(
            "does-not-fit", "the content does not fit into the height of \(rounded(height)) pt",
            at: box.origin.layout, notes: box.origin.contentNote,
            help: "make the box higher, the words fewer, or give the text a 'minimum-size'")
        return .full(Frame(size: Size(width: region.width, height: height)))
    }

    /// The lines of a paragraph, shaped once for each width.
    func lines(of paragraph: Paragraph, width: Double, for box: Box) -> [TextLine] {
        text(of: paragraph, width: width, for: box).lines
    }

    func text(of paragraph: Paragraph, width: Double, for box: Box) -> ShapedText {
        let language = box.meaning.language ?? language
        var whole = paragraph
        whole.firstLine = 0
        let key = ShapeCache.Key(paragraph: whole, width: width, language: language)
        if let text = shaped.texts[key], text.missing.isEmpty { return text }
        let text = shaper.shape(whole, width: width, language: language, direction: direction)
        shaped.texts[key] = text
        if !text.missing.isEmpty {
            let shown = text.missing.prefix(8).map {
                "'\($0)' (U+\(String($0.unicodeScalars.first?.value ?? 0, radix: 16, uppercase: true)))"
            }
            diagnostics.error(
                "missing-glyph", "no font has a glyph for \(shown.joined(separator: ", "))",
                at: box.origin.content ?? box.origin.layout,
                notes: box.origin.content == nil ? [] : [.init("set here", at: box.origin.layout)],
                help: "run 'handhold doctor' to see which scripts the fonts cover")
        }
        return text
    }

    /// The left edge of something `width` wide that stands `start` points from the start side.
    func left(_ start: Double, width: Double, within whole: Double) -> Double {
        direction == .leftToRight ? start : whole - start - width
    }

    /// The distance from the start side at which something stands that is narrower than its place.
    func startOffset(_ align: Alignment, width: Double, within whole: Double) -> Double {
        switch align {
        case .start: 0
        case .center: (whole - width) / 2
        case .end: whole - width
        }
    }

    func tag(of box: Box) -> Tag {
        tags[box.id] ?? .artifact(.layout)
    }

    func rounded(_ points: Double) -> Double {
        (points * 10).rounded() / 10
    }
}

extension Origin {
    /// The line of the content, as a note to a fault found at the line of the layout.
    var contentNote: [Diagnostic.Note] {
        content.map { [Diagnostic.Note("with this content", at: $0)] } ?? []
    }
}

/// The lines of the paragraphs of a document, shaped once for each width.
final class ShapeCache {
    struct Key: Hashable {
        var paragraph: Paragraph
        var width: Double
        var language: String
    }

    var texts: [Key: ShapedText] = [:]
}
