internal import CPango

/// The fonts of one configuration, loaded and ready to shape text with, all at one size.
final class FontCollection {
    /// The size in points at which everything is laid out; other sizes are scaled from it.
    ///
    /// Loading a font costs a millisecond for every size. With hinting off, all sizes have the same proportions.
    static let size = 16.0

    let configuration: FontConfiguration
    let context: OpaquePointer
    private let map: UnsafeMutablePointer<PangoFontMap>
    private var fonts: [UnsafeMutablePointer<PangoFont>: LoadedFont] = [:]
    private var faces: [String: OpaquePointer] = [:]

    init?(_ configuration: FontConfiguration) {
        configuration.becomeDefaultOnce()
        guard let map = pango_cairo_font_map_new() else { return nil }
        pango_cairo_font_map_set_resolution(OpaquePointer(map), 72)
        pango_fc_font_map_set_config(OpaquePointer(map), configuration.config)
        guard let context = pango_font_map_create_context(map) else {
            g_object_unref(map)
            return nil
        }
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        pango_cairo_context_set_resolution(context, 72)
        // Else lines break differently on paper and on a screen.
        pango_context_set_round_glyph_positions(context, 0)
        (self.configuration, self.map, self.context) = (configuration, map, context)
    }

    deinit {
        for font in fonts.keys { g_object_unref(font) }
        for face in faces.values { cairo_font_face_destroy(face) }
        g_object_unref(UnsafeMutableRawPointer(context))
        g_object_unref(map)
    }

    /// What a page needs to know about a font that Pango chose.
    func loaded(_ font: UnsafeMutablePointer<PangoFont>) -> LoadedFont {
        if let known = fonts[font] { return known }
        // Held for the life of the collection, so that its address stays its own.
        g_object_ref(font)
        let loaded = LoadedFont(font)
        fonts[font] = loaded
        return loaded
    }

    /// The font of a family in one weight; nil if there is none of any family.
    func font(family: String, bold: Bool) -> LoadedFont? {
        let description = Self.description(family: family, bold: bold)
        defer { pango_font_description_free(description) }
        guard let font = pango_font_map_load_font(map, context, description) else { return nil }
        defer { g_object_unref(font) }
        return loaded(font)
    }

    /// The face for the name of a loaded font; nil if the collection has no font of exactly that name.
    func face(_ name: String) -> OpaquePointer? {
        if let known = faces[name] { return known }
        guard let description = pango_font_description_from_string(name) else { return nil }
        defer { pango_font_description_free(description) }
        guard let family = pango_font_description_get_family(description),
            configuration.has(family: String(cString: family))
        else { return nil }
        pango_font_description_set_absolute_size(description, Self.size * Double(PANGO_SCALE))
        guard let font = pango_font_map_load_font(map, context, description) else { return nil }
        defer { g_object_unref(font) }
        guard loaded(font).name == name, let scaled = pango_cairo_font_get_scaled_font(OpaquePointer(font)),
            let face = cairo_font_face_reference(cairo_scaled_font_get_font_face(scaled))
        else { return nil }
        faces[name] = face
        return face
    }

    /// A description for Pango at the common size; the caller frees it.
    static func description(family: String, bold: Bool) -> OpaquePointer? {
        let description = pango_font_description_new()
        pango_font_description_set_family(description, family)
        pango_font_description_set_weight(description, bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        pango_font_description_set_absolute_size(description, size * Double(PANGO_SCALE))
        return description
    }
}
