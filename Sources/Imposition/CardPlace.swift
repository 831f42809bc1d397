internal import Basics

/// Where one face stands in a grid: its cell or a half of it, and how it is turned.
struct CardPlace: Sendable, Hashable {
    /// The part of a cell that a face takes: all of it, or one side of the fold.
    enum Part: Sendable, Hashable {
        case whole, left, right
    }

    var cell: Int
    var part: Part = .whole
    var quarterTurns: Int

    /// Moves it to what lies behind it.
    mutating func turn(over map: DuplexMap, _ grid: SheetGrid, _ turn: PageTurn) {
        cell = map.backCell(of: cell, columns: grid.columns, rows: grid.rows)
        quarterTurns = map.backTurns(of: quarterTurns, turn)
    }

    func trim(in grid: SheetGrid) -> Rect {
        var rect = grid.rect(of: cell)
        guard part != .whole else { return rect }
        // The left of a unit that is turned clockwise is the top of its cell.
        if grid.isTurned {
            rect.size.height /= 2
            if part == .right { rect.origin.y += rect.size.height }
        } else {
            rect.size.width /= 2
            if part == .right { rect.origin.x += rect.size.width }
        }
        return rect
    }

    /// How far ink may reach over each side: at most to the middle between two cells, and never over a fold.
    func bleed(in grid: SheetGrid, _ bleed: Double) -> Sides {
        let (row, column) = cell.quotientAndRemainder(dividingBy: max(1, grid.columns))
        let bleed = max(0, bleed)
        let across = min(bleed, max(0, grid.gap.width) / 2)
        let down = min(bleed, max(0, grid.gap.height) / 2)
        var sides = Sides(
            top: row > 0 ? down : bleed, right: column + 1 < grid.columns ? across : bleed,
            bottom: row + 1 < grid.rows ? down : bleed, left: column > 0 ? across : bleed)
        switch (part, grid.isTurned) {
        case (.whole, _): break
        case (.left, false): sides.right = 0
        case (.right, false): sides.left = 0
        case (.left, true): sides.bottom = 0
        case (.right, true): sides.top = 0
        }
        return sides
    }
}

/// The places of the cards of one sheet, in the order in which they are filled.
struct CardPlaces: Sendable {
    struct Slot: Sendable, Hashable {
        var front: CardPlace
        /// Where the back stands: with duplex still in the front's cell.
        var back: CardPlace?
    }

    /// Those of the first sheet, where cells may be used already.
    let first: [Slot]
    let all: [Slot]

    init(_ grid: SheetGrid, _ job: Job) throws(DiagnosedError) {
        let turns = grid.isTurned ? 1 : 0
        func whole(_ cell: Int) -> CardPlace { CardPlace(cell: cell, quarterTurns: turns) }
        all =
            switch job.backs {
            case .none: (0..<grid.count).map { Slot(front: whole($0)) }
            case .duplex: (0..<grid.count).map { Slot(front: whole($0), back: whole($0)) }
            case .fold:
                // Folding turns the back over to the side, like a page; a calendar's back stands on its head there.
                (0..<grid.count).map {
                    Slot(
                        front: CardPlace(cell: $0, part: .right, quarterTurns: turns),
                        back: CardPlace(
                            cell: $0, part: .left, quarterTurns: job.turn == .calendar ? turns + 2 : turns))
                }
            case .pairs: Self.neighbours(grid).map { Slot(front: whole($0.front), back: whole($0.back)) }
            }
        guard !all.isEmpty else {
            throw DiagnosedError(
                "card-too-large", "front and back do not fit on \(Paper.shown(grid.paper)) beside each other",
                help: "only one card of this size fits; print on both sides of the sheet, or take a smaller card")
        }
        first = all.filter { $0.front.cell >= job.skip && ($0.back?.cell ?? $0.front.cell) >= job.skip }
        guard job.skip >= 0, !first.isEmpty else {
            let most = all.map { min($0.front.cell, $0.back?.cell ?? $0.front.cell) }.max() ?? 0
            guard job.backs == .pairs, (0..<grid.count).contains(job.skip) else {
                throw DiagnosedError(
                    "skip-too-many",
                    "\(job.skip) cells of the first sheet are to stay empty, but a sheet has \(grid.count)",
                    help: most > 0 ? "skip 0 to \(most)" : nil)
            }
            throw DiagnosedError(
                "skip-too-many",
                "a front and its back take two neighbouring places, but with \(job.skip) of \(grid.count) skipped the first "
                    + "sheet has no such two left",
                help: (most > 0 ? "skip 0 to \(most)" : "skip none") + ", or print fronts only")
        }
    }

    /// Pairs of cells side by side; where a column is left over, over each other.
    private static func neighbours(_ grid: SheetGrid) -> [(front: Int, back: Int)] {
        let even = grid.columns - grid.columns % 2
        var pairs: [(front: Int, back: Int)] = []
        for row in 0..<grid.rows {
            for column in stride(from: 0, to: even, by: 2) {
                let cell = row * grid.columns + column
                pairs.append((cell, cell + 1))
            }
            if even < grid.columns, row % 2 == 0, row + 1 < grid.rows {
                let cell = row * grid.columns + even
                pairs.append((cell, cell + grid.columns))
            }
        }
        return pairs
    }
}
