internal import Basics
internal import Templates

/// How the pieces of a board lie on its page: in which lines, and how large they can be.
struct BoardGeometry {
    /// How many pieces stand beside each other.
    var columns: Int
    var measures: BoardData.Measures

    /// The gaps between pieces, and what the layouts leave around them.
    static let gap = Length.millimetres(5)
    private static let margins = Size(width: Length.millimetres(24), height: Length.millimetres(20))
    private static let title = Length.millimetres(15)
    private static let fixedHeight = Length.millimetres(33)
    /// The arrow between two pieces with its gaps, and the words over a piece.
    private static let arrow = Length.millimetres(24)
    private static let head = Length.millimetres(14)
    private static let largest = Length.millimetres(140)
    /// The least side of a piece: smaller ones are neither seen nor held well.
    static let smallest = Length.millimetres(25)

    /// - Parameter page: the paper as it lies.
    init(_ request: BoardRequest, count: Int, page: Size) {
        var room = Size(
            width: page.width - Self.margins.width,
            height: page.height - Self.margins.height - Self.title - Self.fixedHeight - Self.gap)
        var shape = (columns: count, rows: 1)
        switch request.kind {
        case .firstThen:
            room.width -= Self.arrow
            room.height -= Self.head
        case .choice, .cues: shape = Self.best(count, in: room)
        case .schedule:
            // Each picture has a place where it goes when it is finished.
            shape = request.isColumn ? (2, count) : (count, 2)
            if !request.isColumn { room.height -= Self.head }
        case .routine: shape = request.isColumn ? (1, count) : (min(count, 4), (count + 3) / 4)
        }
        columns = request.kind == .schedule && request.isColumn ? 1 : shape.columns
        let piece = Self.piece(shape, in: room)
        let fixed = Size(width: Self.fixedHeight * 0.92, height: Self.fixedHeight)
        measures = BoardData.Measures(
            piece: piece, picture: Self.picture(in: piece), fixed: fixed, fixedPicture: Self.picture(in: fixed))
    }

    /// The columns and rows that give the largest pieces.
    private static func best(_ count: Int, in room: Size) -> (columns: Int, rows: Int) {
        let shapes = (1...max(1, count)).map { (columns: $0, rows: (count + $0 - 1) / $0) }
        return shapes.max { area($0, room) < area($1, room) } ?? (count, 1)
    }

    private static func area(_ shape: (columns: Int, rows: Int), _ room: Size) -> Double {
        let piece = piece(shape, in: room)
        return min(piece.width, piece.height) * 10_000 + piece.width
    }

    private static func piece(_ shape: (columns: Int, rows: Int), in room: Size) -> Size {
        func side(_ room: Double, _ count: Int) -> Double {
            ((room - gap * Double(count - 1)) / Double(max(1, count))).rounded(.down)
        }
        let (width, height) = (side(room.width, shape.columns), side(room.height, shape.rows))
        // Neither stripes nor towers.
        return Size(
            width: max(1, min(width, height * 1.25, largest)), height: max(1, min(height, width * 1.2, largest)))
    }

    /// What border and word leave of a piece.
    private static func picture(in piece: Size) -> Size {
        let edge = Length.millimetres(4)
        let word = piece.height > Length.millimetres(60) ? Length.millimetres(13) : Length.millimetres(9)
        return Size(width: max(1, piece.width - 2 * edge), height: max(1, piece.height - 2 * edge - word))
    }
}
