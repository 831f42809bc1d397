internal import Basics
internal import CPango
public import DisplayList

/// Draws laid out documents as PNG pictures, one a page, that show what the PDF shows.
///
/// Like ``PDFOutput`` it belongs to one thread.
public final class PageImages {
    private let painter: PagePainter
    private let artwork: any ArtworkDrawing

    /// More pixels than any printer of ours wants, and few enough to keep in memory.
    private static let mostPixels = 120_000_000.0

    public init(fonts: any FontFaces, artwork: any ArtworkDrawing) {
        painter = PagePainter(fonts: fonts)
        self.artwork = artwork
    }

    /// The PNG files of a document's pages, on white, with the resolution in them.
    ///
    /// - Parameter dpi: dots for each inch; a page of more than 120 million dots is refused.
    public func images(_ document: LaidOutDocument, dpi: Int) throws -> [[UInt8]] {
        try document.pages.map { try image($0, dpi: Double(dpi), isTransparent: false) }
    }

    /// The PNG file of one page.
    ///
    /// - Parameter isTransparent: whether there is no paper behind what is drawn.
    public func image(_ page: Page, dpi: Double, isTransparent: Bool) throws -> [UInt8] {
        let scale = dpi / 72
        let (width, height) = ((page.size.width * scale).rounded(), (page.size.height * scale).rounded())
        guard width >= 1, height >= 1, width * height <= Self.mostPixels else {
            throw DiagnosedError(
                "picture-too-large", "a page of \(Int(width)) by \(Int(height)) dots is too large",
                help: "choose fewer dots per inch")
        }
        let surface = cairo_image_surface_create(
            isTransparent ? CAIRO_FORMAT_ARGB32 : CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
        defer { cairo_surface_destroy(surface) }
        guard let context = cairo_create(surface) else {
            throw DiagnosedError("drawing-failed", "no memory to draw with")
        }
        defer { cairo_destroy(context) }
        if !isTransparent {
            cairo_set_source_rgb(context, 1, 1, 1)
            cairo_paint(context)
        }
        cairo_scale(context, scale, scale)
        try painter.paint(page.content, on: context, for: InkTarget(artwork: artwork, context: context))
        cairo_surface_flush(surface)
        try CairoFault.check(cairo_surface_status(surface))
        guard let data = cairo_image_surface_get_data(surface) else {
            throw DiagnosedError("drawing-failed", "the page has no pixels")
        }
        let stride = Int(cairo_image_surface_get_stride(surface))
        let pixels = UnsafeRawBufferPointer(start: data, count: stride * Int(height))
        return try PNGWriter.encode(
            pixels, width: Int(width), height: Int(height), stride: stride, hasAlpha: isTransparent, dotsPerInch: dpi)
    }
}

/// Ink only: dots have no meaning to mark, and pictures are drawn at once.
private struct InkTarget: PaintTarget {
    var artwork: any ArtworkDrawing
    var context: OpaquePointer

    func begin(_ mark: Mark) {}
    func end(_ mark: Mark) {}

    func paint(_ picture: PlacedPicture, at origin: Point) throws {
        cairo_save(context)
        defer { cairo_restore(context) }
        cairo_translate(context, origin.x, origin.y)
        // A plate's drawing ends at its edge, as it does in a PDF.
        cairo_rectangle(context, 0, 0, picture.size.width, picture.size.height)
        cairo_clip(context)
        // Curves a fifth of a dot from true, where Cairo would take a tenth: nobody sees it, and it takes less time.
        cairo_set_tolerance(context, 0.2)
        try artwork.draw(picture.artwork, size: picture.size, on: context)
    }
}
