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
                if let stage = piece.stage { enter(stage, on: context) }
                switch piece.ink {
                case .text(let run, _, _): try text.paint(run, at: piece.origin)
                case .shape(let shape): ShapePainter(context: context).paint(shape, at: piece.origin)
                case .code(let code): try CodePainter(context: context).paint(code, at: piece.origin)
                case .picture(let picture): try target.paint(picture, at: piece.origin)
                }
                if piece.stage != nil { cairo_restore(context) }
            }
            target.end(marked.mark)
        }
        try CairoFault.check(cairo_status(context))
    }

    /// Sets the context up for what stands on a stage, until it is restored.
    private func enter(_ stage: Stage, on context: OpaquePointer) {
        cairo_save(context)
        for window in stage.windows {
            cairo_rectangle(context, window.origin.x, window.origin.y, window.size.width, window.size.height)
            cairo_clip(context)
        }
        let transform = stage.transform
        var matrix = cairo_matrix_t(
            xx: transform.a, yx: transform.b, xy: transform.c, yy: transform.d, x0: transform.offset.x,
            y0: transform.offset.y)
        cairo_transform(context, &matrix)
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
