public import Basics
public import DisplayList
internal import DocumentModel

/// One sheet of a poster.
public struct Tile: Sendable, Hashable {
    public var column: Int
    public var row: Int
    /// What it shows, in the poster's points.
    public var source: Rect
    /// Where that stands on the sheet.
    public var place: Rect
    /// The edges to cut, so that the tile can lie over its neighbours: left and top, where there is one.
    public var cuts: [Segment]
    /// What its neighbours cover: at the right and at the bottom, where there is one.
    public var glue: [Rect]
    /// The middles of the crosses that must meet those of its neighbours, on the sheet.
    public var crosses: [Point]

    /// The row's letter and the column's number: A1 is the top left.
    public var name: String {
        let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
        return (letters.indices.contains(row) ? String(letters[row]) : "\(row + 1)-") + String(column + 1)
    }

    /// Glue bands hatched in light grey, dashed lines to cut, crosses in the overlaps.
    public var marks: [Frame.Placed] {
        let hatch = Line(width: 0.5, color: Color(red: 0.8, green: 0.8, blue: 0.8))
        return glue.flatMap { Self.hatching($0) }.map { $0.drawn(hatch) }
            + cuts.flatMap { $0.dashed(Length.millimetres(3), Length.millimetres(2)) }.map { $0.drawn(.faint) }
            + crosses.flatMap { RegisterCrosses.cross(at: $0, Length.millimetres(4)) }.map { $0.drawn(.guide) }
    }

    /// Slanted lines, 4 mm apart, that end at the band's edges.
    private static func hatching(_ band: Rect) -> [Segment] {
        let (width, height) = (band.size.width, band.size.height)
        guard width > 0, height > 0, width + height < 100_000 else { return [] }
        return stride(from: Length.millimetres(4), to: width + height, by: Length.millimetres(4)).map { place in
            // Where x + y = place, inside the band.
            let low = max(0, place - height)
            let high = min(width, place)
            return Segment(
                from: Point(x: band.origin.x + low, y: band.origin.y + place - low),
                to: Point(x: band.origin.x + high, y: band.origin.y + place - high))
        }
    }
}
