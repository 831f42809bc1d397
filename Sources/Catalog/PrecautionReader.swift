internal import Basics

/// The precautions of the library: the rules and the waits they speak of.
public struct Precautions: Sendable {
    public static let keys = ["waits", "rules"]

    public var waits: Waits
    public var rules: [Precaution]

    /// Every flag that a family file may name.
    public var flags: [String] {
        var seen: Set<String> = []
        return rules.map(\.flag).filter { seen.insert($0).inserted }
    }

    static func read(_ node: YAMLNode, _ context: CatalogContext) -> Precautions? {
        guard let fields = Fields(node, of: "the precautions", keys: Self.keys, context.diagnostics) else {
            return nil
        }
        let waits = fields.required("waits").flatMap { Waits.read($0, context.diagnostics) }
        if let waits, let missing = Waits.keys.first(where: { waits.values[$0] == nil }) {
            context.diagnostics.error("missing-key", "the waits need '\(missing)'", at: fields["waits"]?.location)
        }
        let rules = fields.required("rules")?.list("the rules", context.diagnostics) { rule($0, context) }
        guard let waits, let rules else { return nil }
        return Precautions(waits: waits, rules: rules)
    }

    private static func rule(_ node: YAMLNode, _ context: CatalogContext) -> Precaution? {
        let diagnostics = context.diagnostics
        guard let fields = Fields(node, of: "a precaution", keys: Precaution.keys, diagnostics) else { return nil }
        let flag = fields.required("flag")?.text("the flag", diagnostics)
        let level = fields.required("level")?.choice("the level", Precaution.Level.self, diagnostics)
        let action = fields.required("action")?.choice("the action", Precaution.Action.self, diagnostics)
        let scope = fields["when"].map { readScope($0, diagnostics) } ?? Precaution.Scope()
        let page = fields.required("page")?.localized("the page's sentence", context)
        let card = fields["card"]?.localized("the card's words", context)
        let therapist = fields.required("therapist")?.text("the therapist's sentence", diagnostics)
        let source = fields.required("source")?.text("the source", diagnostics)
        guard let flag, let level, let action, let scope, let page, let therapist, let source else { return nil }
        if level == .red, action != .remove {
            diagnostics.error(
                "red-passes", "a red precaution keeps the technique off the page, so its action is 'remove'",
                at: fields["action"]?.location, help: "what may be printed with a change or a mark is amber")
            return nil
        }
        return Precaution(
            flag: flag, level: level, action: action, scope: scope, page: page, card: card ?? page,
            therapist: therapist, source: source)
    }

    /// Nil where a list cannot be read: a scope that lost a part would touch other techniques than its author meant.
    private static func readScope(_ node: YAMLNode, _ diagnostics: Diagnostics) -> Precaution.Scope? {
        guard let fields = Fields(node, of: "'when'", keys: Precaution.Scope.keys, diagnostics) else { return nil }
        var scope = Precaution.Scope()
        if let node = fields["areas"] {
            guard let areas = node.choices("areas", Area.self, diagnostics) else { return nil }
            scope.areas = areas
        }
        if let node = fields["strokes"] {
            guard let strokes = node.choices("strokes", Stroke.self, diagnostics) else { return nil }
            scope.strokes = strokes
        }
        if let node = fields["traits"] {
            guard let traits = node.choices("traits", Trait.self, diagnostics) else { return nil }
            scope.traits = traits
        }
        if let node = fields["pressure"] {
            guard let pressure = node.choice("the pressure", Pressure.self, diagnostics) else { return nil }
            scope.pressure = pressure
        }
        if let node = fields["positions"] {
            guard let positions = node.choices("positions", Position.self, diagnostics) else { return nil }
            scope.positions = positions
        }
        return scope
    }
}

extension Waits {
    /// Reads the waits that a file names; those it leaves out stay as they were.
    static func read(_ node: YAMLNode, _ diagnostics: Diagnostics) -> Waits? {
        guard let fields = Fields(node, of: "the waits", keys: keys, diagnostics) else { return nil }
        var values: [String: Int] = [:]
        for key in keys {
            values[key] = fields[key]?.integer("'\(key)'", in: 1...336, diagnostics)
        }
        return Waits(values)
    }
}
