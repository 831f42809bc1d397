public import Basics
public import DisplayList
internal import DocumentModel

/// A ruler of 100 mm in a margin: whoever lays a real one beside it sees whether the printer shrank the sheet.
public struct Ruler: Sendable, Hashable {
    /// What the line and its ticks take on the sheet.
    public var rect: Rect
    /// How many quarters clockwise ruler and words are turned: 0, or 3 at a side of the sheet.
    public var quarterTurns: Int
    /// Room for one line of words at an end of the ruler, as it stands on the sheet.
    public var words: Rect

    public static let length = Length.millimetres(100)
    static let depth = Length.millimetres(2)
    /// A margin narrower than this has no room.
    static let narrowest = Length.millimetres(7.5)

    /// The ruler of a side: in the widest margin where nothing is in its way, or else where least is. Nil where no
    /// margin has room.
    ///
    /// - Parameter marks: what else is printed beside the cards, to keep clear of.
    public init?(on side: SheetSide, bleed: Double = 0, clearOf marks: [Frame.Placed] = []) {
        let taken = marks.compactMap(\.bounds)
        var best: (hits: Int, ruler: Ruler)?
        for margin in Margin.all(of: side).sorted(by: { $0.width > $1.width }) {
            guard margin.width >= Self.narrowest - 0.001, let place = margin.place(bleed: bleed, taken) else {
                continue
            }
            if place.hits < best?.hits ?? .max { best = place }
            if place.hits == 0 { break }
        }
        guard let best else { return nil }
        self = best.ruler
    }

    fileprivate init(rect: Rect, quarterTurns: Int, words: Rect) {
        self.rect = rect
        self.quarterTurns = quarterTurns
        self.words = words
    }

    /// The line with a tick at every 5 mm; those at the centimetres are longer.
    public var shapes: [Frame.Placed] {
        let ticks = (0...20).map { number -> Segment in
            let along = Self.length * Double(number) / 20
            return segment(along, along, to: number % 2 == 0 ? Self.depth : Self.depth * 0.6)
        }
        return ([segment(0, Self.length, to: 0)] + ticks).map { $0.drawn(.mark) }
    }

    /// From a place on the line to another, and upward, as the ruler is read.
    private func segment(_ from: Double, _ along: Double, to up: Double) -> Segment {
        func point(_ along: Double, _ up: Double) -> Point {
            quarterTurns == 3
                ? Point(x: rect.maxX - up, y: rect.maxY - along) : Point(x: rect.origin.x + along, y: rect.maxY - up)
        }
        return Segment(from: point(from, 0), to: point(along, up))
    }
}

/// The free strip between the cells and an edge of the paper, as seen by what runs along it.
private struct Margin {
    var width: Double
    /// The length of the edge.
    var length: Double
    /// From a place along the edge, and one from the edge inward, to the sheet.
    var onSheet: (_ along: ClosedRange<Double>, _ inward: ClosedRange<Double>) -> Rect
    var quarterTurns: Int

    static func all(of side: SheetSide) -> [Margin] {
        let (block, sheet) = (side.grid.block, side.size)
        func level(_ width: Double, _ y: @escaping (ClosedRange<Double>) -> Double) -> Margin {
            Margin(
                width: width, length: sheet.width,
                onSheet: { Rect(x: $0.lowerBound, y: y($1), width: $0.length, height: $1.length) }, quarterTurns: 0)
        }
        func upright(_ width: Double, _ x: @escaping (ClosedRange<Double>) -> Double) -> Margin {
            // What is turned three quarters is read upward.
            Margin(
                width: width, length: sheet.height,
                onSheet: {
                    Rect(x: x($1), y: sheet.height - $0.upperBound, width: $1.length, height: $0.length)
                }, quarterTurns: 3)
        }
        return [
            level(sheet.height - block.maxY) { sheet.height - $0.upperBound }, level(block.origin.y) { $0.lowerBound },
            upright(block.origin.x) { $0.lowerBound },
            upright(sheet.width - block.maxX) { sheet.width - $0.upperBound },
        ]
    }

    /// The best place for a ruler along the edge, and how much is in its way there.
    func place(bleed: Double, _ taken: [Rect]) -> (hits: Int, ruler: Ruler)? {
        let edge = MarkSpace.unprintable
        let depth = min(width - max(0, bleed) - edge - Length.millimetres(0.3), Length.millimetres(4))
        let last = length - edge - Ruler.length
        guard depth >= Ruler.depth, last >= edge, length < 100_000 else { return nil }
        func hits(_ rect: Rect) -> Int {
            let clear = Length.millimetres(0.25)
            let rect = rect.grown(by: Sides(all: clear))
            return taken.count { rect.meets($0) }
        }
        var best: (order: [Int], ruler: Ruler)?
        for start in stride(from: edge, through: last, by: Length.millimetres(5)) {
            let rect = onSheet(start...start + Ruler.length, edge...edge + Ruler.depth)
            let gap = Length.millimetres(3)
            let before = edge...max(edge, start - gap)
            let end = length - edge
            let after = min(end, start + Ruler.length + gap)...end
            let words = onSheet(before.length > after.length ? before : after, edge...edge + depth)
            let isShort = max(before.length, after.length) < Length.millimetres(45)
            let order = [hits(rect), isShort ? 1 : 0, hits(words)]
            if let best, !order.lexicographicallyPrecedes(best.order) { continue }
            best = (order, Ruler(rect: rect, quarterTurns: quarterTurns, words: words))
        }
        return best.map { ($0.order[0], $0.ruler) }
    }
}

extension ClosedRange<Double> {
    fileprivate var length: Double { upperBound - lowerBound }
}

extension Rect {
    /// Whether they share a point; a line has a rectangle without a width.
    fileprivate func meets(_ other: Rect) -> Bool {
        origin.x <= other.maxX && other.origin.x <= maxX && origin.y <= other.maxY && other.origin.y <= maxY
    }
}

extension Frame.Placed {
    /// What a shape takes on the sheet.
    fileprivate var bounds: Rect? {
        guard case .shape(let shape, _) = item else { return nil }
        return switch shape.form {
        case .rectangle(let size, _), .edge(let size, _, _, _): Rect(origin: origin, size: size)
        case .line(let end): Segment(from: origin, to: origin + end).bounds
        }
    }
}
