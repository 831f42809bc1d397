/// A place on a page, in points from its top start corner; `y` grows downward.
public struct Point: Sendable, Hashable {
    public var x: Double
    public var y: Double

    public init(x: Double, y: Double) {
        self.x = x
        self.y = y
    }

    public static let zero = Point(x: 0, y: 0)

    public static func + (a: Point, b: Point) -> Point { Point(x: a.x + b.x, y: a.y + b.y) }
}

/// A width and a height, in points.
public struct Size: Sendable, Hashable {
    public var width: Double
    public var height: Double

    public init(width: Double, height: Double) {
        self.width = width
        self.height = height
    }

    public static let zero = Size(width: 0, height: 0)
}

/// An upright rectangle, in points.
public struct Rect: Sendable, Hashable {
    public var origin: Point
    public var size: Size

    public init(origin: Point, size: Size) {
        self.origin = origin
        self.size = size
    }

    public init(x: Double, y: Double, width: Double, height: Double) {
        self.init(origin: Point(x: x, y: y), size: Size(width: width, height: height))
    }

    public var maxX: Double { origin.x + size.width }
    public var maxY: Double { origin.y + size.height }

    /// The smallest rectangle that holds both.
    public func union(_ other: Rect) -> Rect {
        let x = min(origin.x, other.origin.x)
        let y = min(origin.y, other.origin.y)
        return Rect(x: x, y: y, width: max(maxX, other.maxX) - x, height: max(maxY, other.maxY) - y)
    }
}

/// Space on the four sides of a box, in points; start and end follow the reading direction.
public struct Insets: Sendable, Hashable {
    public var top: Double
    public var bottom: Double
    public var start: Double
    public var end: Double

    public init(top: Double = 0, bottom: Double = 0, start: Double = 0, end: Double = 0) {
        self.top = top
        self.bottom = bottom
        self.start = start
        self.end = end
    }

    public init(all: Double) {
        self.init(top: all, bottom: all, start: all, end: all)
    }

    public static let zero = Insets()

    public var horizontal: Double { start + end }
    public var vertical: Double { top + bottom }
}

/// The side on which a line of text begins.
public enum ReadingDirection: String, Sendable, Hashable {
    case leftToRight, rightToLeft
}
