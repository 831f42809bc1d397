public import Basics
public import DocumentModel

/// Whoever can draw a picture, as ink on a Cairo context or as a page of vectors of its own.
public protocol ArtworkDrawing {
    /// Draws the picture from the origin of a `cairo_t *`, `size` points wide and high.
    func draw(_ artwork: Artwork, size: Size, on context: OpaquePointer) throws
    func form(_ artwork: Artwork) throws -> PlateForm
    /// Where the finished form is kept between runs; nil where it is not.
    func place(of artwork: Artwork) throws -> PictureCache.Place?
}

extension ArtworkDrawing {
    public func place(of artwork: Artwork) throws -> PictureCache.Place? { nil }
}

extension PlateStore: ArtworkDrawing {}
