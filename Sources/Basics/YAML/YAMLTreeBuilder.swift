/// Puts the parts of a YAML file together into a tree, within bounds.
struct YAMLTreeBuilder {
    private let limits: YAMLReader.Limits
    private let file: String
    private let stream: YAMLEventStream
    private var depth = 0
    /// The deepest level reached since the value that is being read began.
    private var deepest = 0
    private var aliases = 0
    private var nodes = 0
    /// The values that bear a name, and how many nodes and levels each holds.
    private var anchors: [String: (node: YAMLNode, nodes: Int, levels: Int)] = [:]

    init(_ bytes: [UInt8], file: String, limits: YAMLReader.Limits) {
        self.limits = limits
        self.file = file
        stream = YAMLEventStream(bytes, file: file)
    }

    /// The one document of the file.
    mutating func document() throws(DiagnosedError) -> YAMLNode {
        var root: YAMLNode?
        while true {
            let event = try stream.next()
            switch event.kind {
            case .streamStart, .documentEnd: continue
            case .streamEnd:
                return root
                    ?? YAMLNode(
                        .scalar("", quoted: false), at: SourceLocation(file: file, line: 1, column: 1))
            case .documentStart where root != nil:
                throw DiagnosedError(
                    "two-documents", "a second document begins here", at: event.location,
                    help: "put it in a file of its own")
            case .documentStart: continue
            default: root = try value(event)
            }
        }
    }

    private mutating func value(_ event: YAMLEventStream.Event) throws(DiagnosedError) -> YAMLNode {
        let before = nodes
        let deepestBefore = deepest
        deepest = depth
        defer { deepest = max(deepest, deepestBefore) }
        nodes += 1
        guard nodes <= limits.nodes else {
            throw DiagnosedError(
                "file-too-large", "the file holds more than \(limits.nodes) values", at: event.location)
        }
        let node: YAMLNode
        var name: String?
        switch event.kind {
        case .scalar(let text, let quoted, let anchor):
            node = YAMLNode(.scalar(text, quoted: quoted), at: event.location)
            name = anchor
        case .sequenceStart(let anchor):
            node = try sequence(at: event.location)
            name = anchor
        case .mappingStart(let anchor):
            node = try mapping(at: event.location)
            name = anchor
        case .alias(let anchor):
            return try alias(anchor, at: event.location)
        default:
            throw DiagnosedError("broken-yaml", "a value is missing here", at: event.location)
        }
        if let name { anchors[name] = (node, nodes - before, deepest - depth) }
        return node
    }

    private mutating func sequence(at location: SourceLocation) throws(DiagnosedError) -> YAMLNode {
        try enter(at: location)
        defer { depth -= 1 }
        var items: [YAMLNode] = []
        while true {
            let event = try stream.next()
            if case .sequenceEnd = event.kind { return YAMLNode(.sequence(items), at: location) }
            items.append(try value(event))
        }
    }

    private mutating func mapping(at location: SourceLocation) throws(DiagnosedError) -> YAMLNode {
        try enter(at: location)
        defer { depth -= 1 }
        var entries: [YAMLNode.Entry] = []
        var places: [String: SourceLocation] = [:]
        while true {
            let event = try stream.next()
            if case .mappingEnd = event.kind { return YAMLNode(.mapping(entries), at: location) }
            guard case .scalar(let key, _, _) = event.kind else {
                throw DiagnosedError("broken-yaml", "a key must be a word", at: event.location)
            }
            if let first = places.updateValue(event.location, forKey: key) {
                throw DiagnosedError([
                    Diagnostic(
                        .error, "key-twice", "the key '\(key)' stands here a second time", at: event.location,
                        notes: [.init("first here", at: first)])
                ])
            }
            let value = try value(try stream.next())
            entries.append(.init(key: key, keyLocation: event.location, value: value))
        }
    }

    private mutating func alias(_ anchor: String, at location: SourceLocation) throws(DiagnosedError) -> YAMLNode {
        guard let (node, count, levels) = anchors[anchor] else {
            throw DiagnosedError("unknown-anchor", "nothing is named '&\(anchor)' before this", at: location)
        }
        aliases += 1
        nodes += count
        guard aliases <= limits.aliases, nodes <= limits.nodes else {
            throw DiagnosedError(
                "too-many-aliases", "the file repeats itself too often by aliases", at: location)
        }
        try reach(depth + levels, at: location)
        return node
    }

    private mutating func enter(at location: SourceLocation) throws(DiagnosedError) {
        depth += 1
        try reach(depth, at: location)
    }

    private mutating func reach(_ level: Int, at location: SourceLocation) throws(DiagnosedError) {
        deepest = max(deepest, level)
        guard level <= limits.depth else {
            throw DiagnosedError(
                "too-deep", "the file is nested more than \(limits.depth) levels deep", at: location)
        }
    }
}
