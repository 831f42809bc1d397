public import Basics
internal import Catalog

/// A list of cards from a spreadsheet: a column `technique` and, where there is more than one of a card, `quantity`.
public enum DeckFile {
    public static let columns = ["technique", "quantity"]
    private static let mostCopies = 500

    /// The cards of the rows that are right.
    ///
    /// - Parameters:
    ///   - diagnostics: for what is wrong with the table as a whole.
    ///   - rows: for every row that is wrong, with its place.
    public static func entries(
        of path: String, known: [String], _ diagnostics: Diagnostics, rows: Diagnostics
    ) -> [DeckRequest.Entry] {
        guard let table = CSVTable.read(path, diagnostics) else { return [] }
        var names = Set<String>()
        for cell in table.head where !cell.text.isEmpty {
            if !columns.contains(cell.text) {
                diagnostics.unknown("column", cell.text, among: columns, in: "the deck's table", at: cell.location)
            } else if !names.insert(cell.text).inserted {
                diagnostics.error("two-columns", "the column '\(cell.text)' is there twice", at: cell.location)
            }
        }
        guard names.contains("technique") else {
            diagnostics.error(
                "missing-column", "the table has no column 'technique'", at: table.head.first?.location,
                help: "the first row names the columns: technique,quantity")
            return []
        }
        return table.rows.compactMap { entry($0, of: table, known: known, rows) }
    }

    private static func entry(
        _ row: [CSVTable.Cell], of table: CSVTable, known: [String], _ diagnostics: Diagnostics
    ) -> DeckRequest.Entry? {
        if let extra = row.dropFirst(table.head.count).first(where: { !$0.text.isEmpty }) {
            diagnostics.error("too-many-cells", "this row has more cells than there are columns", at: extra.location)
            return nil
        }
        guard let technique = table.value("technique", in: row) else {
            diagnostics.error("missing-value", "this row names no technique", at: row.first?.location)
            return nil
        }
        guard known.contains(technique.text) else {
            diagnostics.unknown("technique", technique.text, among: known, in: "the catalog", at: technique.location)
            return nil
        }
        guard let quantity = table.value("quantity", in: row) else {
            return DeckRequest.Entry(SourceText(technique.text, at: technique.location))
        }
        guard let copies = Int(quantity.text), (0...mostCopies).contains(copies) else {
            diagnostics.error(
                "wrong-value", "a quantity is a number from 0 to \(mostCopies), but this is '\(quantity.text)'",
                at: quantity.location)
            return nil
        }
        return copies == 0 ? nil : DeckRequest.Entry(SourceText(technique.text, at: technique.location), copies: copies)
    }
}
