internal import Basics
internal import Catalog

extension Wording {
    /// All fixed words, a key inside another as a record in a record.
    var records: [String: Value] {
        var root: [String: Value] = [:]
        for (key, text) in words.entries {
            let parts = key.split(separator: ".").map { String($0) }
            Self.insert(.text(fillKnown(text), hasMarkup: true), at: parts[...], into: &root)
        }
        return root.mapValues(Self.listed)
    }

    private static func insert(_ value: Value, at path: ArraySlice<String>, into record: inout [String: Value]) {
        guard let name = path.first else { return }
        guard path.count > 1 else {
            record[name] = value
            return
        }
        var inner: [String: Value] = [:]
        if case .record(let old)? = record[name] { inner = old }
        insert(value, at: path.dropFirst(), into: &inner)
        record[name] = .record(inner)
    }

    /// A record whose names are 0, 1, 2 … is a list of the words file.
    private static func listed(_ value: Value) -> Value {
        guard case .record(let record) = value else { return value }
        let items = record.indices.isEmpty ? [] : (0..<record.count).compactMap { record[String($0)] }
        return items.count == record.count && !items.isEmpty ? .list(items) : .record(record.mapValues(listed))
    }
}
