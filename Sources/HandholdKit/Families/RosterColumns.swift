internal import Basics

/// The columns of a clinic's list, and where a family file says the same.
public enum RosterColumns {
    /// How a cell becomes a value.
    private enum Form {
        case text
        /// Words with semicolons between them.
        case list
        /// `yes` or `no`.
        case answer
    }

    private static let columns: [(name: String, path: [String], form: Form)] = [
        ("child", ["child", "name"], .text), ("pronouns", ["child", "pronouns"], .text),
        ("age", ["child", "age"], .text), ("speech", ["child", "speech"], .answer),
        ("caregivers", ["caregivers"], .list), ("language", ["language"], .text), ("routines", ["routines"], .list),
        ("child-skin", ["look", "child", "skin"], .text), ("child-hair", ["look", "child", "hair"], .text),
        ("adult-skin", ["look", "adult", "skin"], .text), ("adult-hair", ["look", "adult", "hair"], .text),
        ("likes", ["touch", "likes"], .list), ("avoid", ["touch", "avoid"], .list),
        ("precautions", ["precautions"], .list), ("note", ["note"], .text), ("paper", ["paper"], .text),
        ("text-size", ["text-size"], .text), ("email", ["mail", "to"], .list),
        ("consent", ["mail", "consent"], .text), ("phone-edition", ["mail", "phone-edition"], .answer),
        ("password", ["password"], .text),
    ]

    /// The names of all columns; `id` must be there.
    public static let names = ["id"] + columns.map(\.name)

    /// Whether the list can be read: it has an id for each row, and no column that nobody knows.
    static func check(_ list: CSVTable, _ diagnostics: Diagnostics) -> Bool {
        var seen: Set<String> = []
        for cell in list.head where !cell.text.isEmpty {
            if !names.contains(cell.text) {
                diagnostics.unknown("column", cell.text, among: names, in: "the list", at: cell.location)
            } else if !seen.insert(cell.text).inserted {
                diagnostics.error("two-columns", "the column '\(cell.text)' is there twice", at: cell.location)
            }
        }
        if !seen.contains("id") {
            diagnostics.error(
                "missing-column", "the list has no column 'id'", at: list.head.first?.location,
                help: "the first row names the columns: \(names.prefix(6).joined(separator: ","))…")
        }
        return !diagnostics.hasErrors
    }

    /// A row as a family file would say it.
    static func node(
        _ row: [CSVTable.Cell], of list: CSVTable, at place: SourceLocation, _ diagnostics: Diagnostics
    ) -> YAMLNode {
        var root = YAMLNode(.mapping([]), at: place)
        for column in columns {
            guard let cell = list.value(column.name, in: row),
                let value = value(cell, column.form, column.name, diagnostics)
            else { continue }
            root = root.adding(value, at: column.path[...])
        }
        return root
    }

    private static func value(
        _ cell: CSVTable.Cell, _ form: Form, _ column: String, _ diagnostics: Diagnostics
    ) -> YAMLNode? {
        switch form {
        case .text: return YAMLNode(.scalar(cell.text, quoted: true), at: cell.location)
        case .list:
            let words = cell.text.split(separator: ";").map { $0.trimmed }.filter { !$0.isEmpty }
            return YAMLNode(
                .sequence(words.map { YAMLNode(.scalar($0, quoted: true), at: cell.location) }), at: cell.location)
        case .answer:
            let answers = ["yes": "true", "true": "true", "no": "false", "false": "false"]
            guard let answer = answers[cell.text.lowercased()] else {
                diagnostics.error(
                    "wrong-value", "'\(column)' is yes or no, but this is '\(cell.text.prefix(40))'", at: cell.location)
                return nil
            }
            return YAMLNode(.scalar(answer, quoted: false), at: cell.location)
        }
    }
}

extension YAMLNode {
    /// The mapping with a value at the end of a path of keys.
    fileprivate func adding(_ value: YAMLNode, at path: ArraySlice<String>) -> YAMLNode {
        guard let key = path.first else { return value }
        var entries: [Entry] = []
        if case .mapping(let old) = content { entries = old }
        let inner = self[key] ?? YAMLNode(.mapping([]), at: value.location)
        let entry = Entry(key: key, keyLocation: value.location, value: inner.adding(value, at: path.dropFirst()))
        if let index = entries.firstIndex(where: { $0.key == key }) {
            entries[index] = entry
        } else {
            entries.append(entry)
        }
        return YAMLNode(.mapping(entries), at: location)
    }
}

extension Substring {
    /// Without the spaces around it.
    fileprivate var trimmed: String {
        let start = drop { $0.isWhitespace }
        let end = start.lastIndex { !$0.isWhitespace }
        return end.map { String(start[...$0]) } ?? ""
    }
}
