/// The part of a source line that a message shows, and where the caret goes under it.
struct SourceWindow {
    /// What is shown: tabs as spaces, an ellipsis at an end that was cut.
    private(set) var text: String
    /// How many columns lie before the caret.
    private(set) var caret: Int

    private static let tab = 4

    /// - Parameter column: counted from one, in Unicode scalars, as the readers of files count.
    /// - Parameter width: the most columns to show.
    init(_ line: String, column: Int, width: Int) {
        let before = String(line.unicodeScalars.prefix(max(0, column - 1)))
        let spread = Self.spread(line.terminalSafe)
        let place = displayWidth(Self.spread(before.terminalSafe))
        let whole = displayWidth(spread)
        guard whole > width else {
            (text, caret) = (spread, place)
            return
        }
        // A third of the window lies before the caret: what follows the place says more than what leads to it.
        let start = max(0, min(place - width / 3, whole - width + 1))
        let end = start + width - (start > 0 ? 1 : 0)
        let (shown, skipped) = Self.columns(start..<min(end, whole), of: spread)
        let isCutBefore = start > 0
        text = (isCutBefore ? "…" : "") + shown + (end < whole ? "…" : "")
        caret = max(0, place - skipped) + (isCutBefore ? 1 : 0)
    }

    /// The line with each tab as the spaces up to its next stop.
    private static func spread(_ line: String) -> String {
        guard line.contains("\t") else { return line }
        var text = ""
        var column = 0
        for character in line {
            let width = character == "\t" ? tab - column % tab : displayWidth(character)
            text += character == "\t" ? String(repeating: " ", count: width) : String(character)
            column += width
        }
        return text
    }

    /// The characters that lie in some columns, and how many columns lie before the first of them.
    private static func columns(_ range: Range<Int>, of line: String) -> (shown: String, skipped: Int) {
        var (shown, column) = ("", 0)
        var skipped: Int?
        for character in line {
            let width = displayWidth(character)
            if column >= range.lowerBound, column + width <= range.upperBound {
                if skipped == nil { skipped = column }
                shown.append(character)
            }
            column += width
        }
        return (shown, skipped ?? 0)
    }
}
