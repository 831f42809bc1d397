internal import DocumentModel

/// The words of a paragraph as bytes that can be shaped, and where its runs and its explicit lines lie in them.
struct ParagraphText {
    /// UTF-8. A line that is not the last ends in a space where the paragraph had its line break, so that words stay
    /// apart when the page is read aloud or copied.
    private(set) var bytes: [UInt8] = []
    /// Where each run of the paragraph ends.
    private(set) var runEnds: [Int] = []
    private(set) var lines: [Range<Int>] = []
    /// Characters that no page can hold, by their place.
    private(set) var unprintable: [(offset: Int, character: Character)] = []

    init(_ paragraph: Paragraph) {
        var lineStart = 0
        var afterReturn = false
        for run in paragraph.runs {
            let text =
                switch run.content {
                case .text(let text): text
                case .pageNumber, .pageCount: "#"
                }
            for scalar in text.unicodeScalars {
                defer { afterReturn = scalar == "\r" }
                switch scalar {
                case "\n" where afterReturn:
                    break
                case "\n", "\r", "\u{B}", "\u{C}", "\u{85}", "\u{2028}", "\u{2029}":
                    bytes.append(0x20)
                    lines.append(lineStart..<bytes.count)
                    lineStart = bytes.count
                case "\t":
                    // A paragraph has no tab stops: a tab is a space.
                    bytes.append(0x20)
                case "\0":
                    unprintable.append((bytes.count, "\0"))
                    bytes.append(contentsOf: "\u{FFFD}".utf8)
                default:
                    bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
                }
            }
            runEnds.append(bytes.count)
        }
        lines.append(lineStart..<bytes.count)
    }

    /// The run that holds the byte at `offset`.
    func run(at offset: Int) -> Int {
        var (low, high) = (0, runEnds.count)
        while low < high {
            let middle = (low + high) / 2
            if runEnds[middle] > offset { high = middle } else { low = middle + 1 }
        }
        return min(low, max(0, runEnds.count - 1))
    }

    func string(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }

    /// The last place at or before `offset` where a character begins.
    func characterStart(_ offset: Int) -> Int {
        var place = min(offset, bytes.count)
        while place > 0, place < bytes.count, bytes[place] & 0xC0 == 0x80 { place -= 1 }
        return place
    }

    /// Where the white space begins that ends `range` and may hang over the edge of a line.
    func trailingSpace(_ range: Range<Int>) -> Int {
        var end = range.upperBound
        while end > range.lowerBound {
            let start = characterStart(end - 1)
            guard Self.hangingSpaces.contains(where: { $0.elementsEqual(bytes[start..<end]) }) else { break }
            end = start
        }
        return end
    }

    /// Whether a line of these bytes ends in the middle of a word, at a soft hyphen that is now to be seen.
    func endsInHyphen(_ range: Range<Int>) -> Bool {
        range.upperBound < bytes.count && bytes[range].suffix(2).elementsEqual("\u{AD}".utf8)
    }

    private static let hangingSpaces: [[UInt8]] = [
        " ", "\u{1680}", "\u{2000}", "\u{2001}", "\u{2002}", "\u{2003}", "\u{2004}", "\u{2005}", "\u{2006}", "\u{2008}",
        "\u{2009}", "\u{200A}", "\u{205F}", "\u{3000}",
    ].map { (space: String) in Array(space.utf8) }
}
