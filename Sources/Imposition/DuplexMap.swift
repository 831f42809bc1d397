public import Basics

/// Which place of a sheet's back lies behind a place of its front, and which way is up there.
public struct DuplexMap: Sendable, Hashable {
    /// The line around which the sheet is flipped, as it is seen on the front.
    public enum Axis: Sendable, Hashable {
        case vertical, horizontal
    }

    public var axis: Axis
    public var paper: Size

    public init(_ edge: Backs.FlipEdge, on paper: Size) {
        let isLandscape = paper.width > paper.height
        // The long edge of an upright sheet is its side.
        axis = (edge == .longEdge) != isLandscape ? .vertical : .horizontal
        self.paper = paper
    }

    /// The cell of the back that lies behind a cell of the front, on a grid that is mirrored like the sheet.
    public func backCell(of front: Int, columns: Int, rows: Int) -> Int {
        let (row, column) = front.quotientAndRemainder(dividingBy: max(1, columns))
        return switch axis {
        case .vertical: row * columns + columns - 1 - column
        case .horizontal: (rows - 1 - row) * columns + column
        }
    }

    /// How many quarters clockwise a back stands turned behind a front that does.
    ///
    /// A card's up is a direction on the paper. Seen from behind, a vertical axis swaps its left and right, a
    /// horizontal one its up and down; a card that turns like a calendar has its back's up at the other end.
    public func backTurns(of front: Int, _ turn: PageTurn) -> Int {
        let quarters = axis == .vertical ? -front : 2 - front
        return ((quarters + (turn == .calendar ? 2 : 0)) % 4 + 4) % 4
    }

    /// The point of the back that a pin through a point of the front comes out at.
    public func back(of point: Point) -> Point {
        switch axis {
        case .vertical: Point(x: paper.width - point.x, y: point.y)
        case .horizontal: Point(x: point.x, y: paper.height - point.y)
        }
    }

    /// The part of the back behind a part of the front.
    public func back(of rect: Rect) -> Rect {
        let corner = back(of: rect.origin)
        return switch axis {
        case .vertical: Rect(origin: Point(x: corner.x - rect.size.width, y: corner.y), size: rect.size)
        case .horizontal: Rect(origin: Point(x: corner.x, y: corner.y - rect.size.height), size: rect.size)
        }
    }
}
