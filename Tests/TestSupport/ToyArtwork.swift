import Basics
import CPango
import DocumentModel
import Foundation
import Rendering

/// Pictures of a few strokes: a disc for each layer on a square of paper.
public final class ToyArtwork: ArtworkDrawing {
    /// How often each picture has been asked for as a form.
    public private(set) var forms: [Artwork: Int] = [:]

    public init() {}

    public func draw(_ artwork: Artwork, size: Size, on context: OpaquePointer) {
        cairo_save(context)
        cairo_scale(context, size.width / 320, size.height / 280)
        cairo_set_source_rgb(context, 0.85, 0.93, 0.95)
        cairo_rectangle(context, 0, 0, 320, 280)
        cairo_fill(context)
        for index in 0...artwork.layers.count * 12 {
            cairo_set_source_rgb(context, 0.8, 0.3 + Double(index % 5) / 10, 0.3)
            cairo_new_path(context)
            cairo_arc(context, 30 + Double(index * 23 % 260), 60 + Double(index * 37 % 160), 25, 0, .pi * 1.5)
            cairo_set_line_width(context, 6)
            cairo_stroke(context)
        }
        // An arrow that points up, to tell a picture from its reflection.
        cairo_set_source_rgb(context, 0.1, 0.1, 0.4)
        cairo_move_to(context, 160, 20)
        cairo_line_to(context, 200, 90)
        cairo_line_to(context, 120, 90)
        cairo_fill(context)
        cairo_restore(context)
    }

    public func form(_ artwork: Artwork) throws -> PlateForm {
        forms[artwork, default: 0] += 1
        let size = Size(width: 320, height: 280)
        return PlateForm(pdf: Self.page(size) { draw(artwork, size: size, on: $0) }, size: size)
    }

    /// A PDF of one page.
    public static func page(_ size: Size, draw: (OpaquePointer) -> Void) -> [UInt8] {
        var data = Data()
        withUnsafeMutablePointer(to: &data) { sink in
            let surface = cairo_pdf_surface_create_for_stream(
                { sink, bytes, count in
                    guard let sink, let bytes else { return CAIRO_STATUS_WRITE_ERROR }
                    sink.assumingMemoryBound(to: Data.self).pointee.append(bytes, count: Int(count))
                    return CAIRO_STATUS_SUCCESS
                }, sink, size.width, size.height)
            cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, "2000-01-01T00:00:00Z")
            if let context = cairo_create(surface) {
                draw(context)
                cairo_destroy(context)
            }
            cairo_surface_finish(surface)
            cairo_surface_destroy(surface)
        }
        return Array(data)
    }
}
