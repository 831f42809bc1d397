internal import Basics
internal import CPango

/// A clinic's PNG, decoded once, for one thread.
final class ImageLogo {
    let size: Size
    private let surface: OpaquePointer

    private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]

    static func isPNG(_ bytes: [UInt8]) -> Bool { bytes.starts(with: signature) }

    /// The size that the file declares, in pixels; throws when that is more than we are willing to decode.
    static func declaredSize(_ bytes: [UInt8], file: String) throws(DiagnosedError) -> Size {
        let start = SourceLocation(file: file, line: 1, column: 1)
        guard isPNG(bytes), bytes.count >= 33, bytes[12..<16].elementsEqual("IHDR".utf8) else {
            throw DiagnosedError("picture-png", "this is not a PNG file", at: start)
        }
        func number(_ offset: Int) -> Int { bytes[offset..<(offset + 4)].reduce(0) { $0 << 8 | Int($1) } }
        let (width, height) = (number(16), number(20))
        guard width > 0, height > 0, width <= PlateLimits.imagePixels / height else {
            throw DiagnosedError(
                "picture-too-large", "the image has \(width) × \(height) pixels", at: start,
                help: "at most \(PlateLimits.imagePixels / 1_000_000) million pixels are accepted")
        }
        return Size(width: Double(width), height: Double(height))
    }

    init(_ bytes: [UInt8], file: String) throws(DiagnosedError) {
        size = try Self.declaredSize(bytes, file: file)
        var rest = bytes[...]
        let decoded = withUnsafeMutablePointer(to: &rest) { rest in
            cairo_image_surface_create_from_png_stream(
                { source, target, count in
                    guard let source, let target else { return CAIRO_STATUS_READ_ERROR }
                    let rest = source.assumingMemoryBound(to: ArraySlice<UInt8>.self)
                    guard rest.pointee.count >= Int(count) else { return CAIRO_STATUS_READ_ERROR }
                    for (place, byte) in rest.pointee.prefix(Int(count)).enumerated() { target[place] = byte }
                    rest.pointee = rest.pointee.dropFirst(Int(count))
                    return CAIRO_STATUS_SUCCESS
                }, rest)
        }
        let status = cairo_surface_status(decoded)
        guard let decoded, status == CAIRO_STATUS_SUCCESS else {
            cairo_surface_destroy(decoded)
            throw DiagnosedError(
                "picture-png", "the PNG file is damaged: \(String(cString: cairo_status_to_string(status)))",
                at: SourceLocation(file: file, line: 1, column: 1))
        }
        surface = decoded
    }

    deinit { cairo_surface_destroy(surface) }

    /// Fits the image into a box, its shape kept.
    func draw(size box: Size, on context: OpaquePointer) {
        let scale = min(box.width / size.width, box.height / size.height)
        cairo_save(context)
        cairo_translate(context, (box.width - size.width * scale) / 2, (box.height - size.height * scale) / 2)
        cairo_scale(context, scale, scale)
        cairo_set_source_surface(context, surface, 0, 0)
        cairo_paint(context)
        cairo_restore(context)
    }
}
