internal import Basics
internal import CPango
internal import DisplayList

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The pages of a document as Cairo draws them: ink and marks, not yet a word of what the marks mean.
struct PDFDrawing {
    var bytes: [UInt8]
    /// What was marked on each page, in drawing order. The place in the list is the mark's number on its page.
    var content: [[MarkedContent]]

    /// Cairo's streams stay as they are for the finisher to edit; deflating them once, at the end, is enough.
    private static let leavesStreamsPlain: Bool = setenv("CAIRO_DEBUG_PDF", "1", 1) == 0

    /// Sets up the process for drawing, once.
    static func prepare() { _ = leavesStreamsPlain }

    /// - Parameter content: of each page, ``Swift/Array/withInk``.
    init(_ document: LaidOutDocument, _ content: [[MarkedContent]], painter: PagePainter) throws {
        guard Self.leavesStreamsPlain else {
            throw DiagnosedError("drawing-failed", "the environment cannot be set up for drawing")
        }
        self.content = content
        // Cairo writes a number or a word at a time, some 20,000 of them: GLib's array takes each in a few steps.
        guard let file = g_byte_array_new() else { throw DiagnosedError("drawing-failed", "no memory to draw with") }
        defer { g_byte_array_unref(file) }
        let first = Self.canvas(document.pages.first?.size ?? Size(width: 1, height: 1))
        let surface = cairo_pdf_surface_create_for_stream(
            { file, data, length in
                g_byte_array_append(file?.assumingMemoryBound(to: GByteArray.self), data, length)
                return CAIRO_STATUS_SUCCESS
            }, file, first.width, first.height)
        defer { cairo_surface_destroy(surface) }
        // Without a date of ours Cairo looks at the clock.
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z")
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, "2000-01-01T00:00:00Z")
        guard let context = cairo_create(surface) else {
            throw DiagnosedError("drawing-failed", "no memory to draw with")
        }
        defer { cairo_destroy(context) }
        for (page, content) in zip(document.pages, content) {
            let canvas = Self.canvas(page.size)
            cairo_pdf_surface_set_size(surface, canvas.width, canvas.height)
            try painter.paint(content, on: context, for: MarkingTarget(context: context))
            cairo_show_page(context)
        }
        cairo_surface_finish(surface)
        try CairoFault.check(cairo_surface_status(surface))
        bytes = Array(UnsafeBufferPointer(start: file.pointee.data, count: Int(file.pointee.len)))
    }

    /// What Cairo draws a page on: whole points, since it cuts off what reaches over the last of them, and with it the bleed
    /// of a card. The finisher gives the page its own size again.
    static func canvas(_ page: Size) -> Size {
        Size(width: page.width.rounded(.up), height: page.height.rounded(.up))
    }
}

extension [MarkedContent] {
    /// The same content on a page that Cairo takes for a page: where nothing is drawn it leaves out the brackets too, and
    /// the places for pictures with them. A dot of white paper is ink enough.
    var withInk: [MarkedContent] {
        guard !isEmpty, !contains(where: { $0.pieces.contains(where: \.leavesInk) }) else { return self }
        let dot = Shape(.rectangle(Size(width: 1, height: 1), radius: 0), fill: .white)
        return [MarkedContent(mark: Mark(.artifact(.layout)), pieces: [Piece(origin: .zero, ink: .shape(dot))])] + self
    }
}

extension Piece {
    /// Whether Cairo draws something here; pictures come later.
    fileprivate var leavesInk: Bool {
        switch ink {
        case .text(let run, _, _): run.text.contains { !$0.isWhitespace }
        case .shape(let shape): shape.fill != nil || shape.stroke != nil
        case .code: true
        case .picture: false
        }
    }
}

/// Brackets each stretch of ink and leaves pictures out: the finisher puts them into their empty brackets.
private struct MarkingTarget: PaintTarget {
    /// A type that Cairo knows and that stands nowhere else, so that the finisher can tell our marks from others.
    static let type = ContentMarks.type
    var context: OpaquePointer

    func begin(_ mark: Mark) { cairo_tag_begin(context, Self.type, nil) }
    func end(_ mark: Mark) { cairo_tag_end(context, Self.type) }
    func paint(_ picture: PlacedPicture, at origin: Point) {}
}
