internal import Basics
internal import CJpeg
internal import CPango

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A photograph, upright and no larger than paper needs, as JPEG data that holds the picture and nothing else.
struct Photograph {
    let jpeg: [UInt8]
    /// In dots, as it is seen.
    let size: Size

    /// The longer side of what is kept: 300 dots an inch on a card of ten centimetres.
    static let longestSide = 1_200
    static let quality: Int32 = 88

    /// Reads a JPEG file, all of it: one that is damaged is refused.
    init(_ bytes: [UInt8], file: String) throws(DiagnosedError) {
        let place = SourceLocation(file: file, line: 1, column: 1)
        let source = try JPEGFile(bytes, file: file)
        let longest = max(source.width, source.height)
        // Decoders leave out what is not needed for a half, a quarter or an eighth of the size.
        let denominator = [8, 4, 2].first { longest / $0 >= Self.longestSide } ?? 1
        let dots = try JPEGDots(source.stripped, denominator: denominator, at: place)
        if longest <= Self.longestSide, source.orientation == .upright, dots.isPlain {
            (jpeg, size) = (source.stripped, Size(width: Double(source.width), height: Double(source.height)))
            return
        }
        let scale = min(1, Double(Self.longestSide) / Double(longest))
        let sides = [source.width, source.height].map { max(1, (Double($0) * scale).rounded()) }
        let size =
            source.orientation.swapsSides
            ? Size(width: sides[1], height: sides[0]) : Size(width: sides[0], height: sides[1])
        jpeg = try dots.turned(source.orientation, size: size, at: place)
        self.size = size
    }

    /// Fits the photograph into a box, its shape kept. In a PDF it stays JPEG data.
    func draw(size box: Size, on context: OpaquePointer) throws(DiagnosedError) {
        let dots = try JPEGDots(jpeg, denominator: 1, at: nil)
        guard let surface = dots.surface() else { throw JPEGDots.outOfMemory(nil) }
        defer { cairo_surface_destroy(surface) }
        try attach(to: surface)
        let scale = min(box.width / size.width, box.height / size.height)
        cairo_save(context)
        defer { cairo_restore(context) }
        cairo_translate(context, (box.width - size.width * scale) / 2, (box.height - size.height * scale) / 2)
        cairo_scale(context, scale, scale)
        cairo_set_source_surface(context, surface, 0, 0)
        cairo_paint(context)
    }

    /// Hands the JPEG data to a surface, for outputs that can hold them as they are.
    private func attach(to surface: OpaquePointer) throws(DiagnosedError) {
        guard let copy = malloc(jpeg.count) else { throw JPEGDots.outOfMemory(nil) }
        jpeg.withUnsafeBytes { bytes in
            if let start = bytes.baseAddress { memcpy(copy, start, bytes.count) }
        }
        let status = cairo_surface_set_mime_data(
            surface, CAIRO_MIME_TYPE_JPEG, copy.assumingMemoryBound(to: UInt8.self), UInt(jpeg.count), { free($0) },
            copy)
        if status != CAIRO_STATUS_SUCCESS { free(copy) }
        try CairoPages.check(status)
    }
}
