public import Basics
public import DocumentModel

/// Whoever can draw a picture, as ink on a Cairo context or as a page of vectors of its own.
public protocol ArtworkDrawing {
    /// Draws the picture from the origin of a `cairo_t *`, `size` points wide and high.
    func draw(_ artwork: Artwork, size: Size, on context: OpaquePointer) throws
    func form(_ artwork: Artwork) throws -> PlateForm
}

/// A picture as a PDF of one page: vectors that a document can hold once and show many times.
public struct PlateForm: Sendable, Hashable {
    public var pdf: [UInt8]
    /// The page's size in points.
    public var size: Size

    public init(pdf: [UInt8], size: Size) {
        self.pdf = pdf
        self.size = size
    }
}
