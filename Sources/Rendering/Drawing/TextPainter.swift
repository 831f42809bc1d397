internal import Basics
internal import CPango
internal import DisplayList

/// Draws glyphs together with the words that they stand for, so that text can be copied, searched and read aloud.
struct TextPainter {
    var fonts: any FontFaces
    var context: OpaquePointer

    init(fonts: any FontFaces, context: OpaquePointer) {
        self.fonts = fonts
        self.context = context
        // Hints would move glyphs from the places that layout gave them.
        let options = cairo_font_options_create()
        defer { cairo_font_options_destroy(options) }
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_set_font_options(context, options)
    }

    /// Draws a run whose line begins, on its baseline, at `origin`.
    func paint(_ run: GlyphRun, at origin: Point) throws {
        guard let face = fonts.fontFace(run.font) else {
            throw DiagnosedError("unknown-font", "no font '\(run.font)'")
        }
        cairo_set_font_face(context, face)
        cairo_set_font_size(context, run.size)
        cairo_set_source_rgb(context, run.color.red, run.color.green, run.color.blue)
        let glyphs = run.glyphs.map { glyph in
            cairo_glyph_t(index: UInt(glyph.id), x: origin.x + glyph.x, y: origin.y + glyph.y)
        }
        let clusters = run.clusters.map { cluster in
            cairo_text_cluster_t(num_bytes: Int32(cluster.bytes), num_glyphs: Int32(cluster.glyphs))
        }
        cairo_show_text_glyphs(
            context, run.text, Int32(run.text.utf8.count), glyphs, Int32(glyphs.count), clusters, Int32(clusters.count),
            run.rightToLeft ? CAIRO_TEXT_CLUSTER_FLAG_BACKWARD : cairo_text_cluster_flags_t(rawValue: 0))
    }
}
