internal import Basics

/// Numbers and places as PDF writes them: a point as the decimal sign in every locale, no exponents.
enum PDFNotation {
    /// A length. Thousandths of a point are finer than any printer.
    static func number(_ value: Double) -> String { decimal(value, places: 3) }

    /// A scale, which a picture's size multiplies.
    static func fine(_ value: Double) -> String { decimal(value, places: 6) }

    private static func decimal(_ value: Double, places: Int) -> String {
        guard value.isFinite, abs(value) < 1e9 else { return "0" }
        let unit = (0..<places).reduce(1) { unit, _ in unit * 10 }
        let parts = Int((value * Double(unit)).rounded())
        let (whole, part) = abs(parts).quotientAndRemainder(dividingBy: unit)
        let sign = parts < 0 ? "-" : ""
        guard part != 0 else { return "\(sign)\(whole)" }
        var digits = String(part)
        digits = String(repeating: "0", count: places - digits.utf8.count) + digits
        while digits.last == "0" { digits.removeLast() }
        return "\(sign)\(whole).\(digits)"
    }

    /// An upright rectangle in a space that grows upward from the bottom of a page.
    static func rectangle(_ rect: Rect, pageHeight: Double) -> String {
        let sides = [rect.origin.x, pageHeight - rect.maxY, rect.maxX, pageHeight - rect.origin.y]
        return "[\(sides.map(number).joined(separator: " "))]"
    }
}
