import Basics
import CPango
import Rendering

/// A small image to draw on and read colours from.
final class Canvas {
    let side: Int
    private let surface: OpaquePointer
    let context: OpaquePointer

    init?(side: Int = 100) {
        guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(side), Int32(side)),
            let context = cairo_create(surface)
        else { return nil }
        self.side = side
        self.surface = surface
        self.context = context
        cairo_set_source_rgb(context, 1, 1, 1)
        cairo_paint(context)
    }

    deinit {
        cairo_destroy(context)
        cairo_surface_destroy(surface)
    }

    var size: Size { Size(width: Double(side), height: Double(side)) }

    /// The colour at a place, `#rrggbb`.
    func colour(_ x: Int, _ y: Int) -> String? {
        cairo_surface_flush(surface)
        guard let data = cairo_image_surface_get_data(surface) else { return nil }
        let place = y * Int(cairo_image_surface_get_stride(surface)) + x * 4
        let bytes = [data[place + 2], data[place + 1], data[place]]
        return "#" + bytes.map { $0 < 16 ? "0" + String($0, radix: 16) : String($0, radix: 16) }.joined()
    }

    /// The bytes of a PNG of this canvas.
    func png() -> [UInt8] {
        var bytes: [UInt8] = []
        withUnsafeMutablePointer(to: &bytes) {
            _ = cairo_surface_write_to_png_stream(
                surface,
                { target, data, count in
                    guard let target, let data else { return CAIRO_STATUS_WRITE_ERROR }
                    target.assumingMemoryBound(to: [UInt8].self).pointee += UnsafeBufferPointer(
                        start: data, count: Int(count))
                    return CAIRO_STATUS_SUCCESS
                }, $0)
        }
        return bytes
    }
}
