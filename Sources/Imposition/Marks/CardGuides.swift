public import Basics
public import DisplayList
internal import DocumentModel

/// What is printed on the cards themselves for the hand that finishes them: where to round corners, where to punch.
public struct CardGuides: Sendable, Hashable {
    /// The upper corner of a front that has the hole; words from right to left have it at the right.
    public enum Hole: String, Sendable, Hashable, CaseIterable {
        case left, right
    }

    /// The radius of the corners, in points; nil draws none.
    public var cornerRadius: Double?
    public var hole: Hole?

    public init(cornerRadius: Double? = nil, hole: Hole? = nil) {
        self.cornerRadius = cornerRadius
        self.hole = hole
    }

    /// A ring's hole, and how far its middle is from both edges.
    public static let holeDiameter = Length.millimetres(6)
    public static let holeInset = Length.millimetres(9)

    /// What two cards in one laminating pouch need between them: a sealed edge around each.
    public static let laminationGap = Length.millimetres(6)

    /// The guides of all cards of a side.
    public func shapes(on side: SheetSide, _ job: Job) -> [Frame.Placed] {
        side.placements.flatMap { placement in
            arcs(placement) + (holeCenter(on: placement, job.turn).map { [circle(at: $0)] } ?? [])
        }
    }

    /// The middle of the hole on the sheet. That of a back lies behind that of its front.
    public func holeCenter(on placement: Placement, _ turn: PageTurn) -> Point? {
        guard let hole else { return nil }
        let card = placement.uprightSize
        let inset = Self.holeInset
        var center = Point(x: hole == .left ? inset : card.width - inset, y: inset)
        if placement.isBack {
            switch turn {
            case .book: center.x = card.width - center.x
            case .calendar: center.y = card.height - center.y
            }
        }
        return placement.onSheet(center)
    }

    private func circle(at center: Point) -> Frame.Placed {
        let (side, radius) = (Self.holeDiameter, Self.holeDiameter / 2)
        let form = Shape.Form.rectangle(Size(width: side, height: side), radius: radius)
        return Frame.Placed(
            .shape(Shape(form, stroke: .guide), .artifact(.layout)),
            at: Point(x: center.x - radius, y: center.y - radius))
    }

    /// The cosines of 0, 15, 30 … 90 degrees: a quarter circle in steps nobody sees.
    private static let cosines = [1, 0.965_925_826, 0.866_025_404, 0.707_106_781, 0.5, 0.258_819_045, 0]

    /// The four arcs, as short lines.
    private func arcs(_ placement: Placement) -> [Frame.Placed] {
        let trim = placement.trim
        let radius = min(cornerRadius ?? 0, trim.size.width / 2, trim.size.height / 2)
        guard radius > 0 else { return [] }
        let quarter = zip(Self.cosines, Self.cosines.reversed()).map { across, down in
            Point(x: radius * (1 - across), y: radius * (1 - down))
        }
        let corners: [(x: Double, y: Double, right: Double, down: Double)] = [
            (trim.origin.x, trim.origin.y, 1, 1), (trim.maxX, trim.origin.y, -1, 1),
            (trim.maxX, trim.maxY, -1, -1), (trim.origin.x, trim.maxY, 1, -1),
        ]
        return corners.flatMap { corner in
            let points = quarter.map { Point(x: corner.x + corner.right * $0.x, y: corner.y + corner.down * $0.y) }
            return zip(points, points.dropFirst()).map { Segment(from: $0, to: $1).drawn(.guide) }
        }
    }
}

extension Placement {
    /// The size of the face as it is read.
    public var uprightSize: Size { quarterTurns % 2 == 0 ? trim.size : trim.size.turned }

    /// The place on the sheet of a point of the face as it is read.
    public func onSheet(_ point: Point) -> Point {
        let (width, height) = (trim.size.width, trim.size.height)
        return switch quarterTurns {
        case 1: trim.origin + Point(x: width - point.y, y: point.x)
        case 2: trim.origin + Point(x: width - point.x, y: height - point.y)
        case 3: trim.origin + Point(x: point.y, y: height - point.x)
        default: trim.origin + point
        }
    }
}
