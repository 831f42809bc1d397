internal import Basics
internal import CPango

/// Gathers what Cairo writes.
private final class ByteSink {
    var bytes: [UInt8] = []
}

/// A one-page PDF file in memory, with the same bytes for the same drawing.
enum CairoPages {
    /// Draws one page of this size, in points.
    static func pdf(size: Size, draw: (OpaquePointer) throws(DiagnosedError) -> Void) throws(DiagnosedError) -> [UInt8]
    {
        let sink = ByteSink()
        sink.bytes.reserveCapacity(16 << 10)
        // The last to run: the surface writes into the sink until it is destroyed.
        defer { withExtendedLifetime(sink) {} }
        let surface = cairo_pdf_surface_create_for_stream(
            { target, data, count in
                guard let target, let data else { return CAIRO_STATUS_WRITE_ERROR }
                let sink = Unmanaged<ByteSink>.fromOpaque(target).takeUnretainedValue()
                sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
                return CAIRO_STATUS_SUCCESS
            }, Unmanaged.passUnretained(sink).toOpaque(), size.width, size.height)
        defer { cairo_surface_destroy(surface) }
        // Cairo would write the time of day. The date never leaves the form, but its bytes are compared.
        cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z")
        guard let context = cairo_create(surface) else { throw outOfMemory() }
        defer { cairo_destroy(context) }
        // librsvg measures the outline of every shape, flattened to this tolerance, only to know its box. PDF keeps the
        // curves themselves; the coarse measure halves that cost and the file has the same bytes.
        cairo_set_tolerance(context, 2)
        try draw(context)
        try check(cairo_status(context))
        cairo_show_page(context)
        cairo_surface_finish(surface)
        try check(cairo_surface_status(surface))
        return sink.bytes
    }

    /// Whether a drawing leaves no trace on a small image.
    static func isBlank(size: Size, draw: (OpaquePointer) throws(DiagnosedError) -> Void) throws(DiagnosedError) -> Bool
    {
        let side: Int32 = 64
        let surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, side, side)
        defer { cairo_surface_destroy(surface) }
        guard let context = cairo_create(surface) else { throw outOfMemory() }
        defer { cairo_destroy(context) }
        cairo_scale(context, Double(side) / size.width, Double(side) / size.height)
        try draw(context)
        try check(cairo_status(context))
        cairo_surface_flush(surface)
        guard let data = cairo_image_surface_get_data(surface) else { throw outOfMemory() }
        let count = Int(cairo_image_surface_get_stride(surface)) * Int(side)
        return UnsafeBufferPointer(start: data, count: count).allSatisfy { $0 == 0 }
    }

    /// Whether a PDF by Cairo 1.16, which never compresses object dictionaries, holds pixels.
    static func holdsImage(_ pdf: [UInt8]) -> Bool {
        let mark = Array("/Subtype /Image".utf8)
        return pdf.withUnsafeBufferPointer { pdf in
            pdf.indices.contains { pdf[$0] == mark[0] && pdf[$0...].starts(with: mark) }
        }
    }

    static func check(_ status: cairo_status_t) throws(DiagnosedError) {
        guard status != CAIRO_STATUS_SUCCESS else { return }
        throw DiagnosedError(
            "picture-draw", "the picture cannot be drawn: \(String(cString: cairo_status_to_string(status)))")
    }

    private static func outOfMemory() -> DiagnosedError {
        DiagnosedError("picture-draw", "the picture cannot be drawn: out of memory")
    }
}
