internal import Basics

/// Sheets as text, for people without a printer and for tests: what lies where.
public enum SheetMap {
    /// Every side: a heading, the cells as they lie with the names in them, then each face with its place.
    ///
    /// - Parameter name: what to call a face.
    public static func text(_ sides: [SheetSide], name: (Int) -> String) -> String {
        sides.map { text($0, name: name) }.joined(separator: "\n")
    }

    private static func text(_ side: SheetSide, name: (Int) -> String) -> String {
        let (columns, rows) = (side.grid.columns, side.grid.rows)
        let heading =
            "sheet \(side.sheet) \(side.isBack ? "back" : "front") · \(columns) × \(rows) · \(Paper.shown(side.size))"
        let faces = side.placements.map { (placement: $0, name: plain(name($0.face))) }
        var cells = [String](repeating: "", count: side.grid.count)
        // Both halves of a card that folds stand in one cell; placements come in their order on the sheet.
        for face in faces where cells.indices.contains(face.placement.cell) {
            let words = face.name + turn(face.placement)
            cells[face.placement.cell] += cells[face.placement.cell].isEmpty ? words : " | " + words
        }
        cells = cells.map { $0.isEmpty ? "·" : $0 }
        let width = cells.map { displayWidth($0) }.max() ?? 1
        let lines = (0..<rows).map { row in
            "  " + cells[row * columns..<(row + 1) * columns].map { padded($0, width) }.joined(separator: "  ")
        }
        let nameWidth = faces.map { displayWidth($0.name) }.max() ?? 0
        let list = faces.map { face in
            let trim = face.placement.trim
            return "  " + padLeft(String(face.placement.cell + 1), 3) + "  " + padded(face.name, nameWidth)
                + padLeft(trim.origin.x.inMillimetres, 8) + padLeft(trim.origin.y.inMillimetres, 8)
                + (face.placement.quarterTurns == 0 ? "" : " " + turn(face.placement))
        }
        return ([heading] + (lines + list).map(trimmed)).joined(separator: "\n") + "\n"
    }

    private static func turn(_ placement: Placement) -> String {
        placement.quarterTurns == 0 ? "" : " ↻\(placement.quarterTurns * 90)"
    }

    /// A name on one line, that cannot move the terminal's cursor.
    private static func plain(_ name: String) -> String {
        let line = String(name.map { $0.isNewline || $0 == "\t" ? " " : $0 }).terminalSafe
        return line.isEmpty ? "?" : line
    }

    private static func padded(_ text: String, _ width: Int) -> String {
        text + String(repeating: " ", count: max(0, width - displayWidth(text)))
    }

    private static func padLeft(_ text: String, _ width: Int) -> String {
        String(repeating: " ", count: max(0, width - displayWidth(text))) + text
    }

    private static func trimmed(_ line: String) -> String {
        String(line.reversed().drop { $0 == " " }.reversed())
    }
}
