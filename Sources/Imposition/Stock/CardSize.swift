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
        let trim = try WrittenSize.read(text, of: "card", sides: sides, shown: "15 mm to 1 m")
        let id = text.lowercased().filter { !$0.isWhitespace }.replacing("×", with: "x")
        return CardSize(id: id, trim: trim, cornerRadius: Length.millimetres(3))
    }
}
