/// Text as a reader takes it in: sentences of words, without bold and placeholders.
public struct Prose: Sendable {
    /// The words of each sentence, as they stand.
    public let sentences: [[String]]

    /// - Parameter texts: each begins a sentence of its own, whether the one before it ended with a stop or not.
    /// - Parameter name: what stands for `{child}` and other placeholders, a short name of the language.
    public init(_ texts: [String], name: String) {
        sentences = texts.flatMap { Self.sentences(of: Self.plain($0, name: name)) }
    }

    public var words: [String] { sentences.flatMap(\.self) }

    /// A text without `**`, and with a name in the place of each placeholder.
    public static func plain(_ text: String, name: String) -> String {
        var plain = ""
        var isPlaceholder = false
        for character in text where character != "*" {
            switch character {
            case "{":
                plain += name
                isPlaceholder = true
            case "}": isPlaceholder = false
            default: if !isPlaceholder { plain.append(character) }
            }
        }
        return plain
    }

    private static func sentences(of text: String) -> [[String]] {
        // A colon ends a thought as a stop does: “Ask, …” and “At the wall: …” are read in two breaths.
        text.split { ".!?:…".contains($0) }.map { words(of: $0) }.filter { !$0.isEmpty }
    }

    /// The words of a text: letters and digits, with apostrophes and hyphens inside them.
    static func words(of text: some StringProtocol) -> [String] {
        text.split { !($0.isLetter || $0.isNumber || "'’-".contains($0)) }
            .map { word in
                let inside = word.drop { "'’-".contains($0) }
                return String(inside.reversed().drop { "'’-".contains($0) }.reversed())
            }
            .filter { !$0.isEmpty }
    }
}
