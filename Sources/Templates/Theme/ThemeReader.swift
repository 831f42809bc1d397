public import Basics
internal import DocumentModel

/// Reads colours, text styles and papers, from the theme or from a layout that adds its own.
public struct ThemeReader {
    public static let keys = ["colors", "line-art", "styles", "papers", "text-sizes"]
    public static let styleKeys = [
        "extends", "family", "size", "weight", "color", "leading", "align", "minimum-lines", "minimum-size",
        "maximum-lines", "grows",
    ]

    private let diagnostics: Diagnostics

    public init(_ diagnostics: Diagnostics) {
        self.diagnostics = diagnostics
    }

    /// The theme of a theme file.
    public func theme(_ node: YAMLNode) -> Theme {
        var theme = Theme()
        guard let fields = Fields(node, of: "a theme", keys: Self.keys, diagnostics) else { return theme }
        read(fields, into: &theme)
        return theme
    }

    /// Adds what a file says to a theme; what it names again is replaced.
    func read(_ fields: Fields, into theme: inout Theme) {
        for (name, color) in colors(fields["colors"]) { theme.colors[name] = color }
        for (name, color) in colors(fields["line-art"]) { theme.lineArt[name] = color }
        for (name, value) in entries(fields["styles"], "styles") {
            guard let style = style(value, in: theme) else { continue }
            theme.styles[name] = style
            theme.fixedStyles.remove(name)
            if value["grows"]?.boolean("'grows'", diagnostics) == false { theme.fixedStyles.insert(name) }
        }
        for (name, value) in entries(fields["papers"], "papers") {
            guard let sides = value.list("a paper", diagnostics, { $0.length("a side", diagnostics) }) else { continue }
            guard sides.count == 2, sides.allSatisfy({ $0 >= 72 }) else {
                diagnostics.error(
                    "wrong-value", "a paper is a width and a height of at least 1in", at: value.location)
                continue
            }
            theme.papers[name] = Size(width: sides[0], height: sides[1])
        }
        for (name, value) in entries(fields["text-sizes"], "text sizes") {
            theme.textSizes[name] = value.number("a text size", in: 0.5...4, diagnostics)
        }
    }

    private func colors(_ node: YAMLNode?) -> [(String, Color)] {
        entries(node, "colours").compactMap { name, value in
            guard let word = value.text("a colour", diagnostics) else { return nil }
            if let color = Color(hex: word) { return (name, color) }
            diagnostics.error(
                "wrong-value", "a colour is written as #RRGGBB, but this is '\(word)'", at: value.location)
            return nil
        }
    }

    private func style(_ node: YAMLNode, in theme: Theme) -> TextStyle? {
        guard let fields = Fields(node, of: "a text style", keys: Self.styleKeys, diagnostics) else { return nil }
        var style = TextStyle(family: "Andika", size: 12)
        if let base = fields["extends"], let name = base.text("'extends'", diagnostics) {
            guard let found = theme.styles[name] else {
                diagnostics.unknown(
                    "style", name, among: theme.styles.keys.sorted(), in: "'extends'", at: base.location)
                return nil
            }
            style = found
        }
        if let family = fields["family"]?.text("the family", diagnostics) { style.family = family }
        if let size = fields["size"]?.length("the size", diagnostics) { style.size = min(max(size, 1), 1000) }
        if let weight = fields["weight"]?.choice("the weight", Weight.self, diagnostics) {
            style.bold = weight == .bold
        }
        if let color = fields["color"].flatMap({ color($0, in: theme) }) { style.color = color }
        if let leading = fields["leading"]?.number("the leading", in: 0.8...3, diagnostics) { style.leading = leading }
        if let align = fields["align"]?.choice("the alignment", Alignment.self, diagnostics) { style.align = align }
        style.minimumLines =
            fields["minimum-lines"]?.integer("minimum lines", in: 1...20, diagnostics) ?? style.minimumLines
        style.minimumSize = fields["minimum-size"]?.length("the least size", diagnostics) ?? style.minimumSize
        style.maximumLines =
            fields["maximum-lines"]?.integer("maximum lines", in: 1...100, diagnostics) ?? style.maximumLines
        return style
    }

    /// A colour by its name in the theme or as `#RRGGBB`.
    func color(_ node: YAMLNode, in theme: Theme) -> Color? {
        guard let word = node.text("a colour", diagnostics) else { return nil }
        if let color = theme.colors[word] ?? Color(hex: word) { return color }
        diagnostics.unknown("colour", word, among: theme.colors.keys.sorted(), in: "the theme", at: node.location)
        return nil
    }

    private func entries(_ node: YAMLNode?, _ what: String) -> [(String, YAMLNode)] {
        guard let node else { return [] }
        guard case .mapping(let entries) = node.content else {
            diagnostics.error("wrong-type", "\(what) are names and values", at: node.location)
            return []
        }
        return entries.map { ($0.key, $0.value) }
    }
}

/// How heavy letters are.
enum Weight: String, CaseIterable {
    case regular, bold
}
