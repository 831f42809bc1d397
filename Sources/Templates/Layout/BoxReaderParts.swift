internal import Basics
internal import DocumentModel

/// The values that only boxes hold.
extension BoxReader {
    func boxes(_ node: YAMLNode, _ what: String) -> [BoxTemplate]? {
        node.list("the content of \(what)", diagnostics) { box($0) }
    }

    func text(_ node: YAMLNode, _ what: String) -> TextTemplate? {
        node.text(what, diagnostics).map { TextTemplate($0, at: node.location, diagnostics) }
    }

    func length(_ key: String, _ fields: Fields) -> Double {
        fields[key]?.length("'\(key)'", diagnostics) ?? 0
    }

    func flag(_ key: String, _ fields: Fields) -> Bool {
        fields[key]?.boolean("'\(key)'", diagnostics) ?? false
    }

    /// `technique.steps`.
    func path(_ node: YAMLNode) -> DataPath? {
        node.text("a value", diagnostics).map { path($0[...], at: node.location) }
    }

    private func path(_ text: Substring, at location: SourceLocation) -> DataPath {
        DataPath(parts: text.split(separator: ".").map { String($0) }, location: location)
    }

    /// `step in technique.steps`.
    func loop(_ node: YAMLNode) -> Loop? {
        guard let text = node.text("'for'", diagnostics) else { return nil }
        let words = text.split(separator: " ")
        guard words.count == 3, words[1] == "in" else {
            diagnostics.error(
                "wrong-value", "'for' is written as 'name in list', but this is '\(text)'", at: node.location)
            return nil
        }
        return Loop(variable: String(words[0]), list: path(words[2], at: node.location))
    }

    /// `family.note` or `not family.note`.
    func condition(_ node: YAMLNode) -> Condition? {
        guard let text = node.text("'when'", diagnostics) else { return nil }
        let words = text.split(separator: " ")
        switch (words.count, words.first) {
        case (1, let word?): return Condition(path: path(word, at: node.location), isNegated: false)
        case (2, "not"): return Condition(path: path(words[1], at: node.location), isNegated: true)
        default:
            diagnostics.error(
                "wrong-value", "'when' is a value, or 'not' and a value, but this is '\(text)'", at: node.location)
            return nil
        }
    }

    /// `88mm`, `2fr`, `auto`.
    func width(_ node: YAMLNode) -> Row.Width? {
        if node.scalar == "auto" { return .content }
        if let share = share(node) { return .share(share) }
        return node.length("the width (a length, '1fr' or 'auto')", diagnostics).map { .fixed($0) }
    }

    /// `2fr`.
    func share(_ node: YAMLNode) -> Double? {
        guard let text = node.scalar, text.hasSuffix("fr"), let share = Double(text.dropLast(2)), share > 0,
            share < 1000
        else { return nil }
        return share
    }

    /// `4`, or `{3: 3, 4: 4, 5: 3}` by the number of boxes.
    func gridColumns(_ node: YAMLNode) -> GridColumns? {
        guard case .mapping(let entries) = node.content else {
            return node.integer("the number of columns", in: 1...20, diagnostics).map {
                GridColumns(byCount: [:], otherwise: $0)
            }
        }
        var columns = GridColumns(byCount: [:], otherwise: 1)
        for entry in entries {
            guard let number = entry.value.integer("the number of columns", in: 1...20, diagnostics) else { return nil }
            if entry.key == "otherwise" {
                columns.otherwise = number
            } else if let count = Int(entry.key) {
                columns.byCount[count] = number
            } else {
                diagnostics.error(
                    "wrong-value", "columns are given for a number of boxes or for 'otherwise'",
                    at: entry.keyLocation)
            }
        }
        return columns
    }

    func overlay(_ node: YAMLNode, _ fields: Fields) -> BoxTemplate.Kind? {
        let layers = fields.required("layers")?.list("the layers", diagnostics) { node -> OverlayLayer? in
            guard let layer = Fields(node, of: "a layer", keys: Self.layerKeys, diagnostics),
                let box = layer.required("box").flatMap({ box($0) })
            else { return nil }
            return OverlayLayer(
                box: box, align: layer["align"]?.choice("the alignment", diagnostics) ?? .start,
                verticalAlign: layer["vertical-align"]?.choice("the vertical alignment", diagnostics) ?? .top,
                inset: length("inset", layer))
        }
        guard let base = box(node), let layers else { return nil }
        return .overlay(base, layers)
    }

    func table(_ node: YAMLNode, _ fields: Fields) -> BoxTemplate.Kind? {
        let columns = fields.required("columns")?.list("the columns", diagnostics) { width($0) }
        if let node = fields["columns"], case .sequence(let items) = node.content, items.isEmpty {
            diagnostics.error("wrong-value", "a table needs at least one column", at: node.location)
        }
        let head = fields["head"].flatMap { boxes($0, "the head") } ?? []
        let rows = node.list("the rows", diagnostics) { node -> TableTemplate.TableRow? in
            guard let row = Fields(node, of: "a row", keys: Self.rowKeys, diagnostics),
                let cells = row.required("cells").flatMap({ boxes($0, "a row") })
            else { return nil }
            return .init(
                cells: cells, loop: row["for"].flatMap { loop($0) }, condition: row["when"].flatMap { condition($0) },
                location: node.location)
        }
        guard let columns, !columns.isEmpty, let rows else { return nil }
        return .table(
            TableTemplate(
                columns: columns, head: head, rows: rows, columnGap: length("column-gap", fields),
                rowGap: length("row-gap", fields)))
    }
}
