internal import Basics
internal import DocumentModel

/// Reads what may be said of every box: air, colours, breaks, meaning.
public struct BoxLookReader {
    public static let keys = [
        "padding", "background", "border", "radius", "edge", "min-height", "height", "align", "vertical-align",
        "breakable", "keep-with-next", "page-break", "role", "alt", "language", "width", "for", "when",
    ]
    public static let paddingKeys = ["top", "bottom", "start", "end", "vertical", "horizontal"]
    public static let lineKeys = ["width", "color"]

    let theme: Theme
    let reader: BoxReader
    private var diagnostics: Diagnostics { reader.diagnostics }

    init(theme: Theme, reader: BoxReader) {
        self.theme = theme
        self.reader = reader
    }

    func look(_ fields: Fields) -> BoxLook {
        var look = BoxLook()
        look.colorPaths = colorPaths(fields)
        for (place, key) in [
            (BoxLook.LengthPlace.height, "height"), (.width, "width"), (.pictureWidth, "picture-width"),
            (.pictureHeight, "picture-height"),
        ] {
            look.lengthPaths[place] = fields[key].flatMap { path($0) }
        }
        look.style = style(fields)
        look.flow = Flow(
            breakable: fields["breakable"]?.boolean("'breakable'", diagnostics) ?? true,
            keepWithNext: reader.flag("keep-with-next", fields),
            pageBreakBefore: reader.flag("page-break", fields))
        look.role = fields["role"]?.choice("the role", RoleName.self, diagnostics)?.role
        look.alt = fields["alt"].flatMap { reader.text($0, "the alt text") }
        look.language = fields["language"]?.text("the language", diagnostics)
        look.textStyle = fields["style"].flatMap { styleName($0) }
        look.textColor = fields["color"].flatMap { color($0) }
        look.textAlign = fields["align"] == nil ? nil : look.style.align
        look.link = fields["link"].flatMap { reader.path($0) }
        look.pictureWidth = length("picture-width", "the picture's width", fields)
        look.pictureHeight = length("picture-height", "the picture's height", fields)
        return look
    }

    private func style(_ fields: Fields) -> BoxStyle {
        BoxStyle(
            padding: fields["padding"].map { padding($0) } ?? .zero,
            background: fields["background"].flatMap { color($0) },
            border: fields["border"].flatMap { line($0, "the border") }, radius: reader.length("radius", fields),
            edge: fields["edge"].flatMap { line($0, "the edge") },
            minimumHeight: reader.length("min-height", fields),
            height: length("height", "the height", fields),
            align: fields["align"]?.choice("the alignment", diagnostics) ?? .start,
            verticalAlign: fields["vertical-align"]?.choice("the vertical alignment", diagnostics) ?? .top)
    }

    /// One length for all sides, or some sides by name.
    private func padding(_ node: YAMLNode) -> Insets {
        guard case .mapping = node.content else {
            return Insets(all: node.length("the padding", diagnostics) ?? 0)
        }
        guard let fields = Fields(node, of: "the padding", keys: Self.paddingKeys, diagnostics) else { return .zero }
        func side(_ name: String, _ both: String) -> Double {
            (fields[name] ?? fields[both])?.length("the padding", diagnostics) ?? 0
        }
        return Insets(
            top: side("top", "vertical"), bottom: side("bottom", "vertical"), start: side("start", "horizontal"),
            end: side("end", "horizontal"))
    }

    private func line(_ node: YAMLNode, _ what: String) -> Line? {
        guard let fields = Fields(node, of: what, keys: Self.lineKeys, diagnostics),
            let width = fields.required("width")?.length("the width", diagnostics),
            let color = fields.required("color").flatMap({ color($0) })
        else { return nil }
        return Line(width: width, color: color)
    }

    private func color(_ node: YAMLNode) -> Color? {
        if path(node) != nil { return .black }
        return ThemeReader(diagnostics).color(node, in: theme)
    }

    /// The colours that are written as `"{item.color}"`: values of the sheet.
    private func colorPaths(_ fields: Fields) -> [BoxLook.ColorPlace: DataPath] {
        let nodes: [(BoxLook.ColorPlace, YAMLNode?)] = [
            (.background, fields["background"]), (.border, fields["border"]?["color"]),
            (.edge, fields["edge"]?["color"]), (.words, fields["color"]),
        ]
        return nodes.reduce(into: [:]) { paths, place in paths[place.0] = place.1.flatMap { path($0) } }
    }

    /// A length that stands in the file; nil also where a value gives it.
    private func length(_ key: String, _ what: String, _ fields: Fields) -> Double? {
        fields[key].flatMap { path($0) == nil ? $0.length(what, diagnostics) : nil }
    }

    func path(_ node: YAMLNode) -> DataPath? {
        guard let text = node.scalar, text.hasPrefix("{"), text.hasSuffix("}") else { return nil }
        let parts = text.dropFirst().dropLast().split(separator: ".").map { String($0) }
        return parts.isEmpty ? nil : DataPath(parts: parts, location: node.location)
    }

    private func styleName(_ node: YAMLNode) -> String? {
        guard let name = node.text("the style", diagnostics) else { return nil }
        if theme.styles[name] == nil {
            diagnostics.unknown("style", name, among: theme.styles.keys.sorted(), in: "the theme", at: node.location)
        }
        return name
    }
}

/// The roles as layout files name them.
enum RoleName: String, CaseIterable {
    case section
    case heading1 = "heading-1"
    case heading2 = "heading-2"
    case heading3 = "heading-3"
    case list
    case listItem = "list-item"
    case listLabel = "list-label"
    case listBody = "list-body"
    case paragraph, figure, artifact

    var role: Role {
        switch self {
        case .section: .section
        case .heading1: .heading1
        case .heading2: .heading2
        case .heading3: .heading3
        case .list: .list
        case .listItem: .listItem
        case .listLabel: .listLabel
        case .listBody: .listBody
        case .paragraph: .paragraph
        case .figure: .figure
        case .artifact: .artifact
        }
    }
}
