public import Basics

/// Reads the file of one label sheet, and does the sums that show a slip in its numbers.
public struct StockReader {
    private let diagnostics: Diagnostics

    public init(_ diagnostics: Diagnostics) {
        self.diagnostics = diagnostics
    }

    /// The sheet, or nil where something is missing or its labels cannot stand where they are said to.
    ///
    /// - Parameter id: the file's name without its ending.
    public func stock(_ node: YAMLNode, id: String) -> Stock? {
        guard let fields = Fields(node, of: "a label sheet", keys: Stock.keys, diagnostics) else { return nil }
        let named = fields.required("id")?.text("the id", diagnostics)
        let name = fields.required("name")?.text("the name", diagnostics)
        let equivalents =
            fields["equivalents"]?.list("equivalents", diagnostics) { $0.text("a part number", diagnostics) } ?? []
        let paper = fields.required("paper").flatMap(paper)
        let label = fields.required("label")?.pair("the label", diagnostics)
        let columns = fields.required("columns")?.integer("the number of columns", in: 1...100, diagnostics)
        let rows = fields.required("rows")?.integer("the number of rows", in: 1...100, diagnostics)
        let origin = fields.required("origin")?.pair("the origin", diagnostics)
        let pitch = fields.required("pitch")?.pair("the pitch", diagnostics)
        let sides = fields.required("sides")?.integer("the number of sides", in: 1...2, diagnostics)
        let perforated = fields.required("perforated")?.boolean("'perforated'", diagnostics)
        let check = fields.required("check")?.choice("'check'", Stock.Check.self, diagnostics)
        let note = fields["note"]?.text("the note", diagnostics)
        if let named, named != id {
            diagnostics.error(
                "wrong-id", "the id '\(named)' is not the file's name '\(id)'", at: fields["id"]?.location)
        }
        guard let name, let paper, let label, let columns, let rows, let origin, let pitch, let sides, let perforated,
            let check
        else { return nil }
        let stock = Stock(
            id: id, name: name, equivalents: equivalents, paper: paper, label: Size(width: label.x, height: label.y),
            columns: columns, rows: rows, origin: origin, pitch: pitch, sides: sides, isPerforated: perforated,
            check: check, note: note)
        return holds(stock, fields) ? stock : nil
    }

    private func paper(_ node: YAMLNode) -> Paper? {
        guard let word = node.text("the paper", diagnostics) else { return nil }
        if let paper = Paper.named(word) { return paper }
        diagnostics.unknown("paper", word, among: Paper.all.map(\.name), in: "'paper'", at: node.location)
        return nil
    }

    /// Whether the labels lie on the paper, beside each other, and as far from the right as from the left.
    private func holds(_ stock: Stock, _ fields: Fields) -> Bool {
        // Files round to a tenth of a millimetre or a ten-thousandth of an inch.
        let slack = 0.02
        var holds = true
        func fault(_ key: String, _ code: String, _ message: String, help: String? = nil) {
            diagnostics.error(code, message, at: fields[key]?.location, help: help)
            holds = false
        }
        guard stock.label.width > 0, stock.label.height > 0 else {
            fault("label", "wrong-value", "a label has a width and a height")
            return false
        }
        if stock.columns > 1, stock.pitch.x < stock.label.width - slack {
            fault("pitch", "labels-overlap", "labels overlap: from one to the next is less than a label's width")
        }
        if stock.rows > 1, stock.pitch.y < stock.label.height - slack {
            fault("pitch", "labels-overlap", "labels overlap: from one to the next is less than a label's height")
        }
        if stock.origin.x < -slack || stock.origin.y < -slack {
            fault("origin", "labels-off-paper", "the first label begins outside the paper")
        }
        if stock.rightMargin < -slack {
            fault(
                "columns", "labels-off-paper",
                "the last column ends \((-stock.rightMargin).inMillimetres) mm outside the paper")
        }
        if stock.bottomMargin < -slack {
            fault(
                "rows", "labels-off-paper",
                "the last row ends \((-stock.bottomMargin).inMillimetres) mm outside the paper")
        }
        if holds, stock.check == .ok, abs(stock.rightMargin - stock.origin.x) > Length.millimetres(1) + slack {
            fault(
                "origin", "stock-margins",
                "the margin at the left is \(stock.origin.x.inMillimetres) mm, that at the right "
                    + "\(stock.rightMargin.inMillimetres) mm",
                help: "measure the sheet; if it is so, say 'check: test'")
        }
        return holds
    }
}
