public import Basics

/// Small crosses in the margins of both sides: held against the light, they show how far front and back are apart.
public enum RegisterCrosses {
    /// The length of each of the two lines.
    static let size = Length.millimetres(4)

    /// The crosses' lines, where a sheet has two sides and its margins have room.
    public static func segments(on side: SheetSide, _ job: Job) -> [Segment] {
        centers(on: side, job).flatMap { cross(at: $0, size) }
    }

    /// The middle of each cross on this side.
    public static func centers(on side: SheetSide, _ job: Job) -> [Point] {
        guard let duplex = job.duplex, job.marks != .none, !job.isPerforated else { return [] }
        let offset = side.isBack ? job.backOffset : job.frontOffset
        // Both sides must agree, so the places are found on the front, without what helps the printer.
        let seen = side.grid.moved(by: Point(x: -offset.x, y: -offset.y))
        let front = side.isBack ? seen.mirrored(across: duplex.axis) : seen
        return centers(of: front, bleed: job.bleed).map { (side.isBack ? duplex.back(of: $0) : $0) + offset }
    }

    private static func centers(of grid: SheetGrid, bleed: Double) -> [Point] {
        let (block, paper) = (grid.block, grid.paper)
        let offset = MarkSpace.offset(bleed)
        func middle(_ from: Double, _ to: Double) -> Double? { to - from >= size - 0.001 ? (from + to) / 2 : nil }
        var centers: [Point] = []
        if let x = free(paper.width, grid.columnSpans) {
            let top = middle(MarkSpace.unprintable, block.origin.y - offset)
            let bottom = middle(block.maxY + offset, paper.height - MarkSpace.unprintable)
            centers += [top, bottom].compactMap { $0.map { Point(x: x, y: $0) } }
        }
        if let y = free(paper.height, grid.rowSpans) {
            let left = middle(MarkSpace.unprintable, block.origin.x - offset)
            let right = middle(block.maxX + offset, paper.width - MarkSpace.unprintable)
            centers += [left, right].compactMap { $0.map { Point(x: $0, y: y) } }
        }
        return centers
    }

    /// The place along a margin nearest to its middle where no crop mark is in the way.
    private static func free(_ side: Double, _ spans: [ClosedRange<Double>]) -> Double? {
        let cuts = MarkSpace.cuts(spans)
        let places = [side / 2] + zip(cuts, cuts.dropFirst()).map { ($0 + $1) / 2 }
        var best: Double?
        for place in places where cuts.allSatisfy({ abs($0 - place) > size * 0.75 - 0.001 }) {
            // Of two that are equally far the first wins, whatever the last binary digits say: both sides must agree.
            if let best, abs(place - side / 2) > abs(best - side / 2) - 0.01 { continue }
            best = place
        }
        return best
    }

    /// An upright and a level line through a point.
    static func cross(at center: Point, _ size: Double) -> [Segment] {
        let arm = size / 2
        return [
            Segment(from: Point(x: center.x - arm, y: center.y), to: Point(x: center.x + arm, y: center.y)),
            Segment(from: Point(x: center.x, y: center.y - arm), to: Point(x: center.x, y: center.y + arm)),
        ]
    }
}
