/// A table as spreadsheets save it: commas, quotes, a row a line (RFC 4180), with the place of each cell.
public struct CSVTable: Sendable {
    /// The first row, in lower case.
    public var head: [Cell]
    public var rows: [[Cell]]

    /// One value and where it stands; line and column count letters from one.
    public struct Cell: Sendable, Hashable {
        public var text: String
        public var location: SourceLocation
    }

    private static let mostBytes = 4 << 20
    private static let mostCells = 200_000

    /// The value of a named column in a row, without the spaces around it; nil where it is empty or not there.
    public func value(_ name: String, in row: [Cell]) -> Cell? {
        guard let column = head.firstIndex(where: { $0.text == name }), column < row.count else { return nil }
        return row[column].text.isEmpty ? nil : row[column]
    }

    /// Reads a file. What is wrong is reported with its place; rows that are right are kept.
    public static func read(_ path: String, _ diagnostics: Diagnostics) -> CSVTable? {
        guard let bytes = bytes(of: path, diagnostics) else { return nil }
        guard let text = String(validating: bytes, as: UTF8.self) else {
            diagnostics.error(
                "not-utf-8", "the file is not written in UTF-8", at: SourceLocation(file: path, line: 1, column: 1),
                help: "save it again as “CSV UTF-8”")
            return nil
        }
        var scan = CSVScan(text, file: path)
        let rows = scan.rows(limit: mostCells, diagnostics)
        guard let first = rows.first else {
            diagnostics.error("empty-file", "the table is empty", at: SourceLocation(file: path, line: 1, column: 1))
            return nil
        }
        let head = first.map { Cell(text: $0.text.lowercased(), location: $0.location) }
        return CSVTable(head: head, rows: Array(rows.dropFirst()))
    }

    private static func bytes(of path: String, _ diagnostics: Diagnostics) -> [UInt8]? {
        do {
            return try FileText.bytes(of: path, limit: mostBytes)
        } catch {
            error.diagnostics.forEach(diagnostics.report)
            return nil
        }
    }
}

/// Goes over the letters of a table once.
private struct CSVScan {
    private var rest: Substring
    private let file: String
    private var line = 1
    private var column = 1
    /// Spreadsheets of countries that write decimal commas put semicolons between cells.
    private let separator: Character

    init(_ text: String, file: String) {
        var rest = text[...]
        if rest.first == "\u{FEFF}" { rest = rest.dropFirst() }
        let head = rest.prefix { !$0.isNewline }
        separator = head.contains(",") || !head.contains(";") ? "," : ";"
        self.rest = rest
        self.file = file
    }

    private var place: SourceLocation { SourceLocation(file: file, line: line, column: column) }

    mutating func rows(limit: Int, _ diagnostics: Diagnostics) -> [[CSVTable.Cell]] {
        var rows: [[CSVTable.Cell]] = []
        var cells = 0
        while !rest.isEmpty {
            let row = row(diagnostics)
            cells += row.count
            guard cells <= limit else {
                diagnostics.error("file-too-large", "the table has more than \(limit) cells", at: place)
                return rows
            }
            if row.contains(where: { !$0.text.isEmpty }) { rows.append(row) }
        }
        return rows
    }

    private mutating func row(_ diagnostics: Diagnostics) -> [CSVTable.Cell] {
        var row: [CSVTable.Cell] = []
        while true {
            row.append(cell(diagnostics))
            guard let next = rest.first else { return row }
            step()
            if next.isNewline { return row }
        }
    }

    /// A cell up to its separator, which is left.
    private mutating func cell(_ diagnostics: Diagnostics) -> CSVTable.Cell {
        let start = place
        var text = ""
        if rest.first == "\"" {
            step()
            text = quoted(from: start, diagnostics)
        }
        while let next = rest.first, next != separator, !next.isNewline {
            text.append(next)
            step()
        }
        return CSVTable.Cell(text: text.trimmed, location: start)
    }

    private mutating func quoted(from start: SourceLocation, _ diagnostics: Diagnostics) -> String {
        var text = ""
        while let next = rest.first {
            step()
            if next == "\"" {
                guard rest.first == "\"" else { return text }
                step()
            }
            text.append(next)
        }
        diagnostics.error("open-quote", "this quote is never closed", at: start)
        return text
    }

    private mutating func step() {
        guard let next = rest.popFirst() else { return }
        if next.isNewline {
            line += 1
            column = 1
        } else {
            column += 1
        }
    }
}

extension String {
    fileprivate var trimmed: String {
        let start = drop { $0.isWhitespace }
        return String(start.reversed().drop { $0.isWhitespace }.reversed())
    }
}
