internal import Basics

/// What a child of one age does to say go on, slow down, stop; and what the adult does then.
public struct Cues: Sendable {
    /// Whose cues they are.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case infant, toddler, older
        /// Any age, for a child who does not speak.
        case noSpeech = "no-speech"
    }

    public static let keys = ["go", "slow", "stop", "card"]
    public static let cardKeys = ["go", "slow", "stop"]

    public var go: LocalizedText
    public var slow: LocalizedText
    public var stop: LocalizedText
    /// The same in a few words, for cards.
    public var card: Short

    /// What the child does, in a few words.
    public struct Short: Sendable {
        public var go: LocalizedText
        public var slow: LocalizedText
        public var stop: LocalizedText
    }

    /// Reads `cues.yaml`. Every kind must be there: no sheet leaves without its cues.
    static func read(_ node: YAMLNode, _ context: CatalogContext) -> [Kind: Cues] {
        guard let fields = Fields(node, of: "the cues", keys: Kind.allCases.map(\.rawValue), context.diagnostics)
        else { return [:] }
        var cues: [Kind: Cues] = [:]
        for kind in Kind.allCases {
            guard let value = fields.required(kind.rawValue),
                let row = Fields(
                    value, of: "the cues '\(kind.rawValue)'", keys: Self.keys, context.diagnostics)
            else { continue }
            let go = row.required("go")?.localized("'go'", context)
            let slow = row.required("slow")?.localized("'slow'", context)
            let stop = row.required("stop")?.localized("'stop'", context)
            let card = row.required("card").flatMap { short($0, context) }
            if let go, let slow, let stop, let card { cues[kind] = Cues(go: go, slow: slow, stop: stop, card: card) }
        }
        return cues
    }

    private static func short(_ node: YAMLNode, _ context: CatalogContext) -> Short? {
        guard let row = Fields(node, of: "the cues of a card", keys: Self.cardKeys, context.diagnostics) else {
            return nil
        }
        let go = row.required("go")?.localized("'go'", context)
        let slow = row.required("slow")?.localized("'slow'", context)
        let stop = row.required("stop")?.localized("'stop'", context)
        guard let go, let slow, let stop else { return nil }
        return Short(go: go, slow: slow, stop: stop)
    }
}
