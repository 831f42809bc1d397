public import Basics
internal import DocumentModel

/// A layout file: how one kind of sheet looks.
public struct LayoutFile: Sendable {
    public static let keys = ["title", "kind", "parts", "sections"] + ThemeReader.keys
    public static let sectionKeys = [
        "for", "when", "title", "orientation", "margins", "header", "header-gap", "footer", "footer-gap", "backdrop",
        "body",
        "fit",
    ]
    public static let marginKeys = ["top", "bottom", "start", "end"]

    var title: TextTemplate
    public var kind: SheetKind
    var parts: [String: BoxTemplate]
    var sections: [SectionTemplate]
    public var theme: Theme
    public var location: SourceLocation

    struct SectionTemplate: Sendable {
        var loop: Loop?
        var condition: Condition?
        var title: TextTemplate
        var margins: Insets
        var header: BoxTemplate?
        var headerGap: Double
        var footer: BoxTemplate?
        var footerGap: Double
        var backdrop: BoxTemplate?
        var body: [BoxTemplate]
        var isLandscape: Bool
        var shrinks: Bool
    }

    /// How the paper lies.
    enum Orientation: String, CaseIterable {
        case portrait, landscape
    }

    /// How many pages a section's body may take.
    enum BodyFit: String, CaseIterable {
        case pages
        case onePage = "one-page"
    }

    /// Reads a layout over a theme; nil where it holds no section. All that is wrong has been reported.
    public static func read(_ node: YAMLNode, theme: Theme, _ diagnostics: Diagnostics) -> LayoutFile? {
        guard let fields = Fields(node, of: "a layout", keys: keys, diagnostics) else { return nil }
        var theme = theme
        ThemeReader(diagnostics).read(fields, into: &theme)
        var names: [String] = []
        if let node = fields["parts"] {
            if case .mapping(let entries) = node.content {
                names = entries.map(\.key)
            } else {
                diagnostics.error(
                    "wrong-type", "parts are names and boxes, but this is \(node.kind)", at: node.location)
            }
        }
        let reader = BoxReader(theme: theme, parts: names, diagnostics)
        var parts: [String: BoxTemplate] = [:]
        for name in names {
            parts[name] = fields["parts"]?[name].flatMap { reader.box($0) }
        }
        let title = fields.required("title").flatMap { reader.text($0, "the title") }
        let kind = fields["kind"]?.choice("the kind", SheetKind.self, diagnostics)
        let sections = fields.required("sections")?.list("sections", diagnostics) { section($0, reader) }
        if let node = fields["sections"], case .sequence(let items) = node.content, items.isEmpty {
            diagnostics.error("missing-key", "a layout needs at least one section", at: node.location)
        }
        guard let title, let sections, !sections.isEmpty else { return nil }
        return LayoutFile(
            title: title, kind: kind ?? .handout, parts: parts, sections: sections, theme: theme,
            location: node.location)
    }

    private static func section(_ node: YAMLNode, _ reader: BoxReader) -> SectionTemplate? {
        let diagnostics = reader.diagnostics
        guard let fields = Fields(node, of: "a section", keys: sectionKeys, diagnostics) else { return nil }
        let title = fields.required("title").flatMap { reader.text($0, "the title") }
        let body = fields.required("body")?.list("the body", diagnostics) { reader.box($0) }
        var margins = Insets(all: Length.millimetres(15))
        if let node = fields["margins"],
            let sides = Fields(node, of: "the margins", keys: marginKeys, diagnostics)
        {
            margins = Insets(
                top: sides["top"]?.length("the top margin", diagnostics) ?? margins.top,
                bottom: sides["bottom"]?.length("the bottom margin", diagnostics) ?? margins.bottom,
                start: sides["start"]?.length("the start margin", diagnostics) ?? margins.start,
                end: sides["end"]?.length("the end margin", diagnostics) ?? margins.end)
        }
        let loop = fields["for"].flatMap { reader.loop($0) }
        let condition = fields["when"].flatMap { reader.condition($0) }
        let header = fields["header"].flatMap { reader.box($0) }
        let footer = fields["footer"].flatMap { reader.box($0) }
        let backdrop = fields["backdrop"].flatMap { reader.box($0) }
        let orientation = fields["orientation"]?.choice("the orientation", Orientation.self, diagnostics)
        let fit = fields["fit"]?.choice("'fit'", BodyFit.self, diagnostics)
        guard let title, let body else { return nil }
        return SectionTemplate(
            loop: loop, condition: condition, title: title, margins: margins, header: header,
            headerGap: fields["header-gap"]?.length("the gap", diagnostics) ?? 0, footer: footer,
            footerGap: fields["footer-gap"]?.length("the gap", diagnostics) ?? 0, backdrop: backdrop, body: body,
            isLandscape: orientation == .landscape, shrinks: fit == .onePage)
    }
}
