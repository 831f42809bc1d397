public import Basics

/// One text of a sheet in one language, and what it is there for.
public struct CheckedText: Sendable {
    public enum Kind: Sendable, Hashable {
        case message, step, shortStep, sentence
        /// What a person says aloud to the child, who is on familiar terms with them.
        case spoken
        /// The alt text of a picture of a step; whether marks of motion are in it.
        case alt(showsMotion: Bool)
        /// The alt text of a scene.
        case sceneAlt
    }

    public var kind: Kind
    public var text: String
    public var location: SourceLocation?

    public init(_ kind: Kind, _ text: String, at location: SourceLocation?) {
        self.kind = kind
        self.text = text
        self.location = location
    }

    var isAlt: Bool {
        switch kind {
        case .alt, .sceneAlt: true
        default: false
        }
    }

    /// The words in lower case, without what is said aloud in quotation marks.
    func words(_ lexicon: Lexicon, quoted: Bool = true) -> [String] {
        let plain = Prose.plain(text, name: lexicon.name)
        return Prose.words(of: quoted ? plain : Self.unquoted(plain)).map { $0.lowercased() }
    }

    private static func unquoted(_ text: String) -> String {
        var kept = ""
        var depth = 0
        for character in text {
            switch character {
            case "“", "«": depth += 1
            case "”", "»": depth = max(0, depth - 1)
            default: if depth == 0 { kept.append(character) }
            }
        }
        return kept
    }
}
