internal import CPango

/// A font in memory: its name, and its measures in points at the collection's size.
struct LoadedFont {
    /// The description that names this font and no other on every thread, `Andika Bold`.
    let name: String
    let ascent: Double
    let descent: Double
    /// The glyph of a space and how wide it is; nil if the font has none.
    let space: Sign?
    /// The glyph that ends a line at a soft hyphen; nil if the font has none.
    let hyphen: Sign?

    /// A glyph, and how far it moves the pen.
    struct Sign {
        let glyph: UInt32
        let advance: Double
    }

    init(_ font: UnsafeMutablePointer<PangoFont>) {
        name = Self.name(of: font)
        guard let scaled = pango_cairo_font_get_scaled_font(OpaquePointer(font)) else {
            (ascent, descent, space, hyphen) = (0, 0, nil, nil)
            return
        }
        var extents = cairo_font_extents_t()
        cairo_scaled_font_extents(scaled, &extents)
        (ascent, descent) = (extents.ascent, extents.descent)

        space = Self.sign(" ", of: font, scaled)
        hyphen = Self.sign("\u{2010}", of: font, scaled) ?? Self.sign("-", of: font, scaled)
    }

    private static func sign(
        _ character: Unicode.Scalar, of font: UnsafeMutablePointer<PangoFont>, _ scaled: OpaquePointer
    ) -> Sign? {
        let plain = UnsafeMutableRawPointer(font).assumingMemoryBound(to: PangoFcFont.self)
        let glyph = pango_fc_font_get_glyph(plain, character.value)
        guard glyph != 0, glyph & UInt32(PANGO_GLYPH_UNKNOWN_FLAG) == 0 else { return nil }
        var one = cairo_glyph_t(index: UInt(glyph), x: 0, y: 0)
        var measures = cairo_text_extents_t()
        cairo_scaled_font_glyph_extents(scaled, &one, 1, &measures)
        return Sign(glyph: glyph, advance: measures.x_advance)
    }

    private static func name(of font: UnsafeMutablePointer<PangoFont>) -> String {
        guard let description = pango_font_describe(font) else { return "" }
        defer { pango_font_description_free(description) }
        let told: [PangoFontMask] = [PANGO_FONT_MASK_FAMILY, PANGO_FONT_MASK_WEIGHT, PANGO_FONT_MASK_STYLE]
        let kept = told.reduce(0) { $0 | $1.rawValue }
        let rest = pango_font_description_get_set_fields(description).rawValue & ~kept
        pango_font_description_unset_fields(description, PangoFontMask(rawValue: rest))
        guard let text = pango_font_description_to_string(description) else { return "" }
        defer { g_free(text) }
        return String(cString: text)
    }
}
