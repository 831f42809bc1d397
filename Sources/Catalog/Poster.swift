public import Basics

/// A picture for the wall: its name, what it shows, and what there is to find on it.
public struct Poster: Sendable {
    public static let keys = ["name", "alt", "find"]

    /// The name of its SVG in `posters/`.
    public var id: String
    public var name: LocalizedText
    public var alt: LocalizedText
    /// Things that are hidden in the picture, with their numbers.
    public var find: [LocalizedText]
    public var location: SourceLocation

    /// Reads the mapping of `posters/index.yaml`, in its order.
    static func read(_ node: YAMLNode, _ context: CatalogContext) -> [Poster] {
        guard case .mapping(let entries) = node.content else {
            context.diagnostics.error("wrong-type", "posters are keys and values", at: node.location)
            return []
        }
        return entries.compactMap { entry in
            guard
                let fields = Fields(entry.value, of: "the poster '\(entry.key)'", keys: keys, context.diagnostics)
            else { return nil }
            let name = fields.required("name")?.localized("the name", context)
            let alt = fields.required("alt")?.localized("the alt text", context)
            let find = fields["find"]?.list("things to find", context.diagnostics) { $0.localized("a thing", context) }
            guard let name, let alt else { return nil }
            return Poster(id: entry.key, name: name, alt: alt, find: find ?? [], location: entry.keyLocation)
        }
    }
}
