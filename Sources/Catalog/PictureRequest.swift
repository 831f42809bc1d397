internal import Basics

/// The plate that a step or a scene wants, the layers to show, and the words that stand for the picture.
public struct PictureRequest: Sendable {
    public static let keys = ["plate", "show", "alt"]

    public var plate: SourceText
    public var layers: [SourceText]
    public var alt: LocalizedText

    /// Reads `{plate: sole, show: [thumbs-at-heel], alt: {en: …, es: …}}`.
    static func read(_ node: YAMLNode, _ what: String, _ context: CatalogContext) -> PictureRequest? {
        let diagnostics = context.diagnostics
        guard let fields = Fields(node, of: what, keys: keys, diagnostics) else { return nil }
        let plate = fields.required("plate").flatMap { node in
            node.text("the plate", diagnostics).map { SourceText($0, at: node.location) }
        }
        let layers = fields["show"]?.list("the layers to show", diagnostics) { node in
            node.text("a layer", diagnostics).map { SourceText($0, at: node.location) }
        }
        let alt = fields.required("alt")?.localized("'alt'", context)
        guard let plate, let alt else { return nil }
        return PictureRequest(plate: plate, layers: layers ?? [], alt: alt)
    }
}
