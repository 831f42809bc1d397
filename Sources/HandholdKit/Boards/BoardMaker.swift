public import Basics
internal import Catalog
public import DisplayList
internal import DocumentModel
internal import Imposition
internal import LayoutEngine
internal import Rendering
internal import Templates

/// Makes boards of pictures, and the pieces that belong to them.
public struct BoardMaker {
    private let workspace: Workspace
    private let press: Press

    public init(_ workspace: Workspace, _ press: Press) {
        self.workspace = workspace
        self.press = press
    }

    /// A finished board.
    public struct Board: Sendable {
        /// The board's page, and then the sheets of its pieces.
        public var document: LaidOutDocument
        public var language: String
        /// Whether the sheets of the pieces have backs that must meet their fronts.
        public var isDuplex: Bool
        /// Whether a child under three could choke on its pieces: they are under 50 mm on one side.
        public var hasSmallPieces: Bool
        /// Whether a precaution kept something off it.
        public var isReduced: Bool
    }

    /// Nil where there is an error, or where precautions leave too few pictures; what is wrong is reported.
    public func board(_ request: BoardRequest, _ diagnostics: Diagnostics) throws -> Board? {
        let shelf = SheetShelf(workspace, press)
        guard let layout = shelf.layout("board-\(request.kind.layout)", for: .board, diagnostics),
            let language = shelf.language(
                request.language, family: request.family, clinic: request.clinic, diagnostics)
        else { return nil }
        let catalog = catalog(request, language, layout.theme, diagnostics)
        guard
            let paper = shelf.paper(
                request.paper, family: request.family, clinic: request.clinic, layout.theme, diagnostics),
            let words = catalog.words[language], !diagnostics.hasErrors
        else { return nil }
        let pieces = BoardPieces(request, words, catalog, workspace, PlateIndex(plates: press.plates), diagnostics)
        // A child may always stop, also where the board is of words that somebody chose.
        let missing = request.kind == .cues ? BoardRequest.fixed.filter { !request.items.contains($0) } : []
        let items = (request.items + missing).map(pieces.piece)
        let fixed = BoardRequest.fixed.compactMap(pieces.piece)
        let shown = items.compactMap(\.self)
        guard !diagnostics.hasErrors, isEnough(shown.count, of: items.count, request, diagnostics) else { return nil }
        let page = request.isColumn ? paper : Size(width: paper.height, height: paper.width)
        let geometry = BoardGeometry(request, count: shown.count, page: page)
        guard min(geometry.measures.piece.width, geometry.measures.piece.height) >= BoardGeometry.smallest else {
            diagnostics.error(
                "too-many-pictures", "\(shown.count) pictures on this paper would be smaller than 25 mm", at: nil,
                help: "choose fewer pictures, or a larger paper")
            return nil
        }
        let setting = BoardSetting(
            request: request, words: words, fixed: fixed, measures: geometry.measures, credit: pieces.credit)
        let composer = BoardComposer(setting, press: press, diagnostics)
        var document = composer.document(
            layout, lines: shown.chunked(geometry.columns), paper: paper, isColumn: request.isColumn)
        guard let fonts = shelf.fonts(diagnostics) else { return nil }
        let paginator = Paginator(shaper: fonts)
        var laid = paginator.paginate(document, diagnostics)
        var isDuplex = false
        if request.hasTokens || request.hasDots || request.isRing {
            guard let tokens = shelf.layout("board-token", for: .board, diagnostics) else { return nil }
            let all = request.kind == .cues ? shown : shown + fixed
            document = composer.document(tokens, lines: [all], paper: geometry.measures.piece, isColumn: true)
            let faces = paginator.paginate(document, diagnostics)
            let sheets = try TokenSheets(request, paper: paper).sheets(of: faces, count: all.count)
            laid = request.isRing ? sheets : laid.padded(isDuplex: request.hasDots).appending(sheets)
            isDuplex = request.hasDots
        }
        guard !diagnostics.hasErrors else { return nil }
        return Board(
            document: laid, language: language, isDuplex: isDuplex,
            hasSmallPieces: min(geometry.measures.piece.width, geometry.measures.piece.height) < Length.millimetres(50),
            isReduced: shown.count < request.items.count + missing.count)
    }

    /// What the board needs to know, the family held against it.
    private func catalog(
        _ request: BoardRequest, _ language: String, _ theme: Theme, _ diagnostics: Diagnostics
    ) -> Catalog {
        let loader = workspace.loader
        let techniques = loader.techniqueIDs
        let catalog = loader.load(
            techniques: request.items.filter(techniques.contains).map { SourceText($0) }, words: [language], diagnostics
        )
        FamilyCheck(catalog: catalog, techniqueIDs: techniques, papers: theme.papers.keys.sorted(), diagnostics)
            .check(request.language == nil ? request.family : request.family.reading(language))
        return catalog
    }

    /// Whether the pictures that are left make a board; says why not.
    private func isEnough(
        _ count: Int, of asked: Int, _ request: BoardRequest, _ diagnostics: Diagnostics
    ) -> Bool {
        let counts = request.kind.counts
        if counts.contains(count) { return true }
        let range =
            counts.lowerBound == counts.upperBound
            ? "\(counts.lowerBound)" : "\(counts.lowerBound) to \(counts.upperBound)"
        let words = "a '\(request.kind.rawValue)' board has \(range) pictures, but"
        if counts.contains(asked) {
            diagnostics.warning("picture-count", "\(words) what is left out leaves \(count)", at: nil)
        } else {
            diagnostics.error("picture-count", "\(words) here are \(asked)", at: nil)
        }
        return false
    }
}

extension LaidOutDocument {
    /// With an empty page behind a single one, so that what is printed on both sides begins on a sheet of its own.
    fileprivate func padded(isDuplex: Bool) -> LaidOutDocument {
        guard isDuplex, pages.count % 2 == 1, let last = pages.last else { return self }
        var document = self
        document.pages.append(Page(size: last.size, frame: Frame(size: last.size)))
        return document
    }
}

extension BoardRequest.Kind {
    /// The name of its layout behind `board-`.
    fileprivate var layout: String { self == .routine ? "schedule" : rawValue }
}

extension Array {
    /// In lines of so many.
    fileprivate func chunked(_ count: Int) -> [[Element]] {
        let count = Swift.max(1, count)
        return stride(from: 0, to: self.count, by: count).map { Array(self[$0..<Swift.min($0 + count, self.count)]) }
    }
}
