internal import Basics

/// A width and a height as a person writes them: `70x100mm`, `70mm×100mm`, `2.5 x 3.5 in`.
enum WrittenSize {
    /// Reads a size, in points.
    ///
    /// - Parameters:
    ///   - thing: whose size it is, in messages: `card`.
    ///   - sides: how long a side may be, in points.
    ///   - shown: the same in words.
    static func read(
        _ text: String, of thing: String, sides: ClosedRange<Double>, shown: String
    ) throws(DiagnosedError) -> Size {
        let word = text.lowercased().filter { !$0.isWhitespace }
        let quoted = "'\(text.count > 40 ? text.prefix(40) + "…" : text)'"
        let parts = word.split(omittingEmptySubsequences: false) { $0 == "x" || $0 == "×" }
        let units = Length.pointsPerUnit.map(\.unit)
        let fault = DiagnosedError(
            "\(thing)-size", "\(quoted) is not a \(thing) size", help: "write width and height and a unit: 70x100mm")
        guard parts.count == 2, let unit = units.first(where: parts[1].hasSuffix) else { throw fault }
        let first = units.contains(where: parts[0].hasSuffix) ? String(parts[0]) : parts[0] + unit
        guard let width = Length.points(first), let height = Length.points(String(parts[1])) else { throw fault }
        let slack = sides.lowerBound - 0.01...sides.upperBound + 0.01
        guard slack.contains(width), slack.contains(height) else {
            throw DiagnosedError("\(thing)-size", "a \(thing) has sides from \(shown), but this is \(quoted)")
        }
        return Size(width: width, height: height)
    }
}
