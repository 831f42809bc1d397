public import Basics
public import DisplayList
internal import DocumentModel

/// The lines of a printer's test sheet: how far they stand from the paper's edges is measured with a ruler.
public struct CalibrationMarks: Sendable, Hashable {
    public var paper: Size
    public var isBack: Bool

    /// Words beside a line.
    public struct Label: Sendable, Hashable {
        public var words: String
        public var place: Point
    }

    public init(paper: Size, isBack: Bool) {
        self.paper = paper
        self.isBack = isBack
    }

    private static let distance = Length.millimetres(20)
    private static let reach = Length.millimetres(40)

    private var middle: Point { Point(x: paper.width / 2, y: paper.height / 2) }

    /// A line 20 mm from each edge, a ruler of 100 mm each way, and in the middle a scale on the front, a cross on the back.
    public var shapes: [Frame.Placed] {
        (edges + rulers + (isBack ? cross : scale)).map { $0.drawn(.mark) }
    }

    public var labels: [Label] {
        let gap = 2.0
        return [
            Label(words: "20 mm", place: Point(x: Self.distance + gap, y: middle.y + Self.reach / 2)),
            Label(words: "20 mm", place: Point(x: middle.x + Self.reach / 2 + gap, y: Self.distance + gap)),
            Label(words: "100 mm", place: Point(x: middle.x - 14, y: bottom + gap)),
        ]
    }

    /// Where the level ruler stands.
    private var bottom: Double { paper.height - Length.millimetres(38) }

    private var edges: [Segment] {
        let (near, half) = (Self.distance, Self.reach / 2)
        return [
            Segment(from: Point(x: near, y: middle.y - half), to: Point(x: near, y: middle.y + half)),
            Segment(
                from: Point(x: paper.width - near, y: middle.y - half),
                to: Point(x: paper.width - near, y: middle.y + half)),
            Segment(from: Point(x: middle.x - half, y: near), to: Point(x: middle.x + half, y: near)),
            Segment(
                from: Point(x: middle.x - half, y: paper.height - near),
                to: Point(x: middle.x + half, y: paper.height - near)),
        ]
    }

    /// The level ruler with its ticks.
    private var rulers: [Segment] {
        let start = middle.x - Ruler.length / 2
        let ticks = (0...20).map { number -> Segment in
            let x = start + Ruler.length * Double(number) / 20
            return Segment(
                from: Point(x: x, y: bottom), to: Point(x: x, y: bottom - Length.millimetres(number % 2 == 0 ? 3 : 1.8))
            )
        }
        return [Segment(from: Point(x: start, y: bottom), to: Point(x: start + Ruler.length, y: bottom))] + ticks
    }

    /// Millimetres from the middle, both ways, with the halves between them.
    private var scale: [Segment] {
        let axes = cross
        let ticks = (-20...20).filter { $0 != 0 }.flatMap { number -> [Segment] in
            let shift = Length.millimetres(0.5) * Double(number)
            let long = Length.millimetres(number % 10 == 0 ? 4 : number % 2 == 0 ? 2.5 : 1.2)
            return [
                Segment(
                    from: Point(x: middle.x + shift, y: middle.y), to: Point(x: middle.x + shift, y: middle.y - long)),
                Segment(
                    from: Point(x: middle.x, y: middle.y + shift), to: Point(x: middle.x - long, y: middle.y + shift)),
            ]
        }
        return axes + ticks
    }

    private var cross: [Segment] {
        let arm = Length.millimetres(12)
        return [
            Segment(from: Point(x: middle.x - arm, y: middle.y), to: Point(x: middle.x + arm, y: middle.y)),
            Segment(from: Point(x: middle.x, y: middle.y - arm), to: Point(x: middle.x, y: middle.y + arm)),
        ]
    }
}
