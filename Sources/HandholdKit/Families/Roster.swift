public import Basics
public import Catalog

/// A clinic's list of families, as a spreadsheet saves it: a row a family, with the keys of a family file as columns.
public struct Roster: Sendable {
    public var rows: [Row]

    /// One family of the list.
    public struct Row: Sendable {
        /// What the clinic knows the family by, from the column `id`.
        public var reference: String
        /// The line of the list, from 1.
        public var line: Int
        fileprivate let list: CSVTable
        fileprivate let number: Int

        /// The family, read from the list each time: a thousand families wait in the room of their text.
        public var family: Family { family(of: node) }

        /// The family, from what its cells say.
        func family(of node: YAMLNode) -> Family {
            var family = FamilyReader(Diagnostics()).family(node)
            family.reference = reference
            return family
        }

        /// What its cells say, as a family file has it; each value knows its cell.
        var node: YAMLNode {
            let cells = list.rows[number]
            let place = cells.first?.location ?? SourceLocation(file: "", line: line, column: 1)
            return RosterColumns.node(cells, of: list, at: place, Diagnostics())
        }
    }

    /// The rows of a list that are right.
    ///
    /// - Parameters:
    ///   - table: for what is wrong with the list as a whole; nothing can then be made of it.
    ///   - faults: for each row that is wrong, with its place.
    public static func read(_ path: String, _ table: Diagnostics, rows faults: Diagnostics) -> Roster {
        guard let list = CSVTable.read(path, table) else { return Roster(rows: []) }
        guard RosterColumns.check(list, table) else { return Roster(rows: []) }
        var rows: [Row] = []
        var lines: [String: Int] = [:]
        for number in list.rows.indices {
            let problems = Diagnostics()
            let row = row(number, of: list, problems)
            // A folder may make no difference between capitals and small letters.
            if let row, let line = lines[row.reference.lowercased()] {
                problems.error(
                    "family-twice", "the id '\(row.reference)' stands in line \(line) already",
                    at: row.node.location)
            }
            problems.all.forEach(faults.report)
            guard let row, !problems.hasErrors else { continue }
            lines[row.reference.lowercased()] = row.line
            rows.append(row)
        }
        return Roster(rows: rows)
    }

    /// The row with a number, where everything in it is right.
    private static func row(_ number: Int, of list: CSVTable, _ diagnostics: Diagnostics) -> Row? {
        let cells = list.rows[number]
        guard let place = cells.first?.location else { return nil }
        if let extra = cells.dropFirst(list.head.count).first(where: { !$0.text.isEmpty }) {
            diagnostics.error("too-many-cells", "this row has more cells than there are columns", at: extra.location)
        }
        for cell in cells where isFormula(cell.text) {
            diagnostics.error(
                "formula",
                "a cell that begins with '\(cell.text.prefix(1))' is a formula to a spreadsheet, and is not read",
                at: cell.location, help: "begin it with a letter or a digit")
        }
        guard let id = list.value("id", in: cells) else {
            diagnostics.error("missing-value", "this row has no id", at: place)
            return nil
        }
        guard isReference(id.text) else {
            diagnostics.error(
                "wrong-value", "an id is up to 60 letters, digits, '-' and '_', but this is '\(id.text.prefix(40))'",
                at: id.location)
            return nil
        }
        let node = RosterColumns.node(cells, of: list, at: place, diagnostics)
        guard !diagnostics.hasErrors else { return nil }
        _ = FamilyReader(diagnostics).family(node)
        return Row(reference: id.text, line: place.line, list: list, number: number)
    }

    /// Spreadsheets run what begins so.
    private static func isFormula(_ text: String) -> Bool {
        text.count > 1 && text.first.map { "=+-@\t\r".contains($0) } ?? false
    }

    /// What may be part of a file's name: it cannot lead out of a folder, nor hide in it.
    static func isReference(_ text: String) -> Bool {
        (1...60).contains(text.utf8.count)
            && text.utf8.allSatisfy { byte in
                (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
                    || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
                    || byte == UInt8(ascii: "_")
            } && text.utf8.first != UInt8(ascii: "-")
    }
}
