extension [UInt8] {
    /// Breaks a text at one place, as a slip of the hand, a bad disk or an attacker would.
    public mutating func mutate(_ random: inout SplitMix) {
        guard !isEmpty else { return }
        let place = Int.random(in: 0..<count, using: &random)
        let end = Swift.min(count, place + Int.random(in: 1...40, using: &random))
        switch Int.random(in: 0..<9, using: &random) {
        case 0: self[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        case 1: self[place] = UInt8.random(in: 0...255, using: &random)
        case 2: removeSubrange(place..<end)
        case 3: insert(contentsOf: Array(self[place..<end]), at: place)
        case 4: insert(contentsOf: Array((Self.signs.randomElement(using: &random) ?? "").utf8), at: place)
        case 5: removeSubrange(place...)
        case 6: swapLines(&random)
        case 7:
            insert(contentsOf: Array((Self.signs.randomElement(using: &random) ?? "").utf8), at: endOfKey(after: place))
        default: replaceSubrange(place..<end, with: [UInt8](repeating: self[place], count: 50))
        }
    }

    /// Signs that mean something to YAML, to Unicode or to numbers.
    private static let signs = [
        ":", ": ", "- ", "[", "]", "{", "}", "\"", "'", "#", " #", "&a ", "*a", "!", "!!int ", "|\n", ">\n", "\t", "\n",
        "\r", "\0", "\u{85}", "\u{2028}", "\u{FEFF}", "\u{202E}", "é", "👩‍👧", "%", "@", "`", "? ", "---\n", "...\n", "~",
        "<<: *a\n", "9223372036854775808", "-1", "0x10", "nan", "  ", "null", "steps.-9223372036854775808.text: x\n",
    ]

    private mutating func swapLines(_ random: inout SplitMix) {
        var lines = split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map { Array($0) }
        lines.swapAt(
            Int.random(in: 0..<lines.count, using: &random), Int.random(in: 0..<lines.count, using: &random))
        self = Array(lines.joined(separator: [UInt8(ascii: "\n")]))
    }

    private func endOfKey(after place: Int) -> Int {
        self[place...].firstIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? count
    }

    /// How many characters each line has, with the line breaks that YAML knows.
    public var yamlLines: [Int] {
        var lines = [0]
        var before: Unicode.Scalar?
        for scalar in String(decoding: self, as: UTF8.self).unicodeScalars {
            switch scalar {
            case "\n" where before == "\r": break
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}": lines.append(0)
            default: lines[lines.count - 1] += 1
            }
            before = scalar
        }
        return lines
    }
}
