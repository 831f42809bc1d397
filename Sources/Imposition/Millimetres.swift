public import Basics

extension Double {
    /// Points as millimetres with one decimal: `215.9`.
    var inMillimetres: String {
        // Beyond this nothing is paper any more, and an `Int` could not hold it.
        guard abs(self) < 1e9 else { return "?" }
        // Sizes in inches often end in a half; which way that rounds must not hang on the last binary digit.
        let tenths = (self * 25.4 / 72 * 10 + 1e-6).rounded()
        guard let number = Int(exactly: tenths) else { return "?" }
        let (whole, rest) = abs(number).quotientAndRemainder(dividingBy: 10)
        return "\(number < 0 ? "-" : "")\(whole).\(rest)"
    }

    /// As ``inMillimetres``, without a zero behind the point: `210`.
    var inShortMillimetres: String {
        let text = inMillimetres
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}

extension Size {
    /// In words, to a tenth: `215.9 × 279.4 mm`.
    public var inMillimetres: String { "\(width.inShortMillimetres) × \(height.inShortMillimetres) mm" }
}
