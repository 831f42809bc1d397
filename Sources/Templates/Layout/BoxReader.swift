internal import Basics
internal import DocumentModel

/// Reads the boxes of a layout file. Each is a mapping with the key of one kind, and what else is said of it.
public struct BoxReader {
    /// The kinds, and the keys that only they know.
    public static let kinds: [(kind: String, keys: [String])] = [
        ("column", ["gap"]),
        ("row", ["gap", "cross-align", "equal-heights"]),
        ("grid", ["columns", "column-gap", "row-gap", "equal-heights"]),
        ("panel", ["gap"]),
        ("turned", ["length"]),
        ("overlay", ["layers"]),
        ("text", ["style", "color", "link"]),
        ("list", ["marker", "gap", "indent", "style", "color"]),
        ("picture", ["picture-width", "picture-height"]),
        ("plate", ["show", "picture-width", "picture-height"]),
        ("rule", ["color"]),
        ("space", []),
        ("table", ["columns", "head", "column-gap", "row-gap"]),
        ("qr", ["side", "color"]),
        ("part", []),
    ]
    public static let layerKeys = ["box", "align", "vertical-align", "inset"]
    public static let rowKeys = ["cells", "for", "when"]

    let theme: Theme
    let parts: [String]
    let diagnostics: Diagnostics
    private let allKeys: [String: [String]]

    init(theme: Theme, parts: [String], _ diagnostics: Diagnostics) {
        self.theme = theme
        self.parts = parts
        self.diagnostics = diagnostics
        allKeys = Dictionary(
            Self.kinds.map { ($0.kind, [$0.kind] + $0.keys + BoxLookReader.keys) }, uniquingKeysWith: { a, _ in a })
    }

    /// A box, or nil where its kind cannot be told; a list of boxes is read as a column.
    func box(_ node: YAMLNode) -> BoxTemplate? {
        if case .sequence(let items) = node.content {
            return BoxTemplate(
                kind: .column(items.compactMap(box), gap: 0), look: BoxLook(), width: nil, location: node.location)
        }
        guard case .mapping(let entries) = node.content else {
            diagnostics.error(
                "wrong-type", "a box is written as keys and values, but this is \(node.kind)", at: node.location)
            return nil
        }
        let kinds = entries.filter { allKeys[$0.key] != nil }
        guard let kind = kinds.first, kinds.count == 1, let keys = allKeys[kind.key] else {
            reportKind(entries, kinds, at: node.location)
            return nil
        }
        guard let fields = Fields(node, of: "a \(kind.key)", keys: keys, diagnostics) else { return nil }
        let look = BoxLookReader(theme: theme, reader: self).look(fields)
        guard let content = content(kind.key, kind.value, fields, look) else { return nil }
        return BoxTemplate(
            kind: content, look: look,
            width: look.lengthPaths[.width] == nil ? fields["width"].flatMap { width($0) } : nil,
            loop: fields["for"].flatMap { loop($0) }, condition: fields["when"].flatMap { condition($0) },
            location: kind.keyLocation)
    }

    private func reportKind(_ entries: [YAMLNode.Entry], _ kinds: [YAMLNode.Entry], at location: SourceLocation) {
        let names = Self.kinds.map(\.kind)
        if kinds.count > 1 {
            diagnostics.error(
                "two-kinds", "a box has one kind, but this one is '\(kinds[0].key)' and '\(kinds[1].key)'",
                at: kinds[1].keyLocation)
            return
        }
        // A key that other boxes know is not the slip.
        let known = Set(allKeys.values.joined())
        for entry in entries where !known.contains(entry.key) {
            guard let near = nearest(to: entry.key, in: names) else { continue }
            diagnostics.error(
                "unknown-key", "unknown key '\(entry.key)' in a box", at: entry.keyLocation,
                help: "did you mean '\(near)'?")
            return
        }
        diagnostics.error(
            "no-kind", "this box does not say what it is", at: location,
            help: "give it one of: " + names.joined(separator: ", "))
    }

    private func content(
        _ kind: String, _ value: YAMLNode, _ fields: Fields, _ look: BoxLook
    ) -> BoxTemplate.Kind? {
        switch kind {
        case "column": return boxes(value, "a column").map { .column($0, gap: length("gap", fields)) }
        case "row":
            return boxes(value, "a row").map {
                .row(
                    $0, gap: length("gap", fields),
                    align: fields["cross-align"]?.choice("'cross-align'", diagnostics) ?? .top,
                    equalHeights: flag("equal-heights", fields))
            }
        case "grid":
            guard let columns = fields.required("columns").flatMap({ gridColumns($0) }) else { return nil }
            return boxes(value, "a grid").map {
                .grid(
                    $0, columns: columns, columnGap: length("column-gap", fields), rowGap: length("row-gap", fields),
                    equalHeights: flag("equal-heights", fields))
            }
        case "panel":
            if case .sequence = value.content {
                return boxes(value, "a panel").map { children in
                    .panel(
                        BoxTemplate(
                            kind: .column(children, gap: length("gap", fields)), look: BoxLook(), width: nil,
                            location: value.location))
                }
            }
            return box(value).map { .panel($0) }
        case "turned":
            let length = fields.required("length")?.length("the length", diagnostics)
            guard let box = box(value), let length else { return nil }
            return .turned(box, length: length)
        case "overlay": return overlay(value, fields)
        case "text": return text(value, "a text").map { .text($0) }
        case "list":
            let marker = fields["marker"]?.choice("the marker", ListLook.Marker.self, diagnostics) ?? .bullet
            let indent = fields["indent"]?.length("the indent", diagnostics) ?? 14
            return boxes(value, "a list").map {
                .list($0, ListLook(marker: marker, gap: length("gap", fields), indent: indent))
            }
        case "picture": return path(value).map { .picture($0) }
        case "plate":
            let layers = fields["show"]?.list("the layers to show", diagnostics) { $0.text("a layer", diagnostics) }
            return value.text("the plate", diagnostics).map { .plate($0, layers: layers ?? []) }
        case "rule":
            let thickness = value.isNothing ? 0.75 : value.length("the rule's thickness", diagnostics) ?? 0.75
            return .rule(Line(width: thickness, color: look.textColor ?? .black))
        case "space":
            if let share = share(value) { return .spring(share) }
            return value.length("a space", diagnostics).map { .space($0) }
        case "table": return table(value, fields)
        case "qr":
            let side = fields.required("side")?.length("the side", diagnostics)
            guard let path = path(value), let side else { return nil }
            return .qr(path, side: side)
        case "part":
            guard let name = value.text("the part", diagnostics) else { return nil }
            if !parts.contains(name) {
                diagnostics.unknown("part", name, among: parts, in: "the layout", at: value.location)
            }
            return .part(name)
        default: return nil
        }
    }
}
