public import Basics
public import DisplayList

/// Writes laid out documents as accessible PDF (1.7, PDF/UA-1).
///
/// An output belongs to one thread, which keeps it for all its documents: pictures stay open from one to the next.
/// Make the first one before starting threads: it sets an environment variable that Cairo reads.
/// The same document gives the same bytes on every thread.
public final class PDFOutput {
    private let painter: PagePainter
    private let finisher: Finisher
    private let helper: SideThread?

    /// - Parameter helper: a thread that opens the pictures while this one draws the pages.
    public init(fonts: any FontFaces, artwork: any ArtworkDrawing, helper: SideThread? = nil) {
        Self.prepare()
        painter = PagePainter(fonts: fonts)
        finisher = Finisher(plates: PlateForms(artwork: artwork))
        self.helper = helper
    }

    /// Sets up the process's environment for drawing, as the first output else does: before threads are started.
    public static func prepare() { PDFDrawing.prepare() }

    /// Loads the library that finishes files, as the first file else does.
    public static func load() { _ = QpdfLibrary.isThere }

    /// The bytes of the file. Throws a `DiagnosedError` where something cannot be drawn or has no meaning to give.
    public func write(_ document: LaidOutDocument, options: PDFOptions = PDFOptions()) throws -> [UInt8] {
        let content = document.pages.map { $0.content.withInk }
        guard let helper else {
            let drawing = try PDFDrawing(document, content, painter: painter)
            return try finisher.finish(drawing, of: document, try finisher.prepare(document, content), options: options)
        }
        // Drawing does not touch pictures, and preparing touches nothing else that this thread uses meanwhile.
        nonisolated(unsafe) let finisher = finisher
        let preparing = helper.begin { try finisher.prepare(document, content) }
        let drawing = Result { try PDFDrawing(document, content, painter: painter) }
        let prepared = Result { try preparing.value() }
        return try finisher.finish(try drawing.get(), of: document, try prepared.get(), options: options)
    }
}

/// What a file asks of the program that prints it.
public struct PDFOptions: Sendable, Hashable {
    /// Whether pages are printed at their own size, as cards that are cut to fit must be.
    public var exactSize: Bool
    /// The edge on which a printer that prints both sides is to flip the sheet; nil says nothing.
    public var flip: Flip?

    /// What opens the file; nil leaves it open to all.
    public var password: String?

    /// An edge of a sheet.
    public enum Flip: String, Sendable, Hashable {
        case longEdge = "DuplexFlipLongEdge"
        case shortEdge = "DuplexFlipShortEdge"
    }

    public init(exactSize: Bool = false, flip: Flip? = nil, password: String? = nil) {
        self.exactSize = exactSize
        self.flip = flip
        self.password = password
    }
}
