public import Basics

/// The two faces of one card, by their numbers; a card without a back has none.
public struct Card: Sendable, Hashable {
    public var front: Int
    public var back: Int?

    public init(front: Int, back: Int? = nil) {
        self.front = front
        self.back = back
    }
}

/// How a deck is to be put on sheets.
public struct Job: Sendable, Hashable {
    /// What the sheets are divided into.
    public enum Cells: Sendable, Hashable {
        /// As many cards of a size as go on the paper. A gap or margin of nil is what is usual: twice the bleed, and
        /// what is safe on the paper.
        case cards(Size, gap: Double? = nil, margin: Double? = nil)
        /// The labels of a sheet that is cut already; `turned` stands cards in them a quarter turned.
        case stock(Stock, turned: Bool = false)
    }

    public var paper: Size
    public var cells: Cells
    /// How far a face reaches over its cut.
    public var bleed: Double
    public var backs: Backs
    public var turn: PageTurn
    /// Cells of the first sheet that stay empty: labels that are used already.
    public var skip: Int
    public var marks: CropMarks.Style
    public var guides: CardGuides
    /// How far the printer must be helped: added to all that stands on a front, or on a back.
    public var frontOffset: Point
    public var backOffset: Point

    public init(
        paper: Size, cells: Cells, bleed: Double = 0, backs: Backs = .none, turn: PageTurn = .book, skip: Int = 0,
        marks: CropMarks.Style = .corner, guides: CardGuides = CardGuides(), frontOffset: Point = .zero,
        backOffset: Point = .zero
    ) {
        self.paper = paper
        self.cells = cells
        self.bleed = bleed
        self.backs = backs
        self.turn = turn
        self.skip = skip
        self.marks = marks
        self.guides = guides
        self.frontOffset = frontOffset
        self.backOffset = backOffset
    }

    /// The cells of a front, without the printer's offset; says what cannot be done.
    public func grid() throws(DiagnosedError) -> SheetGrid {
        guard bleed >= 0, [bleed, frontOffset.x, frontOffset.y, backOffset.x, backOffset.y].allSatisfy(\.isFinite)
        else {
            throw DiagnosedError("wrong-grid", "a bleed is a length of 0 or more, and a printer's offset is a length")
        }
        switch cells {
        case .cards(let card, let gap, let margin):
            let gap = gap ?? 2 * bleed
            let unit = backs == .fold ? Size(width: 2 * card.width, height: card.height) : card
            return try SheetGrid(units: unit, of: card, on: paper, gap: gap, margin: margin)
        case .stock(let stock, let turned):
            guard stock.paper.size.isNearly(paper) else {
                throw DiagnosedError(
                    "stock-paper",
                    "'\(stock.id)' is a sheet of \(Paper.shown(stock.paper.size)), not of \(Paper.shown(paper))",
                    help: "print it on \(stock.paper.name)")
            }
            switch backs {
            case .duplex where stock.sides < 2:
                throw DiagnosedError(
                    "single-sided-stock", "'\(stock.id)' can be printed on one side only",
                    help: "print fronts only, or front and back in neighbouring labels")
            case .fold:
                throw DiagnosedError(
                    "fold-on-stock",
                    "'\(stock.id)' is cut already, so front and back cannot hang together to be folded",
                    help: "print front and back in neighbouring labels, or fold plain paper")
            case .duplex, .pairs, .none: return SheetGrid(stock, turned: turned)
            }
        }
    }

    /// Whether the sheets come cut, so that nothing is to be marked on them.
    var isPerforated: Bool {
        if case .stock(let stock, _) = cells { stock.isPerforated } else { false }
    }

    /// The map to the back, where the sheets have one.
    public var duplex: DuplexMap? {
        if case .duplex(let edge) = backs { DuplexMap(edge, on: paper) } else { nil }
    }
}
