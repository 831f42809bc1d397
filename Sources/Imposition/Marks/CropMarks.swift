internal import Basics

/// The lines that say where to cut.
public enum CropMarks {
    public enum Style: String, Sendable, Hashable, CaseIterable {
        /// Short lines at the ends of each cut.
        case corner
        /// Lines over the whole sheet, but not over cards.
        case full
        case none
    }

    /// The lines of one side. A sheet that is cut already never has any.
    public static func segments(on side: SheetSide, _ job: Job) -> [Segment] {
        guard !job.isPerforated else { return [] }
        let grid = side.grid
        let (columns, rows) = (MarkSpace.cuts(grid.columnSpans), MarkSpace.cuts(grid.rowSpans))
        switch job.marks {
        case .none: return []
        case .corner:
            let offset = MarkSpace.offset(job.bleed)
            return SheetGrid.down(
                columns, MarkSpace.stretches(across: grid.rowSpans, side: side.size.height, offset: offset))
                + SheetGrid.across(
                    rows, MarkSpace.stretches(across: grid.columnSpans, side: side.size.width, offset: offset))
        case .full:
            return SheetGrid.down(columns, lines(across: grid.rowSpans, side: side.size.height, gap: grid.gap.width))
                + SheetGrid.across(rows, lines(across: grid.columnSpans, side: side.size.width, gap: grid.gap.height))
        }
    }

    /// What of a whole line is not over a card: all of it where cards touch, since there it runs on the cut itself.
    private static func lines(
        across spans: [ClosedRange<Double>], side: Double, gap: Double
    ) -> [ClosedRange<Double>] {
        if gap < 0.01 { return [0...side] }
        let starts: [Double] = [0] + spans.map(\.upperBound)
        let ends: [Double] = spans.map(\.lowerBound) + [side]
        return zip(starts, ends).compactMap { start, end in end - start > 0.01 ? start...end : nil }
    }
}
