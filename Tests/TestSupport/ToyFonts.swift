import Basics
import CPango
import DisplayList
import Rendering

/// Fonts of the system by name, and lines of one glyph a character: text without a shaper.
public final class ToyFonts: FontFaces {
    private var faces: [String: OpaquePointer] = [:]

    public init() {}

    deinit { for face in faces.values { cairo_font_face_destroy(face) } }

    public func fontFace(_ description: String) -> OpaquePointer? {
        if let face = faces[description] { return face }
        let bold = description.hasSuffix(" Bold")
        let family = bold ? String(description.dropLast(5)) : description
        guard !family.isEmpty, family != "Nowhere" else { return nil }
        let face = cairo_toy_font_face_create(
            family, CAIRO_FONT_SLANT_NORMAL, bold ? CAIRO_FONT_WEIGHT_BOLD : CAIRO_FONT_WEIGHT_NORMAL)
        faces[description] = face
        return face
    }

    /// Words of one look in a line; each is drawn right behind the one before.
    public struct Words {
        public var text: String
        public var font: String
        public var size: Double
        public var color: Color
        public var link: String?
        public var language: String?

        public init(
            _ text: String, font: String = "Andika", size: Double = 12, color: Color = .black, link: String? = nil,
            language: String? = nil
        ) {
            self.text = text
            self.font = font
            self.size = size
            self.color = color
            self.link = link
            self.language = language
        }
    }

    public func line(_ words: [Words]) -> TextLine {
        var x = 0.0
        let runs = words.map { words in
            let run = run(words, from: x)
            x = run.right
            return run
        }
        let size = words.map(\.size).max() ?? 12
        return TextLine(
            width: x, ascent: size * 0.9, descent: size * 0.3, text: words.map(\.text).joined(), runs: runs)
    }

    private func run(_ words: Words, from left: Double) -> GlyphRun {
        var glyphs: [GlyphRun.Glyph] = []
        var x = left
        for character in words.text {
            let (id, advance) = glyph(character, words)
            glyphs.append(GlyphRun.Glyph(id: id, x: x, y: 0))
            x += advance
        }
        return GlyphRun(
            font: words.font, size: words.size, color: words.color, text: words.text, glyphs: glyphs,
            clusters: words.text.map { GlyphRun.Cluster(bytes: String($0).utf8.count, glyphs: 1) }, rightToLeft: false,
            language: words.language, link: words.link, left: left, right: x)
    }

    private func glyph(_ character: Character, _ words: Words) -> (UInt32, Double) {
        guard let face = fontFace(words.font) else { return (0, 0) }
        var size = cairo_matrix_t()
        var whole = cairo_matrix_t()
        cairo_matrix_init_scale(&size, words.size, words.size)
        cairo_matrix_init_identity(&whole)
        let options = cairo_font_options_create()
        defer { cairo_font_options_destroy(options) }
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        let font = cairo_scaled_font_create(face, &size, &whole, options)
        defer { cairo_scaled_font_destroy(font) }
        var glyphs: UnsafeMutablePointer<cairo_glyph_t>?
        var count: Int32 = 0
        let text = String(character)
        cairo_scaled_font_text_to_glyphs(font, 0, 0, text, -1, &glyphs, &count, nil, nil, nil)
        defer { cairo_glyph_free(glyphs) }
        guard count > 0, let glyph = glyphs?.pointee else { return (0, 0) }
        var extents = cairo_text_extents_t()
        cairo_scaled_font_glyph_extents(font, glyphs, 1, &extents)
        return (UInt32(glyph.index), extents.x_advance)
    }
}
