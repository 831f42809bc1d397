public import Basics
public import DisplayList
internal import LayoutEngine
internal import Rendering

/// The drawing tools of one thread: fonts, plates and writers, made once and kept. Never share one between threads.
public final class Press {
    let fonts: FontSystem
    let plates: PlateStore
    private lazy var pdfOutput = PDFOutput(fonts: fonts, artwork: plates)
    private lazy var imageOutput = PageImages(fonts: fonts, artwork: plates)

    /// - Parameter workspace: whose plates are drawn.
    public init(_ workspace: Workspace) throws(DiagnosedError) {
        fonts = try FontSystem()
        plates = PlateStore(folders: workspace.plateFolders, cache: .installed())
    }

    /// The finished PDF of a document: tagged, with embedded fonts, the same bytes each time.
    public func pdf(_ document: LaidOutDocument) throws -> [UInt8] {
        try pdfOutput.write(document)
    }

    /// One PNG a page.
    ///
    /// - Parameter dpi: dots for each inch, 36 to 1200.
    public func images(_ document: LaidOutDocument, dpi: Int) throws -> [[UInt8]] {
        try imageOutput.images(document, dpi: dpi)
    }
}
