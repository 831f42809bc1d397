/// A table as spreadsheets save it: commas, quotes, a row a line (RFC 4180), with the place of each cell.
public struct CSVTable: Sendable {
    /// The first row, in lower case.
    public var head: [Cell]
    /// The rows below it that are not empty.
    public var rows: Rows

    /// One value and where it stands; line and column count letters from one.
    public struct Cell: Sendable, Hashable {
        public var text: String
        public var location: SourceLocation
    }

    /// Rows whose cells are read from the text when they are asked for: a long list takes little more room than its file.
    public struct Rows: RandomAccessCollection, Sendable {
        fileprivate var scan: CSVScan
        fileprivate var places: [CSVScan.Place]

        public var startIndex: Int { 0 }
        public var endIndex: Int { places.count }

        public subscript(number: Int) -> [Cell] {
            var scan = scan
            scan.place = places[number]
            // What is wrong was said when the file was read.
            return scan.row(Diagnostics())
        }
    }

    private static let mostBytes = 8 << 20
    private static let mostCells = 300_000

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
        let scan = CSVScan(text, file: path)
        let places = scan.places(limit: mostCells, diagnostics)
        guard !places.isEmpty else {
            diagnostics.error("empty-file", "the table is empty", at: SourceLocation(file: path, line: 1, column: 1))
            return nil
        }
        let head = Rows(scan: scan, places: Array(places.prefix(1)))[0]
        return CSVTable(
            head: head.map { Cell(text: $0.text.lowercased(), location: $0.location) },
            rows: Rows(scan: scan, places: Array(places.dropFirst())))
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
private struct CSVScan: Sendable {
    /// A letter of the text, and its line and column from 1.
    struct Place: Sendable {
        var index: String.Index
        var line = 1
        var column = 1
    }

    var place: Place
    private let text: String
    private let file: String
    /// Spreadsheets of countries that write decimal commas put semicolons between cells.
    private let separator: Character

    init(_ text: String, file: String) {
        let start = text.first == "\u{FEFF}" ? text.index(after: text.startIndex) : text.startIndex
        let head = text[start...].prefix { !$0.isNewline }
        separator = head.contains(",") || !head.contains(";") ? "," : ";"
        place = Place(index: start)
        self.text = text
        self.file = file
    }

    private var next: Character? { place.index < text.endIndex ? text[place.index] : nil }
    private var location: SourceLocation { SourceLocation(file: file, line: place.line, column: place.column) }

    /// Where the rows begin that are not empty. What is wrong in any is reported.
    func places(limit: Int, _ diagnostics: Diagnostics) -> [Place] {
        var scan = self
        var places: [Place] = []
        var cells = 0
        while scan.next != nil {
            let start = scan.place
            let row = scan.row(diagnostics)
            cells += row.count
            guard cells <= limit else {
                diagnostics.error(
                    "file-too-large", "the table has more than \(limit) cells", at: scan.location)
                return places
            }
            if row.contains(where: { !$0.text.isEmpty }) { places.append(start) }
        }
        return places
    }

    mutating func row(_ diagnostics: Diagnostics) -> [CSVTable.Cell] {
        var row: [CSVTable.Cell] = []
        while true {
            row.append(cell(diagnostics))
            guard let next else { return row }
            step()
            if next.isNewline { return row }
        }
    }

    /// A cell up to its separator, which is left.
    private mutating func cell(_ diagnostics: Diagnostics) -> CSVTable.Cell {
        let start = location
        var text = ""
        if next == "\"" {
            step()
            text = quoted(from: start, diagnostics)
        }
        while let next, next != separator, !next.isNewline {
            text.append(next)
            step()
        }
        return CSVTable.Cell(text: text.trimmed, location: start)
    }

    private mutating func quoted(from start: SourceLocation, _ diagnostics: Diagnostics) -> String {
        var text = ""
        while let letter = next {
            step()
            if letter == "\"" {
                guard next == "\"" else { return text }
                step()
            }
            text.append(letter)
        }
        diagnostics.error("open-quote", "this quote is never closed", at: start)
        return text
    }

    private mutating func step() {
        guard let next else { return }
        place.index = text.index(after: place.index)
        if next.isNewline {
            place.line += 1
            place.column = 1
        } else {
            place.column += 1
        }
    }
}

extension String {
    fileprivate var trimmed: String {
        let start = drop { $0.isWhitespace }
        return String(start.reversed().drop { $0.isWhitespace }.reversed())
    }
}
