public import Basics
internal import DisplayList
internal import DocumentModel

/// A straight line from one place of a sheet to another.
public struct Segment: Sendable, Hashable {
    public var start: Point
    public var end: Point

    public init(from start: Point, to end: Point) {
        self.start = start
        self.end = end
    }

    /// The smallest rectangle around it; a side of it may be nothing.
    public var bounds: Rect {
        Rect(
            x: min(start.x, end.x), y: min(start.y, end.y), width: abs(end.x - start.x),
            height: abs(end.y - start.y))
    }

    /// The dashes of an upright or level line, that begin and end with it where they can.
    func dashed(_ dash: Double = Length.millimetres(1), _ gap: Double = Length.millimetres(0.75)) -> [Segment] {
        let (dx, dy) = (end.x - start.x, end.y - start.y)
        let length = abs(dx) + abs(dy)
        guard length > dash, dash > 0, gap >= 0, length < 100_000 else { return [self] }
        var dashes: [Segment] = []
        var place = 0.0
        while place < length {
            let (from, to) = (place / length, min(place + dash, length) / length)
            dashes.append(
                Segment(
                    from: Point(x: start.x + dx * from, y: start.y + dy * from),
                    to: Point(x: start.x + dx * to, y: start.y + dy * to)))
            place += dash + gap
        }
        return dashes
    }

    /// The line as it is drawn. What stands beside the cards means nothing to a screen reader.
    func drawn(_ line: Line) -> Frame.Placed {
        let end = Point(x: end.x - start.x, y: end.y - start.y)
        return Frame.Placed(.shape(Shape(.line(to: end), stroke: line), .artifact(.layout)), at: start)
    }
}

extension Line {
    /// A line to cut or fold along: fine and black.
    static let mark = Line(width: 0.25, color: .black)
    /// A line that may be seen after the cut: half grey.
    static let faint = Line(width: 0.5, color: .half)
    static let guide = Line(width: 0.25, color: .half)
}

extension Color {
    static let half = Color(red: 0.5, green: 0.5, blue: 0.5)
}
