public import DisplayList

/// Writes laid out documents as accessible PDF (1.7, PDF/UA-1).
///
/// An output belongs to one thread, which keeps it for all its documents: pictures stay open from one to the next.
/// Make the first one before starting threads: it sets an environment variable that Cairo reads.
/// The same document gives the same bytes on every thread.
public final class PDFOutput {
    private let painter: PagePainter
    private let finisher: Finisher

    public init(fonts: any FontFaces, artwork: any ArtworkDrawing) {
        PDFDrawing.prepare()
        painter = PagePainter(fonts: fonts)
        finisher = Finisher(plates: PlateForms(artwork: artwork))
    }

    /// The bytes of the file. Throws a `DiagnosedError` where something cannot be drawn or has no meaning to give.
    public func write(_ document: LaidOutDocument, options: PDFOptions = PDFOptions()) throws -> [UInt8] {
        let drawing = try PDFDrawing(document, painter: painter)
        return try finisher.finish(drawing, of: document, options: options)
    }
}

/// What a file asks of the program that prints it.
public struct PDFOptions: Sendable, Hashable {
    /// Whether pages are printed at their own size, as cards that are cut to fit must be.
    public var exactSize: Bool

    public init(exactSize: Bool = false) {
        self.exactSize = exactSize
    }
}
