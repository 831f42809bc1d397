public import Basics

/// Where and when a massage is woven in: an obstacle course, after the bath, the parked car.
public struct Setting: Sendable {
    public static let keys = ["name", "mark", "when", "safety", "scene"]
    public static let markKeys = ["symbol", "color"]

    public var id: String
    public var name: LocalizedText
    /// How decks tell it apart.
    public var mark: Mark
    /// The words that begin its line among the family's routines.
    public var when: LocalizedText
    /// The sentence that every sheet for this setting carries.
    public var safety: LocalizedText?
    /// What the setting looks like, with somebody in it.
    public var scene: PictureRequest
    public var location: SourceLocation

    /// A shape and a colour, so that nothing hangs on the colour alone.
    public struct Mark: Sendable, Hashable {
        /// The id of a symbol in the library's set.
        public var symbol: SourceText
        /// Dark enough for white words on it.
        public var color: Color
    }

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
            let mark = fields.required("mark").flatMap { Mark.read($0, context.diagnostics) }
            let when = fields.required("when")?.localized("'when'", context)
            let safety = fields["safety"]?.localized("the safety sentence", context)
            let scene = fields.required("scene").flatMap { PictureRequest.read($0, "the scene", context) }
            guard let name, let mark, let when, let scene else { return nil }
            return Setting(
                id: entry.key, name: name, mark: mark, when: when, safety: safety, scene: scene,
                location: entry.keyLocation)
        }
    }
}

extension Setting.Mark {
    fileprivate static func read(_ node: YAMLNode, _ diagnostics: Diagnostics) -> Setting.Mark? {
        guard let fields = Fields(node, of: "the mark", keys: Setting.markKeys, diagnostics) else { return nil }
        let symbol = fields.required("symbol").flatMap { value in
            value.text("the symbol", diagnostics).map { SourceText($0, at: value.location) }
        }
        guard let value = fields.required("color"), let word = value.text("the colour", diagnostics), let symbol else {
            return nil
        }
        guard let color = Color(hex: word) else {
            diagnostics.error(
                "wrong-value", "a colour is written as #RRGGBB, but this is '\(word)'", at: value.location)
            return nil
        }
        if color.contrast(with: .white) < 4.5 {
            diagnostics.error(
                "low-contrast", "white words on \(word) cannot be read well", at: value.location,
                help: "choose a darker colour: a contrast of 4.5 to 1 is the least")
        }
        return Setting.Mark(symbol: symbol, color: color)
    }
}
