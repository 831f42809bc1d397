public import Basics
public import Imposition
internal import Rendering

/// The files that a deck becomes: sheets, faces, pictures.
public struct DeckFiles {
    private let deck: Deck
    private let workspace: Workspace
    private let press: Press
    private let printer: DeckPrinter

    public init(_ deck: Deck, _ workspace: Workspace, _ press: Press) {
        self.deck = deck
        self.workspace = workspace
        self.press = press
        printer = DeckPrinter(workspace, press)
    }

    /// How the pictures of faces are to be.
    public struct Pictures: Sendable {
        public var dpi = 300
        public var isTransparent = false
        /// Whether the bleed is left off.
        public var isTrimmed = false

        public init() {}
    }

    /// What lies where, as text.
    public func map(_ job: Job) throws(DiagnosedError) -> String {
        SheetMap.text(try printer.sides(of: deck, job)) { deck.name(ofFace: $0) }
    }

    /// Whether the cards leave no room for marks on two sides or more of the sheet, though marks were asked for.
    public func lacksMarks(_ job: Job) throws(DiagnosedError) -> Bool {
        guard job.marks == .corner, case .cards = job.cells, let side = try printer.sides(of: deck, job).first else {
            return false
        }
        let marks = CropMarks.segments(on: side, job)
        return !marks.contains { $0.start.x == $0.end.x } || !marks.contains { $0.start.y == $0.end.y }
    }

    /// The PDF of the sheets.
    public func sheets(_ job: Job, _ diagnostics: Diagnostics) throws -> [UInt8] {
        let sides = try printer.sides(of: deck, job)
        return try press.pdf(
            printer.sheets(of: deck, sides, job, diagnostics), options: DeckPrinter.options(job))
    }

    /// The PDF of the faces: each a page, with its cut and its bleed in its page boxes.
    public func faces() throws -> [UInt8] {
        try press.pdf(deck.faces.document, options: PDFOptions(exactSize: true))
    }

    /// One PNG a face, with what each is called.
    public func pictures(_ look: Pictures) throws -> [(name: String, bytes: [UInt8])] {
        let document = look.isTrimmed ? deck.faces.document.trimmed() : deck.faces.document
        let images = try FaceImages.images(
            document, dpi: look.dpi, isTransparent: look.isTransparent, workspace, press)
        return images.enumerated().map { (deck.name(ofFace: $0.offset), $0.element) }
    }

    /// Each card once, front and back beside each other, to be looked at; one PNG for a few dozen cards.
    public func contactSheet() throws -> [[UInt8]] {
        var seen = Set<String>()
        let cards = deck.cards.filter { seen.insert($0.name).inserted }
        let sheets = deck.faces.document.contactSheet(of: cards.map { [$0.front, $0.back] })
        return try press.images(sheets, dpi: 100)
    }
}
