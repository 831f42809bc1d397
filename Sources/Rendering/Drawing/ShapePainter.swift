internal import Basics
internal import CPango
internal import DisplayList
internal import DocumentModel

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Draws rectangles, lines and the bars along a box's side.
struct ShapePainter {
    var context: OpaquePointer

    func paint(_ shape: Shape, at origin: Point) {
        cairo_save(context)
        cairo_translate(context, origin.x, origin.y)
        cairo_new_path(context)
        switch shape.form {
        case .rectangle(let size, let radius): rectangle(size, radius: radius)
        case .line(let end):
            cairo_move_to(context, 0, 0)
            cairo_line_to(context, end.x, end.y)
        case .edge(let size, let radius, let width, let mirrored):
            if mirrored {
                cairo_translate(context, size.width, 0)
                cairo_scale(context, -1, 1)
            }
            edge(size, radius: radius, width: width)
        }
        if let fill = shape.fill {
            cairo_set_source_rgb(context, fill.red, fill.green, fill.blue)
            cairo_fill_preserve(context)
        }
        if let stroke = shape.stroke {
            cairo_set_source_rgb(context, stroke.color.red, stroke.color.green, stroke.color.blue)
            cairo_set_line_width(context, stroke.width)
            cairo_stroke_preserve(context)
        }
        cairo_new_path(context)
        cairo_restore(context)
    }

    private func rectangle(_ size: Size, radius: Double) {
        let radius = fitting(radius, in: size)
        guard radius > 0 else {
            cairo_rectangle(context, 0, 0, size.width, size.height)
            return
        }
        let (right, bottom) = (size.width - radius, size.height - radius)
        cairo_arc(context, right, radius, radius, -.pi / 2, 0)
        cairo_arc(context, right, bottom, radius, 0, .pi / 2)
        cairo_arc(context, radius, bottom, radius, .pi / 2, .pi)
        cairo_arc(context, radius, radius, radius, .pi, .pi * 1.5)
        cairo_close_path(context)
    }

    /// The part of a round-cornered rectangle that lies within `width` of its left side.
    private func edge(_ size: Size, radius: Double, width: Double) {
        let radius = fitting(radius, in: size)
        let width = min(width, size.width)
        // The angle at which the bar's inner side meets the corner's circle; a wide bar takes the whole corner.
        let angle = width < radius ? acos((radius - width) / radius) : .pi / 2
        if radius > 0 {
            cairo_arc(context, radius, size.height - radius, radius, .pi - angle, .pi)
            cairo_arc(context, radius, radius, radius, .pi, .pi + angle)
        } else {
            cairo_move_to(context, 0, size.height)
            cairo_line_to(context, 0, 0)
        }
        if width > radius {
            cairo_line_to(context, width, 0)
            cairo_line_to(context, width, size.height)
        }
        cairo_close_path(context)
    }

    private func fitting(_ radius: Double, in size: Size) -> Double {
        max(0, min(radius, size.width / 2, size.height / 2))
    }
}
