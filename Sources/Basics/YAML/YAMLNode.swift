/// One value of a YAML file and the place where it stands.
public struct YAMLNode: Sendable {
    public indirect enum Content: Sendable {
        /// A word or a text; `quoted` tells `"1"` from `1`.
        case scalar(String, quoted: Bool)
        case sequence([YAMLNode])
        case mapping([Entry])
    }

    /// A key of a mapping and its value, in the order of the file.
    public struct Entry: Sendable {
        public var key: String
        public var keyLocation: SourceLocation
        public var value: YAMLNode

        public init(key: String, keyLocation: SourceLocation, value: YAMLNode) {
            self.key = key
            self.keyLocation = keyLocation
            self.value = value
        }
    }

    public var content: Content
    public var location: SourceLocation

    public init(_ content: Content, at location: SourceLocation) {
        self.content = content
        self.location = location
    }

    /// What a person would call this kind of value.
    public var kind: String {
        switch content {
        case .scalar("", quoted: false): "nothing"
        case .scalar: "a text"
        case .sequence: "a list"
        case .mapping: "a mapping"
        }
    }

    /// The words of a scalar; nil for lists, mappings and nothing.
    public var scalar: String? {
        guard case .scalar(let text, let quoted) = content, quoted || !text.isEmpty else { return nil }
        return text
    }

    public var isNothing: Bool {
        if case .scalar("", quoted: false) = content { true } else { false }
    }

    /// The value of a key of a mapping.
    public subscript(key: String) -> YAMLNode? {
        guard case .mapping(let entries) = content else { return nil }
        return entries.first { $0.key == key }?.value
    }
}
