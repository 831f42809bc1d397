public import Basics
public import Catalog

extension Plan {
    /// Everything about the plan, under the keys of its file, each text in every language.
    public var json: JSONValue {
        .object([
            ("id", .text(id)), ("version", .number(version)), ("updated", .text(updated)), ("name", name.json),
            ("purpose", purpose.json), ("caution", caution?.json ?? .null),
            ("weeks", weeks.map { .number($0) } ?? .null),
            ("techniques", .list(items.map(\.json))),
        ])
    }
}

extension Plan.Item {
    fileprivate var json: JSONValue {
        .object([
            ("technique", .text(technique.text)), ("at", .text(setting?.text)),
            ("week", week.map { .number($0) } ?? .null), ("why", why?.json ?? .null),
        ])
    }
}
