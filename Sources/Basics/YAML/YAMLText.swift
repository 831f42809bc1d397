extension YAMLNode {
    /// The value as the text of a file: keys in their order, lists of words on one line, every text that could be taken for
    /// something else in quotes.
    public var text: String { block(indent: "") }

    private func block(indent: String) -> String {
        guard case .mapping(let entries) = content, !entries.isEmpty else { return indent + line + "\n" }
        return entries.map { entry in
            let key = indent + Self.written(entry.key, quoted: false) + ":"
            if case .mapping(let inner) = entry.value.content, !inner.isEmpty, !entry.value.isFlat {
                return key + "\n" + entry.value.block(indent: indent + "  ")
            }
            return key + " " + entry.value.line + "\n"
        }.joined()
    }

    /// Whether the value is one word or text.
    private var isScalar: Bool { if case .scalar = content { true } else { false } }

    /// A mapping of two short words reads well on one line, as `{skin: 3, hair: brown}`.
    private var isFlat: Bool {
        guard case .mapping(let entries) = content else { return false }
        return entries.count <= 2 && entries.allSatisfy { $0.value.isScalar } && line.count <= 30
    }

    private var line: String {
        switch content {
        case .scalar(let text, let quoted): Self.written(text, quoted: quoted)
        case .sequence(let items): "[" + items.map(\.line).joined(separator: ", ") + "]"
        case .mapping(let entries):
            "{" + entries.map { Self.written($0.key, quoted: false) + ": " + $0.value.line }.joined(separator: ", ")
                + "}"
        }
    }

    /// Letters, digits and hyphens stand for themselves, where they cannot be a number, a truth or nothing.
    private static func written(_ text: String, quoted: Bool) -> String {
        if !quoted { return text }
        let plain = text.utf8.allSatisfy { byte in
            (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || byte == UInt8(ascii: "-")
                || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        }
        let words = ["true", "false", "yes", "no", "null", "on", "off", "y", "n"]
        let startsWell = text.first?.isLetter ?? false
        if plain, startsWell, !words.contains(text.lowercased()) { return text }
        if plain, Int(text) != nil || CalendarText.isDay(text) { return text }
        return JSONValue.text(text).line
    }
}
