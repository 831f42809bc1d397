public import Basics

/// Where the cells of one side of a sheet stand: columns and rows of equal cells.
public struct SheetGrid: Sendable, Hashable {
    public internal(set) var paper: Size
    public internal(set) var columns: Int
    public internal(set) var rows: Int
    /// One cell as it stands on the sheet.
    public internal(set) var cell: Size
    /// The top left corner of the first cell.
    public internal(set) var origin: Point
    /// What is free between two columns, and between two rows.
    public internal(set) var gap: Size
    /// Whether what stands in the cells is turned a quarter, clockwise.
    public internal(set) var isTurned: Bool

    public var count: Int { columns * rows }

    /// What all cells together take.
    public var block: Rect {
        Rect(
            x: origin.x, y: origin.y, width: Double(columns) * (cell.width + gap.width) - gap.width,
            height: Double(rows) * (cell.height + gap.height) - gap.height)
    }

    /// The cell of a number, counted from zero, row by row.
    public func rect(of number: Int) -> Rect {
        let (row, column) = number.quotientAndRemainder(dividingBy: max(1, columns))
        return Rect(
            x: origin.x + Double(column) * (cell.width + gap.width),
            y: origin.y + Double(row) * (cell.height + gap.height), width: cell.width, height: cell.height)
    }

    /// From where to where each column goes.
    public var columnSpans: [ClosedRange<Double>] {
        (0..<columns).map { column in
            let start = origin.x + Double(column) * (cell.width + gap.width)
            return start...start + cell.width
        }
    }

    /// From where to where each row goes.
    public var rowSpans: [ClosedRange<Double>] {
        (0..<rows).map { row in
            let start = origin.y + Double(row) * (cell.height + gap.height)
            return start...start + cell.height
        }
    }

    /// The grid as it is seen through the paper, from its back.
    public func mirrored(across axis: DuplexMap.Axis) -> SheetGrid {
        var grid = self
        switch axis {
        case .vertical: grid.origin.x = paper.width - block.maxX
        case .horizontal: grid.origin.y = paper.height - block.maxY
        }
        return grid
    }

    func moved(by offset: Point) -> SheetGrid {
        var grid = self
        grid.origin = origin + offset
        return grid
    }
}

extension SheetGrid {
    /// The cells of a sheet that is cut already.
    ///
    /// - Parameter turned: whether cards stand in the labels turned a quarter.
    public init(_ stock: Stock, turned: Bool = false) {
        self.init(
            paper: stock.paper.size, columns: stock.columns, rows: stock.rows, cell: stock.label,
            origin: stock.origin,
            gap: Size(
                width: stock.columns > 1 ? stock.pitch.x - stock.label.width : 0,
                height: stock.rows > 1 ? stock.pitch.y - stock.label.height : 0),
            isTurned: turned)
    }

    /// As many cards as a sheet holds, upright or turned, in the middle of the sheet.
    ///
    /// - Parameter margin: what stays free at each edge; nil for what is safe on this paper.
    public init(card: Size, on paper: Size, gap: Double = 0, margin: Double? = nil) throws(DiagnosedError) {
        try self.init(units: card, of: card, on: paper, gap: gap, margin: margin)
    }

    /// As many units as a sheet holds; a unit is a card, or a card with its back beside it.
    init(units unit: Size, of card: Size, on paper: Size, gap: Double, margin: Double?) throws(DiagnosedError) {
        let margin = margin ?? Paper.safeMargin(of: paper)
        guard paper.isFinite, unit.isFinite, gap.isFinite, margin.isFinite, paper.width > 0, paper.height > 0,
            unit.width > 0, unit.height > 0, gap >= 0, margin >= 0
        else { throw DiagnosedError("wrong-grid", "a card and its sheet have sides, and no gap is less than nothing") }
        let upright = Self.counts(unit, paper, gap, margin)
        let turned = Self.counts(unit.turned, paper, gap, margin)
        let isTurned = turned.columns * turned.rows > upright.columns * upright.rows
        let (columns, rows) = isTurned ? turned : upright
        let cell = isTurned ? unit.turned : unit
        guard columns * rows > 0 else { throw Self.tooLarge(card, folded: unit != card, paper, margin) }
        self.init(
            paper: paper, columns: columns, rows: rows, cell: cell, origin: .zero,
            gap: Size(width: gap, height: gap), isTurned: isTurned)
        origin = Point(x: (paper.width - block.size.width) / 2, y: (paper.height - block.size.height) / 2)
    }

    /// How many cells go beside and under each other: ⌊(S − 2m + g) / (c + g)⌋.
    private static func counts(
        _ cell: Size, _ paper: Size, _ gap: Double, _ margin: Double
    ) -> (columns: Int, rows: Int) {
        func count(_ side: Double, _ cell: Double) -> Int {
            // A block that fits exactly fits, whatever the last binary digit says.
            let number = ((side - 2 * margin + gap + 0.01) / (cell + gap)).rounded(.down)
            return Int(exactly: min(max(number, 0), 500)) ?? 0
        }
        return (count(paper.width, cell.width), count(paper.height, cell.height))
    }

    private static func tooLarge(_ card: Size, folded: Bool, _ paper: Size, _ margin: Double) -> DiagnosedError {
        var most = Size(width: paper.width - 2 * margin, height: paper.height - 2 * margin)
        let sheet = Paper.shown(paper)
        guard most.width > 0, most.height > 0 else {
            return DiagnosedError("card-too-large", "the margins leave nothing of \(sheet)")
        }
        let help: String
        if folded {
            // The longer side of the sheet holds front and back beside each other.
            most = Size(width: max(most.width, most.height) / 2, height: min(most.width, most.height))
            help = "the largest that fits with its back beside it is \(most.inMillimetres)"
        } else {
            help = "the largest that fits is \(most.inMillimetres)"
        }
        let what =
            folded ? "a card of \(card.inMillimetres) with its back beside it" : "a card of \(card.inMillimetres)"
        return DiagnosedError("card-too-large", "\(what) does not fit on \(sheet)", help: help)
    }
}
