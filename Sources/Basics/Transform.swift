/// A quarter turn, a scale and a shift of points on a page: `x' = a x + c y + tx`, `y' = b x + d y + ty`.
public struct Transform: Sendable, Hashable {
    public var a: Double
    public var b: Double
    public var c: Double
    public var d: Double
    public var offset: Point

    /// Turns clockwise about the origin, as it is seen on a page whose `y` grows downward, scales, and then shifts.
    public init(quarterTurns: Int = 0, scale: Double = 1, offset: Point = .zero) {
        let (sine, cosine): (Double, Double) =
            switch ((quarterTurns % 4) + 4) % 4 {
            case 1: (1, 0)
            case 2: (0, -1)
            case 3: (-1, 0)
            default: (0, 1)
            }
        (a, b, c, d) = (cosine * scale, sine * scale, -sine * scale, cosine * scale)
        self.offset = offset
    }

    public static let identity = Transform()

    public func apply(to point: Point) -> Point {
        Point(x: a * point.x + c * point.y + offset.x, y: b * point.x + d * point.y + offset.y)
    }

    /// The upright rectangle in which a rectangle comes to stand.
    public func apply(to rect: Rect) -> Rect {
        let (one, other) = (apply(to: rect.origin), apply(to: Point(x: rect.maxX, y: rect.maxY)))
        return Rect(
            x: min(one.x, other.x), y: min(one.y, other.y), width: abs(one.x - other.x), height: abs(one.y - other.y))
    }

    /// This transform of what another one has made.
    public func after(_ first: Transform) -> Transform {
        var both = self
        both.a = a * first.a + c * first.b
        both.b = b * first.a + d * first.b
        both.c = a * first.c + c * first.d
        both.d = b * first.c + d * first.d
        both.offset = apply(to: first.offset)
        return both
    }
}
