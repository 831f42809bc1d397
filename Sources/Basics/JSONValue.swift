/// A value written as JSON, its keys in the order in which they were given: the same value is always the same text.
public indirect enum JSONValue: Sendable {
    case null
    case flag(Bool)
    case number(Int)
    case decimal(Double)
    case text(String)
    case list([JSONValue])
    case object([(key: String, value: JSONValue)])

    public static func text(_ text: String?) -> JSONValue { text.map { .text($0) } ?? .null }

    public static func texts(_ texts: some Sequence<String>) -> JSONValue { .list(texts.map { .text($0) }) }

    /// The value over several lines, indented by two.
    public var text: String { written(indent: "") }

    /// The value on one line.
    public var line: String {
        switch self {
        case .list(let items): "[" + items.map(\.line).joined(separator: ", ") + "]"
        case .object(let entries):
            "{" + entries.map { "\(Self.quoted($0.key)): \($0.value.line)" }.joined(separator: ", ") + "}"
        default: scalar
        }
    }

    private func written(indent: String) -> String {
        let inner = indent + "  "
        switch self {
        case .list(let items) where !items.isEmpty:
            let lines = items.map { inner + $0.written(indent: inner) }
            return "[\n" + lines.joined(separator: ",\n") + "\n\(indent)]"
        case .object(let entries) where !entries.isEmpty:
            let lines = entries.map { "\(inner)\(Self.quoted($0.key)): \($0.value.written(indent: inner))" }
            return "{\n" + lines.joined(separator: ",\n") + "\n\(indent)}"
        default: return line
        }
    }

    private var scalar: String {
        switch self {
        case .flag(let flag): flag ? "true" : "false"
        case .number(let number): String(number)
        // JSON has no way to write what is not finite.
        case .decimal(let number): number.isFinite ? String(number) : "null"
        case .text(let text): Self.quoted(text)
        case .null, .list, .object: "null"
        }
    }

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": quoted += "\\\""
            case "\\": quoted += "\\\\"
            case "\n": quoted += "\\n"
            case "\r": quoted += "\\r"
            case "\t": quoted += "\\t"
            // Controls, and what a reader of YAML takes for the end of a line, skips or refuses.
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{2028}", "\u{2029}", "\u{FEFF}", "\u{FFFE}", "\u{FFFF}":
                let digits = String(scalar.value, radix: 16)
                quoted += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: quoted.unicodeScalars.append(scalar)
            }
        }
        return quoted + "\""
    }
}
