/// What the server said last: a code of three digits and its words.
struct ServerReply: Hashable {
    var code = 0
    private var lines: [String] = []

    /// The most characters of the server's words that are kept.
    private static let mostLetters = 300

    init() {}

    /// Takes up a line: the next one of the same reply, or the first one of a new one (RFC 5321, 4.2.1).
    mutating func add(_ bytes: [UInt8]) {
        guard bytes.count >= 3, let code = Int(String(decoding: bytes.prefix(3), as: UTF8.self)),
            (200...599).contains(code)
        else { return }
        if isComplete || code != self.code { (self.code, lines) = (code, []) }
        isComplete = bytes.count < 4 || bytes[3] != UInt8(ascii: "-")
        lines.append(String(decoding: bytes.dropFirst(4), as: UTF8.self))
    }

    /// Whether the last line of the reply has come.
    private(set) var isComplete = false

    /// Code and words on one line, with nothing in them that could move a terminal's cursor.
    var text: String {
        let letters = lines.joined(separator: " ").unicodeScalars.map { scalar in
            scalar.properties.generalCategory == .control || scalar.properties.generalCategory == .format
                ? Character(" ") : Character(scalar)
        }
        let words = String(letters).split(separator: " ").joined(separator: " ")
        return "\(code) \(words)".prefix(Self.mostLetters).description
    }
}
