/// Signs that mean something in a sentence, `**` and `{`, where a person's own words hold them.
///
/// A name is no mark-up: its signs travel through the sentence as characters of private use, and are put back when the
/// sentence has been read.
enum Markup {
    private static let signs: [(sign: String, standIn: String)] = [("*", "\u{10F000}"), ("{", "\u{10F001}")]

    /// Whether there is anything to read in a sentence; most have no sign, and a look at the bytes is quick.
    static func isIn(_ words: String) -> Bool {
        // The stand-ins begin with F4.
        words.utf8.contains { $0 == UInt8(ascii: "*") || $0 == UInt8(ascii: "{") || $0 == 0xF4 }
    }

    static func protected(_ words: String) -> String {
        guard isIn(words) else { return words }
        return signs.reduce(words) { $0.replacing($1.sign, with: $1.standIn) }
    }

    static func plain(_ words: String) -> String {
        signs.reduce(words) { $0.replacing($1.standIn, with: $1.sign) }
    }
}
