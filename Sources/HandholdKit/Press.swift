public import Basics
public import DisplayList
internal import LayoutEngine
public import Rendering

/// The drawing tools of one thread: fonts, plates and writers, made once and kept. Never share one between threads.
public final class Press {
    let plates: PlateStore
    private let loadedFonts: () throws -> FontSystem
    /// A second thread, where there is one document to make and not many.
    let helper: SideThread?
    private var pdfOutput: PDFOutput?
    private var imageOutput: PageImages?

    /// Finds the fonts and the plates; nothing is drawn yet. Make the first press before starting threads: Pango and
    /// Cairo read the process's environment once.
    ///
    /// Throws `font-missing` where Andika is not installed.
    ///
    /// - Parameter workspace: whose plates are drawn.
    public convenience init(_ workspace: Workspace) throws(DiagnosedError) {
        let fonts = try FontSystem()
        self.init(workspace, fonts: { fonts }, helper: nil)
    }

    /// - Parameter helper: a thread that helps with each document: sooner for one, slower for many at once.
    init(_ workspace: Workspace, fonts: @escaping () throws -> FontSystem, helper: SideThread?) {
        loadedFonts = fonts
        plates = PlateStore(
            folders: workspace.plateFolders, collections: workspace.pictureCollections, cache: .installed())
        self.helper = helper
    }

    /// The finished PDF of a document: version 1.7, tagged, with embedded fonts, the same bytes each time.
    ///
    /// Throws a `DiagnosedError` where something cannot be drawn: `unknown-font`, `unknown-plate`, `qr-payload` and the
    /// like.
    ///
    /// - Parameter options: what the file asks of the program that prints it.
    public func pdf(_ document: LaidOutDocument, options: PDFOptions = PDFOptions()) throws -> [UInt8] {
        let output = try pdfOutput ?? PDFOutput(fonts: fonts(), artwork: plates, helper: helper)
        pdfOutput = output
        return try output.write(document, options: options)
    }

    /// What shapes text and hands out its faces; waits for it where it is still on its way.
    func fonts() throws -> FontSystem { try loadedFonts() }

    /// Who lays out half of a long document, with fonts of its own.
    var layoutHelper: Paginator.Helper? {
        helper.map { Paginator.Helper($0) { try FontSystem() } }
    }

    /// Writes the PDF of a document as the file at `path`: whole, or not at all. A file that was there is replaced, a
    /// link never followed.
    ///
    /// Throws what ``pdf(_:)`` throws, and `output-symlink`, `output-occupied` and `output-failed`.
    ///
    /// - Parameter isPrivate: whether nobody but the file's owner may read it, as is right for what a family told.
    public func writePDF(_ document: LaidOutDocument, to path: String, isPrivate: Bool = true) throws {
        try OutputFile.write(try pdf(document), to: path, access: isPrivate ? .owner : .everyone)
    }

    /// One page as PNG.
    func image(_ page: Page, dpi: Int, isTransparent: Bool) throws -> [UInt8] {
        try images().image(page, dpi: Double(dpi), isTransparent: isTransparent)
    }

    private func images() throws -> PageImages {
        let output = try imageOutput ?? PageImages(fonts: fonts(), artwork: plates)
        imageOutput = output
        return output
    }

    /// One PNG a page, on white, with its resolution in it.
    ///
    /// Throws what ``pdf(_:)`` throws, and `picture-too-large` for a page of more than 120 million dots.
    ///
    /// - Parameter dpi: dots for each inch, 36 to 1200.
    public func images(_ document: LaidOutDocument, dpi: Int) throws -> [[UInt8]] {
        try images().images(document, dpi: dpi)
    }
}
