public import Basics
public import DisplayList
public import DocumentModel

/// Whatever turns words into lines of glyphs. The engine knows nothing else of fonts.
public protocol TextShaper {
    /// Breaks a paragraph into lines that are no wider than `width` points where its words allow it.
    ///
    /// Runs of page numbers have been replaced by text before. Each line's ``TextLine/width`` leaves out its trailing
    /// space; a line of an empty paragraph has the height of its style.
    func shape(_ paragraph: Paragraph, width: Double, language: String, direction: ReadingDirection) -> ShapedText
}

/// The lines of a paragraph, and what the fonts could not show.
public struct ShapedText: Sendable, Hashable {
    public var lines: [TextLine]
    /// Characters for which no font has a glyph, in order of appearance.
    public var missing: [Character]
    /// Whether a line ends within a word, at a place where its language breaks none, because the word is wider than the line.
    public var partsWord: Bool

    public init(lines: [TextLine], missing: [Character] = [], partsWord: Bool = false) {
        self.lines = lines
        self.missing = missing
        self.partsWord = partsWord
    }
}
