public import Basics

/// One printed side of a sheet, and what stands on it.
public struct SheetSide: Sendable, Hashable {
    /// Counted from one.
    public var sheet: Int
    public var isBack: Bool
    public var size: Size
    /// In the order of the cells; empty on a side that stays blank.
    public var placements: [Placement]
    /// The cells as they stand on this side, the printer's offset included.
    public var grid: SheetGrid
}

/// One face at its place on a sheet.
public struct Placement: Sendable, Hashable {
    public var face: Int
    /// The card's number in the deck, counted from zero.
    public var card: Int
    /// Whether the face is its card's back.
    public var isBack: Bool
    /// The cell of this side, counted from zero, row by row. A card to be folded has both faces in one.
    public var cell: Int
    /// What is left of the face after the cut, as it stands on the sheet.
    public var trim: Rect
    /// How many quarters clockwise the face is turned.
    public var quarterTurns: Int
    /// How far its bleed may reach over each side of the trim, as it stands on the sheet.
    public var bleed: Sides
}

/// A length at each side of something on a sheet; left is left, in whatever direction the words run.
public struct Sides: Sendable, Hashable {
    public var top: Double
    public var right: Double
    public var bottom: Double
    public var left: Double

    public init(top: Double = 0, right: Double = 0, bottom: Double = 0, left: Double = 0) {
        self.top = top
        self.right = right
        self.bottom = bottom
        self.left = left
    }

    public init(all: Double) {
        self.init(top: all, right: all, bottom: all, left: all)
    }
}

extension Rect {
    /// The rectangle with the sides moved outward.
    public func grown(by sides: Sides) -> Rect {
        Rect(
            x: origin.x - sides.left, y: origin.y - sides.top, width: size.width + sides.left + sides.right,
            height: size.height + sides.top + sides.bottom)
    }
}
