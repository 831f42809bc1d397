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

/// The decoded dots of a JPEG file.
final class JPEGDots {
    private let dots: handhold_dots

    /// Decodes a file whose parts have been looked at, each side divided by 1, 2, 4 or 8.
    init(_ bytes: [UInt8], denominator: Int, at place: SourceLocation?) throws(DiagnosedError) {
        guard JPEGLibrary.isThere else {
            throw DiagnosedError(
                "library-missing", "libjpeg is not installed", help: "'handhold doctor' shows how to install it")
        }
        dots = withUnsafePointer(to: JPEGLibrary.functions) {
            handhold_jpeg_decode($0, bytes, bytes.count, UInt32(denominator))
        }
        guard dots.pixels != nil else {
            throw DiagnosedError("picture-jpeg", "the JPEG file is damaged: \(Self.text(dots.message))", at: place)
        }
    }

    deinit { free(dots.pixels) }

    /// Whether every reader of PDF sees the same colours in the file: greys, or brightness and two differences.
    var isPlain: Bool { [HANDHOLD_JPEG_GREY, HANDHOLD_JPEG_YCC].contains(Int(dots.colors)) }

    /// The dots as a Cairo surface, which must not outlive them.
    func surface() -> OpaquePointer? {
        guard let pixels = dots.pixels else { return nil }
        return cairo_image_surface_create_for_data(
            UnsafeMutableRawPointer(pixels).assumingMemoryBound(to: UInt8.self), CAIRO_FORMAT_RGB24,
            Int32(dots.width), Int32(dots.height), Int32(dots.width) * 4)
    }

    /// The upright picture at another size, encoded anew.
    func turned(_ orientation: Orientation, size: Size, at place: SourceLocation) throws(DiagnosedError) -> [UInt8] {
        guard let source = surface(),
            let target = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(size.width), Int32(size.height)),
            let context = cairo_create(target)
        else { throw Self.outOfMemory(place) }
        defer {
            cairo_destroy(context)
            cairo_surface_destroy(target)
            cairo_surface_destroy(source)
        }
        let stored = orientation.swapsSides ? Size(width: size.height, height: size.width) : size
        let turn = orientation.transform(stored)
        var matrix = cairo_matrix_t(
            xx: turn.a, yx: turn.b, xy: turn.c, yy: turn.d, x0: turn.offset.x, y0: turn.offset.y)
        cairo_transform(context, &matrix)
        let isScaled = stored != Size(width: Double(dots.width), height: Double(dots.height))
        cairo_scale(context, stored.width / Double(dots.width), stored.height / Double(dots.height))
        cairo_set_source_surface(context, source, 0, 0)
        let pattern = cairo_get_source(context)
        // A turn alone moves whole dots. Beyond the edge its own dots go on, so that no dark rim is mixed in.
        cairo_pattern_set_filter(pattern, isScaled ? CAIRO_FILTER_BEST : CAIRO_FILTER_NEAREST)
        cairo_pattern_set_extend(pattern, CAIRO_EXTEND_PAD)
        cairo_paint(context)
        try CairoPages.check(cairo_status(context))
        cairo_surface_flush(target)
        guard let data = cairo_image_surface_get_data(target) else { throw Self.outOfMemory(place) }
        return try Self.encoded(
            data, size: size, stride: Int(cairo_image_surface_get_stride(target)), at: place)
    }

    private static func encoded(
        _ data: UnsafeMutablePointer<UInt8>, size: Size, stride: Int, at place: SourceLocation
    ) throws(DiagnosedError) -> [UInt8] {
        let file = withUnsafePointer(to: JPEGLibrary.functions) {
            handhold_jpeg_encode($0, data, UInt32(size.width), UInt32(size.height), stride, Photograph.quality)
        }
        guard let bytes = file.bytes else {
            throw DiagnosedError(
                "picture-jpeg", "the photograph cannot be made ready: \(text(file.message))", at: place)
        }
        defer { free(bytes) }
        return Array(UnsafeBufferPointer(start: bytes, count: Int(file.length)))
    }

    static func outOfMemory(_ place: SourceLocation?) -> DiagnosedError {
        DiagnosedError("picture-draw", "the photograph cannot be drawn: out of memory", at: place)
    }

    /// The words of a message of the library.
    private static func text<Message>(_ message: Message) -> String {
        withUnsafeBytes(of: message) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
    }
}
