public import Basics

/// Where and when a massage is woven in: an obstacle course, after the bath, the parked car.
public struct Setting: Sendable {
    public static let keys = ["name", "when", "safety", "scene"]

    public var id: String
    public var name: LocalizedText
    /// The words that begin its line among the family's routines.
    public var when: LocalizedText
    /// The sentence that every sheet for this setting carries.
    public var safety: LocalizedText?
    /// What the setting looks like, with somebody in it.
    public var scene: PictureRequest
    public var location: SourceLocation

    /// Reads the mapping of `settings.yaml`, in its order.
    static func read(_ node: YAMLNode, _ context: CatalogContext) -> [Setting] {
        guard case .mapping(let entries) = node.content else {
            context.diagnostics.error("wrong-type", "settings are keys and values", at: node.location)
            return []
        }
        return entries.compactMap { entry in
            guard
                let fields = Fields(
                    entry.value, of: "the setting '\(entry.key)'", keys: Self.keys, context.diagnostics)
            else { return nil }
            let name = fields.required("name")?.localized("the name", context)
            let when = fields.required("when")?.localized("'when'", context)
            let safety = fields["safety"]?.localized("the safety sentence", context)
            let scene = fields.required("scene").flatMap { PictureRequest.read($0, "the scene", context) }
            guard let name, let when, let scene else { return nil }
            return Setting(
                id: entry.key, name: name, when: when, safety: safety, scene: scene, location: entry.keyLocation)
        }
    }
}
