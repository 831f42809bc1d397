/// The keys of one mapping, read one by one; every key that nobody knows is reported with the nearest one.
public struct Fields {
    public let node: YAMLNode
    public let diagnostics: Diagnostics
    private let owner: String

    /// Opens a mapping. Reports and returns nil where `node` is something else.
    ///
    /// - Parameter owner: what the mapping describes, as a person would say it: “a step”.
    /// - Parameter keys: every key that may stand in it.
    public init?(_ node: YAMLNode, of owner: String, keys: [String], _ diagnostics: Diagnostics) {
        guard case .mapping(let entries) = node.content else {
            diagnostics.error(
                "wrong-type", "\(owner) is written as keys and values, but this is \(node.kind)", at: node.location)
            return nil
        }
        self.node = node
        self.owner = owner
        self.diagnostics = diagnostics
        for entry in entries where !keys.contains(entry.key) {
            diagnostics.unknown("key", entry.key, among: keys, in: owner, at: entry.keyLocation)
        }
    }

    /// The value of a key, or nil where the key is absent or holds nothing.
    public subscript(key: String) -> YAMLNode? {
        node[key].flatMap { $0.isNothing ? nil : $0 }
    }

    /// The value of a key that must be there; reports where it is not.
    public func required(_ key: String) -> YAMLNode? {
        if let value = self[key] { return value }
        diagnostics.error("missing-key", "\(owner) needs the key '\(key)'", at: node[key]?.location ?? node.location)
        return nil
    }
}

extension Diagnostics {
    /// Reports a name that is not one of those known, with the nearest.
    public func unknown(
        _ thing: String, _ name: String, among known: [String], in owner: String, at location: SourceLocation?
    ) {
        let code = "unknown-" + thing.replacing(" ", with: "-")
        let help =
            nearest(to: name, in: known).map { "did you mean '\($0)'?" }
            ?? ((1...30).contains(known.count) ? "known: " + known.joined(separator: ", ") : nil)
        let shown = name.count > 40 ? name.prefix(40) + "…" : name
        error(code, "unknown \(thing) '\(shown)' in \(owner)", at: location, help: help)
    }
}
