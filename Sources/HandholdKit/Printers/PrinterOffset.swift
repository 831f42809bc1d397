public import Basics

/// How far a printer must be helped: what is added to everything on a front, and on a back. Points; right and down are more.
public struct PrinterOffset: Sendable, Hashable {
    public var front: Point
    public var back: Point

    public init(front: Point = .zero, back: Point = .zero) {
        self.front = front
        self.back = back
    }

    /// Nobody can measure finer.
    public static let step = Length.millimetres(0.25)
    /// A printer that is off by more is set up wrong.
    public static let most = Length.millimetres(5)

    /// A shift such as `0.5mm,-0.25mm`, right and down, in steps of a quarter of a millimetre; nil where it is none.
    public static func shift(_ text: String) -> Point? {
        let parts = text.split(separator: ",", omittingEmptySubsequences: false).map { word in
            Length.points(String(word.filter { $0 != " " }))
        }
        guard parts.count == 2, let x = parts[0], let y = parts[1], abs(x) <= most + 0.01, abs(y) <= most + 0.01 else {
            return nil
        }
        return Point(x: (x / step).rounded() * step, y: (y / step).rounded() * step)
    }
}
