internal import Basics

/// Where a mark may run along one cut: outside the block, and between cells that stand far enough apart.
struct MarkSpace {
    /// What printers do not reach.
    static let unprintable = Length.millimetres(4.2)
    static let length = Length.millimetres(5)
    static let shortest = Length.millimetres(2)

    /// How far marks stay off the trim: as far as the bleed goes, and never nearer than 2 mm.
    static func offset(_ bleed: Double) -> Double { max(bleed, Length.millimetres(2)) }

    /// The stretches of a line that crosses rows of cells, or columns of them.
    ///
    /// - Parameter spans: from where to where each row goes, in order.
    /// - Parameter side: the length of the paper in this direction.
    static func stretches(across spans: [ClosedRange<Double>], side: Double, offset: Double) -> [ClosedRange<Double>] {
        guard let first = spans.first, let last = spans.last else { return [] }
        var stretches: [ClosedRange<Double>] = []
        func add(_ from: Double, _ to: Double) {
            if to - from >= shortest - 0.001 { stretches.append(from...to) }
        }
        let before = first.lowerBound - offset
        add(max(before - length, unprintable), before)
        for (one, next) in zip(spans, spans.dropFirst()) {
            let (from, to) = (one.upperBound + offset, next.lowerBound - offset)
            if to - from > 2 * length {
                add(from, from + length)
                add(to - length, to)
            } else {
                add(from, to)
            }
        }
        let after = last.upperBound + offset
        add(after, min(after + length, side - unprintable))
        return stretches
    }

    /// Where cells begin and end, each place once.
    static func cuts(_ spans: [ClosedRange<Double>]) -> [Double] {
        var cuts: [Double] = []
        for cut in spans.flatMap({ [$0.lowerBound, $0.upperBound] }).sorted()
        where cut - (cuts.last ?? -.infinity) > 0.01 {
            cuts.append(cut)
        }
        return cuts
    }
}

extension SheetGrid {
    /// Lines down the sheet at `x`, over the stretches of `y`.
    static func down(_ x: [Double], _ y: [ClosedRange<Double>]) -> [Segment] {
        x.flatMap { x in y.map { Segment(from: Point(x: x, y: $0.lowerBound), to: Point(x: x, y: $0.upperBound)) } }
    }

    /// Lines across the sheet at `y`, over the stretches of `x`.
    static func across(_ y: [Double], _ x: [ClosedRange<Double>]) -> [Segment] {
        y.flatMap { y in x.map { Segment(from: Point(x: $0.lowerBound, y: y), to: Point(x: $0.upperBound, y: y)) } }
    }
}
