internal import Basics

/// Text for a terminal: broken at spaces, in columns.
public enum PlainText {
    /// The text in lines of at most `width` columns; lines after the first begin with `hanging` spaces more.
    public static func wrapped(_ text: String, width: Int, indent: Int = 0, hanging: Int = 0) -> String {
        var lines: [String] = []
        var line = String(repeating: " ", count: indent)
        var isEmpty = true
        for word in text.split(separator: " ") {
            if !isEmpty, displayWidth(line) + 1 + displayWidth(word) > width {
                lines.append(line)
                line = String(repeating: " ", count: indent + hanging)
                isEmpty = true
            }
            line += (isEmpty ? "" : " ") + word
            isEmpty = false
        }
        return (lines + [line]).joined(separator: "\n")
    }

    /// Rows in columns as wide as their widest cell. The last column takes what is left of `width` and breaks at
    /// spaces; without a width each row is one line.
    public static func table(_ rows: [[String]], width: Int?) -> String {
        let count = rows.map(\.count).max() ?? 0
        let widths = (0..<count).map { column in
            rows.map { column < $0.count ? displayWidth($0[column]) : 0 }.max() ?? 0
        }
        let start = widths.dropLast().reduce(0) { $0 + $1 + gap }
        return rows.map { row in
            let cells = zip(row, widths).dropLast().map { cell, width in
                cell + String(repeating: " ", count: width - displayWidth(cell) + gap)
            }
            var last = row.last ?? ""
            if let width, width - start >= 20 {
                last = wrapped(last, width: width - start)
                    .replacing("\n", with: "\n" + String(repeating: " ", count: start))
            }
            return cells.joined() + last
        }.joined(separator: "\n")
    }

    private static let gap = 2
}
