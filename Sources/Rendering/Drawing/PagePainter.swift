internal import Basics
internal import CPango
internal import DisplayList

/// Draws pages on a Cairo context, whose unit is the point and whose origin is the page's top left corner.
struct PagePainter {
    var fonts: any FontFaces

    func paint(_ content: [MarkedContent], on context: OpaquePointer, for target: some PaintTarget) throws {
        let text = TextPainter(fonts: fonts, context: context)
        for marked in content {
            target.begin(marked.mark)
            for piece in marked.pieces {
                switch piece.ink {
                case .text(let run, _, _): try text.paint(run, at: piece.origin)
                case .shape(let shape): ShapePainter(context: context).paint(shape, at: piece.origin)
                case .code(let code): try CodePainter(context: context).paint(code, at: piece.origin)
                case .picture(let picture): try target.paint(picture, at: piece.origin)
                }
            }
            target.end(marked.mark)
        }
        try CairoFault.check(cairo_status(context))
    }
}

/// What Cairo says when it could not draw.
enum CairoFault {
    static func check(_ status: cairo_status_t) throws {
        guard status != CAIRO_STATUS_SUCCESS else { return }
        throw DiagnosedError(
            "drawing-failed", "the page could not be drawn: \(String(cString: cairo_status_to_string(status)))")
    }
}
