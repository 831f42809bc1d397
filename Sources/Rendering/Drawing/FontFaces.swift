/// Whoever turns the description of a font, `Andika Bold`, into a face that Cairo can draw with.
///
/// The answer is a borrowed `cairo_font_face_t *`: it lives as long as the object that gave it. Nil for an unknown font.
public protocol FontFaces {
    func fontFace(_ description: String) -> OpaquePointer?
}

extension FontSystem: FontFaces {}
