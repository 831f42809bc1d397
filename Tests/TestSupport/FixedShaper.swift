public import Basics
internal import DisplayList
public import DocumentModel
public import LayoutEngine

/// Sets text without fonts: every character is half its size wide, bold ones six tenths; lines break at spaces.
public struct FixedShaper: TextShaper {
    /// The one character that no font has.
    public static let missing: Character = "\u{E000}"

    public init() {}

    public func shape(
        _ paragraph: Paragraph, width: Double, language: String, direction: ReadingDirection
    ) -> ShapedText {
        let size = paragraph.style.size
        var lines: [TextLine] = []
        var (text, end) = ("", 0.0)
        func finish() {
            var words = text[...]
            var trimmed = end
            while words.last == " " {
                words.removeLast()
                trimmed -= 0.5 * size
            }
            lines.append(
                TextLine(width: max(0, trimmed), ascent: 0.8 * size, descent: 0.2 * size, text: text, runs: []))
            (text, end) = ("", 0)
        }
        for word in words(of: paragraph) {
            if !text.isEmpty, end + word.width > width + 0.001 { finish() }
            text += word.text + word.space
            end += word.width + 0.5 * size * Double(word.space.count)
        }
        if !text.isEmpty || lines.isEmpty { finish() }
        return ShapedText(lines: lines, missing: paragraph.text.filter { $0 == Self.missing })
    }

    private struct Word {
        var text = ""
        var width = 0.0
        var space = ""
    }

    private func words(of paragraph: Paragraph) -> [Word] {
        var words: [Word] = []
        var word = Word()
        for run in paragraph.runs {
            let bold = run.bold || paragraph.style.bold
            for character in Paragraph(runs: [run], style: paragraph.style).text {
                if character == " " {
                    word.space.append(" ")
                    continue
                }
                if !word.space.isEmpty {
                    words.append(word)
                    word = Word()
                }
                word.text.append(character)
                word.width += paragraph.style.size * (bold ? 0.6 : 0.5)
            }
        }
        return word.text.isEmpty && word.space.isEmpty ? words : words + [word]
    }
}
