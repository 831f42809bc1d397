public import Basics

/// A sheet of paper by the name that people buy it by.
public struct Paper: Sendable, Hashable {
    public var name: String
    /// Upright, in points.
    public var size: Size
    /// The edge that home printers of its part of the world do not reach, in points.
    public var safeMargin: Double

    public static let all: [Paper] =
        [("a3", 297.0, 420.0), ("a4", 210, 297), ("a5", 148, 210), ("a6", 105, 148)].map { iso($0.0, $0.1, $0.2) }
        + [("letter", 8.5, 11.0), ("legal", 8.5, 14), ("tabloid", 11, 17), ("half-letter", 5.5, 8.5)].map {
            Paper(
                name: $0.0, size: Size(width: $0.1 * 72, height: $0.2 * 72), safeMargin: Length.millimetres(6.35))
        }

    private static func iso(_ name: String, _ width: Double, _ height: Double) -> Paper {
        Paper(
            name: name, size: Size(width: Length.millimetres(width), height: Length.millimetres(height)),
            safeMargin: Length.millimetres(5))
    }

    public static func named(_ name: String) -> Paper? {
        all.first { $0.name == name.lowercased() }
    }

    /// The paper of a size, upright or on its side.
    public static func of(_ size: Size) -> Paper? {
        all.first { $0.size.isNearly(size) || $0.size.turned.isNearly(size) }
    }

    /// The margin that is safe on a sheet; on one that nobody knows, the larger.
    public static func safeMargin(of sheet: Size) -> Double {
        of(sheet)?.safeMargin ?? Length.millimetres(6.35)
    }

    /// A sheet as messages and dumps show it: `letter 215.9 × 279.4 mm`.
    public static func shown(_ sheet: Size) -> String {
        (of(sheet).map { $0.name + " " } ?? "") + sheet.inMillimetres
    }
}

extension Size {
    /// The same with a quarter turn.
    var turned: Size { Size(width: height, height: width) }

    /// Whether both sides are the same to a tenth of a millimetre.
    func isNearly(_ other: Size) -> Bool {
        let slack = Length.millimetres(0.1)
        return abs(width - other.width) <= slack && abs(height - other.height) <= slack
    }

    var isFinite: Bool { width.isFinite && height.isFinite }
}
