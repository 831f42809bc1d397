public import DisplayList
internal import DocumentModel

/// Everything that is printed on a sheet besides its cards.
public enum Marks {
    /// Crop marks, fold marks and register crosses: beside the cards. A side that stays blank has none.
    public static func beside(_ side: SheetSide, _ job: Job) -> [Frame.Placed] {
        guard !side.placements.isEmpty else { return [] }
        let line = job.marks == .full ? Line.faint : .mark
        return CropMarks.segments(on: side, job).map { $0.drawn(line) }
            + FoldMarks.segments(on: side, job).map { $0.drawn(.mark) }
            + RegisterCrosses.segments(on: side, job).map { $0.drawn(.mark) }
    }

    /// All of it, the guides on the cards included.
    public static func shapes(on side: SheetSide, _ job: Job) -> [Frame.Placed] {
        beside(side, job) + job.guides.shapes(on: side, job)
    }
}
