public import Basics

/// Boxes one under the other.
public struct Column: Sendable {
    public var children: [Box]
    /// Space between two boxes, in points.
    public var gap: Double

    public init(children: [Box], gap: Double = 0) {
        self.children = children
        self.gap = gap
    }
}

/// Boxes side by side.
public struct Row: Sendable {
    /// The width of one place in a row.
    public enum Width: Sendable, Hashable {
        /// Points.
        case fixed(Double)
        /// A share of what the others leave.
        case share(Double)
        /// As wide as its content would like to be.
        case content
    }

    public var children: [Box]
    /// One for each child.
    public var widths: [Width]
    public var gap: Double
    public var align: VerticalAlignment
    /// Whether the boxes are all made as high as the highest.
    public var equalHeights: Bool

    public init(
        children: [Box], widths: [Width], gap: Double = 0, align: VerticalAlignment = .top, equalHeights: Bool = false
    ) {
        self.children = children
        self.widths = widths
        self.gap = gap
        self.align = align
        self.equalHeights = equalHeights
    }
}

/// Boxes in rows of equal columns.
public struct Grid: Sendable {
    public var children: [Box]
    public var columns: Int
    public var columnGap: Double
    public var rowGap: Double
    /// Whether the boxes of a row are all made as high as the highest.
    public var equalHeights: Bool

    public init(
        children: [Box], columns: Int, columnGap: Double = 0, rowGap: Double = 0, equalHeights: Bool = false
    ) {
        self.children = children
        self.columns = columns
        self.columnGap = columnGap
        self.rowGap = rowGap
        self.equalHeights = equalHeights
    }
}

/// Boxes on top of one another; the first gives the size.
public struct Overlay: Sendable {
    /// A box laid over the base: its corner or middle stands on the same point of the base, moved inward by the inset.
    public struct Layer: Sendable {
        public var box: Box
        public var align: Alignment
        public var verticalAlign: VerticalAlignment
        public var inset: Double

        public init(box: Box, align: Alignment, verticalAlign: VerticalAlignment, inset: Double) {
            self.box = box
            self.align = align
            self.verticalAlign = verticalAlign
            self.inset = inset
        }
    }

    public var base: Box
    public var layers: [Layer]

    public init(base: Box, layers: [Layer]) {
        self.base = base
        self.layers = layers
    }
}

/// A box that is read from the side: turned by a quarter, counterclockwise as it is read from below.
public struct Turned: Sendable {
    public var box: Box
    /// How wide the box is laid out, in points: how high it stands once it is turned.
    public var length: Double

    public init(box: Box, length: Double) {
        self.box = box
        self.length = length
    }
}

/// A straight line across its place.
public struct Rule: Sendable, Hashable {
    public var line: Line

    public init(line: Line) {
        self.line = line
    }
}

/// Cells in rows and columns that mean a table. Column widths follow the rules of a row.
public struct Table: Sendable {
    public var columns: [Row.Width]
    /// Each row has one cell a column; the first ``headerRows`` are repeated on every page.
    public var rows: [TableRow]
    public var headerRows: Int
    public var columnGap: Double
    public var rowGap: Double

    public struct TableRow: Sendable {
        public var id: ElementID
        public var cells: [Box]

        public init(id: ElementID, cells: [Box]) {
            self.id = id
            self.cells = cells
        }
    }

    public init(columns: [Row.Width], rows: [TableRow], headerRows: Int, columnGap: Double = 0, rowGap: Double = 0) {
        self.columns = columns
        self.rows = rows
        self.headerRows = headerRows
        self.columnGap = columnGap
        self.rowGap = rowGap
    }
}

/// A QR code of an address, as a square with its quiet zone.
public struct Code: Sendable, Hashable {
    public var payload: String
    /// The length of a side with the quiet zone, in points.
    public var side: Double
    public var color: Color

    public init(payload: String, side: Double, color: Color) {
        self.payload = payload
        self.side = side
        self.color = color
    }
}
