/// What a piece of CSS asks for, as far as safety needs to know: its references and what is refused in it.
///
/// Comments and strings are read as CSS reads them. Escapes are refused, because `@\69mport` is also `@import`.
struct StyleScan {
    struct Reference {
        /// As written, `url(#sky)`.
        var text: String
        /// The id it points to inside the file; nil when it points elsewhere.
        var id: String?
    }

    struct Refusal {
        /// As written, `@import`.
        var text: String
        var reason: String
    }

    /// What is drawn as pixels, or costs without end: a fine dash on a long line is two gigabytes of dashes.
    static let refusedProperties: Set<String> = ["filter", "mask", "stroke-dasharray"]

    private(set) var references: [Reference] = []
    private(set) var refusals: [Refusal] = []

    init(_ css: String) {
        // Nearly every attribute is a number or a path: one look decides.
        guard css.utf8.contains(where: Self.isSuspicious) else { return }
        scan(Array(css.utf8))
    }

    private static func isSuspicious(_ byte: UInt8) -> Bool {
        // ( : @ \ are what a reference, a declaration, an at-rule and an escape need.
        byte == 0x28 || byte == 0x3A || byte == 0x40 || byte == 0x5C
    }

    private mutating func scan(_ css: [UInt8]) {
        var place = 0
        while place < css.count, references.count + refusals.count < 1_000 {
            let start = place
            switch css[place] {
            case UInt8(ascii: "\\"):
                refusals.append(Refusal(text: "\\", reason: "escapes are not accepted in styles"))
                place += 1
            case UInt8(ascii: "@"):
                let end = wordEnd(css, from: place + 1)
                let text = String(decoding: css[place..<end], as: UTF8.self)
                refusals.append(Refusal(text: text, reason: "'\(text)' is not accepted in styles"))
                place = end
            case UInt8(ascii: "/") where place + 1 < css.count && css[place + 1] == UInt8(ascii: "*"):
                place += 2
                while place < css.count,
                    css[place] != UInt8(ascii: "/") || css[place - 1] != UInt8(ascii: "*") || place < start + 3
                {
                    place += 1
                }
                place += 1
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                let quote = css[place]
                place += 1
                while place < css.count, css[place] != quote, css[place] != 0x0A, css[place] != UInt8(ascii: "\\") {
                    place += 1
                }
                if place < css.count, css[place] != UInt8(ascii: "\\") { place += 1 }
            case let byte where Self.isWord(byte):
                let end = wordEnd(css, from: place)
                place = word(css, place..<end)
            default:
                place += 1
            }
        }
    }

    /// Judges a word by what follows it, and gives the place to go on from.
    private mutating func word(_ css: [UInt8], _ range: Range<Int>) -> Int {
        let name = String(decoding: css[range], as: UTF8.self).lowercased()
        var next = range.upperBound
        if next < css.count, css[next] == UInt8(ascii: "(") {
            guard name == "url" || name == "src" || name == "image" || name == "image-set" else { return next + 1 }
            while next < css.count, css[next] != UInt8(ascii: ")") { next += 1 }
            let inside = css[(range.upperBound + 1)..<next].filter { !Self.isSpace($0) && $0 != 0x22 && $0 != 0x27 }
            let text = String(decoding: css[range.lowerBound..<min(next + 1, css.count)], as: UTF8.self)
            references.append(Reference(text: text, id: Self.fragment(String(decoding: inside, as: UTF8.self))))
            return next
        }
        while next < css.count, Self.isSpace(css[next]) { next += 1 }
        if Self.refusedProperties.contains(name), next < css.count, css[next] == UInt8(ascii: ":") {
            let value = css[(next + 1)...].drop(while: Self.isSpace)
            if !value.starts(with: Array("none".utf8)) {
                let text = String(decoding: css[range], as: UTF8.self)
                refusals.append(Refusal(text: text, reason: "'\(name)' is not accepted in styles"))
            }
        }
        return range.upperBound
    }

    /// The id in `#id`; nil for every other address.
    static func fragment(_ address: String) -> String? {
        guard address.hasPrefix("#"), address.utf8.count > 1 else { return nil }
        return String(address.dropFirst())
    }

    private func wordEnd(_ css: [UInt8], from start: Int) -> Int {
        var end = start
        while end < css.count, Self.isWord(css[end]) { end += 1 }
        return end
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"): true
        case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), 0x80...: true
        default: false
        }
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }
}
