public import Basics

/// A poster cut into tiles that a home printer can print, with an overlap to glue.
public struct PosterTiling: Sendable, Hashable {
    public let poster: Size
    /// The sheet in the way it is printed: upright or on its side.
    public let sheet: Size
    public let margin: Double
    public let overlap: Double
    public let columns: Int
    public let rows: Int

    /// What overlaps: 10 to 15 mm are usual.
    public static let usualOverlap = Length.millimetres(12)
    /// Beyond this nobody glues: rows have the letters A to Z.
    static let most = 26

    /// The tiling with the fewest sheets; where both ways take as many, the sheets stand upright.
    ///
    /// - Parameter margin: what stays free at each edge of a sheet; nil for what is safe on this paper.
    public init(
        poster: Size, sheet: Size, margin: Double? = nil, overlap: Double = PosterTiling.usualOverlap
    ) throws(DiagnosedError) {
        let margin = margin ?? Paper.safeMargin(of: sheet)
        guard poster.isFinite, sheet.isFinite, margin.isFinite, overlap.isFinite, poster.width > 0, poster.height > 0,
            margin >= 0, overlap >= 0
        else {
            throw DiagnosedError(
                "wrong-poster", "a poster and its sheets have sides, and no margin is less than nothing")
        }
        let upright = Size(width: min(sheet.width, sheet.height), height: max(sheet.width, sheet.height))
        func counts(_ sheet: Size) -> (columns: Int, rows: Int)? {
            guard let columns = Self.count(poster.width, sheet.width - 2 * margin, overlap),
                let rows = Self.count(poster.height, sheet.height - 2 * margin, overlap)
            else { return nil }
            return (columns, rows)
        }
        let (first, second) = (counts(upright), counts(upright.turned))
        guard let counts = [first, second].compactMap({ $0 }).min(by: { $0.columns * $0.rows < $1.columns * $1.rows })
        else {
            throw DiagnosedError(
                "poster-too-large",
                "a poster of \(poster.inMillimetres) does not go on sheets of \(Paper.shown(sheet))",
                help: "at most 26 sheets a side, and each wider than twice its margins and the overlap")
        }
        self.poster = poster
        self.sheet = first.map { $0 == counts } ?? false ? upright : upright.turned
        self.margin = margin
        self.overlap = overlap
        (columns, rows) = counts
    }

    /// The largest poster that so many sheets hold.
    public static func largest(columns: Int, rows: Int, sheet: Size, margin: Double, overlap: Double) -> Size {
        Size(
            width: Double(columns) * (sheet.width - 2 * margin - overlap) + overlap,
            height: Double(rows) * (sheet.height - 2 * margin - overlap) + overlap)
    }

    /// How many tiles a side takes: ⌈(P − o) / (p − o)⌉. Nil where there is no number, or too large a one.
    private static func count(_ poster: Double, _ printable: Double, _ overlap: Double) -> Int? {
        guard printable > overlap + 1 else { return nil }
        let number = ((poster - overlap - 0.01) / (printable - overlap)).rounded(.up)
        guard let count = Int(exactly: max(1, number)), count <= most else { return nil }
        return count
    }

    /// What a sheet can print.
    var printable: Size { Size(width: sheet.width - 2 * margin, height: sheet.height - 2 * margin) }

    /// From the start of one tile to the start of the next.
    var step: Size { Size(width: printable.width - overlap, height: printable.height - overlap) }

    /// All tiles, row by row from the top left.
    public var tiles: [Tile] {
        (0..<rows).flatMap { row in (0..<columns).map { tile(column: $0, row: row) } }
    }

    private func tile(column: Int, row: Int) -> Tile {
        let (x, y) = (Double(column) * step.width, Double(row) * step.height)
        let source = Rect(
            x: x, y: y, width: min(printable.width, poster.width - x), height: min(printable.height, poster.height - y))
        let place = Rect(origin: Point(x: margin, y: margin), size: source.size)
        let (hasRight, hasBelow) = (column + 1 < columns, row + 1 < rows)
        var cuts: [Segment] = []
        if column > 0 {
            cuts.append(Segment(from: place.origin, to: Point(x: place.origin.x, y: place.maxY)))
        }
        if row > 0 { cuts.append(Segment(from: place.origin, to: Point(x: place.maxX, y: place.origin.y))) }
        var bands: [Rect] = []
        if hasRight {
            bands.append(
                Rect(x: place.maxX - overlap, y: place.origin.y, width: overlap, height: place.size.height))
        }
        if hasBelow {
            // The corner belongs to the band at the right.
            let width = place.size.width - (hasRight ? overlap : 0)
            bands.append(Rect(x: place.origin.x, y: place.maxY - overlap, width: width, height: overlap))
        }
        let crosses = crossPlaces.filter { source.grown(by: Sides(all: 0.01)).contains($0) }
        return Tile(
            column: column, row: row, source: source, place: place, cuts: cuts,
            glue: bands.filter { $0.size.width > 0 },
            crosses: crosses.map { Point(x: $0.x - x + margin, y: $0.y - y + margin) })
    }

    /// Where crosses stand on the poster: along each overlap, at its ends and where another crosses it. All tiles there
    /// print the same cross, and lie right when the crosses do.
    private var crossPlaces: [Point] {
        let half = overlap / 2
        let across = (1..<max(1, columns)).map { Double($0) * step.width + half }
        let down = (1..<max(1, rows)).map { Double($0) * step.height + half }
        let ends = (x: [half, poster.width - half], y: [half, poster.height - half])
        return across.flatMap { x in (ends.y + down).map { Point(x: x, y: $0) } }
            + down.flatMap { y in ends.x.map { Point(x: $0, y: y) } }
    }
}

extension Rect {
    func contains(_ point: Point) -> Bool {
        (origin.x...max(origin.x, maxX)).contains(point.x) && (origin.y...max(origin.y, maxY)).contains(point.y)
    }
}
