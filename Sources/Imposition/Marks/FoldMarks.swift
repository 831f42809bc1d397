internal import Basics

/// The dashed lines that say where to fold, outside the cards.
public enum FoldMarks {
    public static func segments(on side: SheetSide, _ job: Job) -> [Segment] {
        guard job.backs == .fold, job.marks != .none, !job.isPerforated else { return [] }
        let grid = side.grid
        let offset = MarkSpace.offset(job.bleed)
        let lines =
            if grid.isTurned {
                SheetGrid.across(
                    grid.folds, MarkSpace.stretches(across: grid.columnSpans, side: side.size.width, offset: offset))
            } else {
                SheetGrid.down(
                    grid.folds, MarkSpace.stretches(across: grid.rowSpans, side: side.size.height, offset: offset))
            }
        return lines.flatMap { $0.dashed() }
    }
}

extension SheetGrid {
    /// The middles of the cells, across the fold of cards that have their backs beside them.
    var folds: [Double] {
        (isTurned ? rowSpans : columnSpans).map { ($0.lowerBound + $0.upperBound) / 2 }
    }
}
