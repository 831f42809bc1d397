public import Basics

/// The fixed words of a page in one language.
public struct Words: Sendable {
    /// The language's code, the name of its file.
    public var language: String
    /// From the key to the words. A key inside another is written with a dot, a line of a list with its number from 0.
    public var entries: [String: SourceText]
    /// The place of the file.
    public var location: SourceLocation

    public subscript(key: String) -> SourceText? {
        entries[key]
    }

    static func read(_ node: YAMLNode, language: String, _ diagnostics: Diagnostics) -> Words {
        var entries: [String: SourceText] = [:]
        func gather(_ node: YAMLNode, _ path: String) {
            switch node.content {
            case .mapping(let children):
                for child in children { gather(child.value, path.isEmpty ? child.key : path + "." + child.key) }
            case .sequence(let items):
                for (index, item) in items.enumerated() { gather(item, path + ".\(index)") }
            case .scalar:
                if let text = node.text("the words '\(path)'", diagnostics) {
                    entries[path] = SourceText(text, at: node.location)
                }
            }
        }
        gather(node, "")
        return Words(language: language, entries: entries, location: node.location)
    }
}
