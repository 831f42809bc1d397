/// A length as people write it: a number and a unit, `12mm`, `1.5cm`, `0.5in`, `8pt`.
public enum Length {
    /// Points for each unit a file may name.
    public static let pointsPerUnit: [(unit: String, points: Double)] = [
        ("mm", 72 / 25.4), ("cm", 720 / 25.4), ("in", 72), ("pt", 1),
    ]

    private static let signs = Set("0123456789.-+".utf8)

    public static func millimetres(_ value: Double) -> Double { value * 72 / 25.4 }

    /// The points that `text` stands for, or nil if it is not a number with one of the units. A bare `0` needs no unit.
    public static func points(_ text: String) -> Double? {
        if text == "0" { return 0 }
        for (unit, points) in pointsPerUnit where text.hasSuffix(unit) {
            let digits = text.dropLast(unit.count)
            // `Double` reads more than people write: `0x10`, `1e3`, `nan`.
            guard digits.utf8.allSatisfy(Self.signs.contains), let number = Double(digits), number.isFinite else {
                return nil
            }
            return number * points
        }
        return nil
    }
}
