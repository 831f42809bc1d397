public import Basics

/// The words of a language that the rules look for.
public struct Lexicon: Sendable {
    public static let keys = [
        "name", "verbs", "swaps", "claims", "being", "participles", "not-passive", "participle-endings", "familiar",
        "abbreviations", "body", "hands", "directions",
    ]

    public var language: String
    /// A short name that stands for the child's while a text is measured.
    public var name: String
    /// What a step may begin with.
    public var verbs: Set<String>
    /// Words of the trade, and what to say instead; phrases of several words too.
    public var swaps: [String: String]
    /// Promises that nobody may make.
    public var claims: [String]
    /// The forms of *be* and *get* before a participle.
    public var being: Set<String>
    public var participles: Set<String>
    public var participleEndings: [String]
    /// What looks like a participle and is none: “is tired”.
    public var notPassive: Set<String>
    /// Words of the familiar address where the polite one is spoken.
    public var familiar: Set<String>
    public var abbreviations: Set<String>
    /// What an alt text names: a part of the body, what touches it, where it goes.
    public var body: Set<String>
    public var hands: Set<String>
    public var directions: Set<String>

    /// Reads `plain-language/<language>.yaml`. Faults are reported; what is missing is empty.
    public init?(_ node: YAMLNode, language: String, _ diagnostics: Diagnostics) {
        guard let fields = Fields(node, of: "a lexicon", keys: Self.keys, diagnostics) else { return nil }
        func list(_ key: String) -> [String] {
            fields[key]?.list("'\(key)'", diagnostics) { $0.text("a word", diagnostics)?.lowercased() } ?? []
        }
        self.language = language
        name = fields.required("name")?.text("the name", diagnostics) ?? "Sam"
        verbs = Set(list("verbs"))
        claims = list("claims")
        being = Set(list("being"))
        participles = Set(list("participles"))
        participleEndings = list("participle-endings")
        notPassive = Set(list("not-passive"))
        familiar = Set(list("familiar"))
        abbreviations = Set(list("abbreviations").map { $0.uppercased() })
        (body, hands, directions) = (Set(list("body")), Set(list("hands")), Set(list("directions")))
        swaps = [:]
        if case .mapping(let entries) = fields["swaps"]?.content {
            for entry in entries {
                swaps[entry.key.lowercased()] = entry.value.text("the plain word", diagnostics)
            }
        }
    }
}
