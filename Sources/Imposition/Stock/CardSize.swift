public import Basics

/// How large a card is when it is cut, and how round its corners are.
public struct CardSize: Sendable, Hashable {
    public var id: String
    /// Width and height as the card is read, in points.
    public var trim: Size
    public var cornerRadius: Double

    public init(id: String, trim: Size, cornerRadius: Double) {
        self.id = id
        self.trim = trim
        self.cornerRadius = cornerRadius
    }

    /// Whether a child under three could choke on it: its smaller side is under 50 mm. The test cylinder for small
    /// parts is 31.7 mm wide and up to 57.1 mm deep (16 CFR 1501); a card bends.
    public var isSmallPart: Bool { min(trim.width, trim.height) < Length.millimetres(50) - 0.01 }

    /// The sides that a person may ask for, in points.
    static let sides = Length.millimetres(15)...Length.millimetres(1000)

    /// The size that a person wrote as `70x100mm`, `70mm×100mm` or `2.5 x 3.5 in`: 15 mm to 1 m a side.
    public static func custom(_ text: String) throws(DiagnosedError) -> CardSize {
        let word = text.lowercased().filter { !$0.isWhitespace }
        let shown = "'\(text.count > 40 ? text.prefix(40) + "…" : text)'"
        let parts = word.split(omittingEmptySubsequences: false) { $0 == "x" || $0 == "×" }
        let units = Length.pointsPerUnit.map(\.unit)
        guard parts.count == 2, let unit = units.first(where: parts[1].hasSuffix) else {
            throw DiagnosedError(
                "card-size", "\(shown) is not a card size", help: "write width and height and a unit: 70x100mm")
        }
        let first = units.contains(where: parts[0].hasSuffix) ? String(parts[0]) : parts[0] + unit
        guard let width = Length.points(first), let height = Length.points(String(parts[1])) else {
            throw DiagnosedError(
                "card-size", "\(shown) is not a card size", help: "write width and height and a unit: 70x100mm")
        }
        let slack = sides.lowerBound - 0.01...sides.upperBound + 0.01
        guard slack.contains(width), slack.contains(height) else {
            throw DiagnosedError("card-size", "a card has sides from 15 mm to 1 m, but this is \(shown)")
        }
        return CardSize(
            id: word.replacing("×", with: "x"), trim: Size(width: width, height: height),
            cornerRadius: Length.millimetres(3))
    }
}
