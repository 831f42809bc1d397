public import Basics

/// One line of shaped text. Its frame is `width` wide and `ascent + descent` high, with the baseline `ascent` under its top.
public struct TextLine: Sendable, Hashable {
    /// Points, without trailing white space.
    public var width: Double
    public var ascent: Double
    public var descent: Double
    /// The words of the line in reading order, with the space at its end.
    public var text: String
    /// From left to right as they are drawn.
    public var runs: [GlyphRun]

    public init(width: Double, ascent: Double, descent: Double, text: String, runs: [GlyphRun]) {
        self.width = width
        self.ascent = ascent
        self.descent = descent
        self.text = text
        self.runs = runs
    }
}

/// Glyphs of one font, size and colour, drawn from left to right.
public struct GlyphRun: Sendable, Hashable {
    /// The font as a description that every thread resolves alike, `Andika Bold`.
    public var font: String
    public var size: Double
    public var color: Color
    /// The words that the glyphs stand for, in reading order.
    public var text: String
    /// Positions are points from the left end of the line on its baseline.
    public var glyphs: [Glyph]
    /// Which glyphs stand for which bytes of ``text`` (UTF-8), in reading order.
    public var clusters: [Cluster]
    public var rightToLeft: Bool
    /// A BCP 47 tag where it differs from the paragraph's.
    public var language: String?
    public var link: String?
    /// The horizontal span of the run on its line, in points.
    public var left: Double
    public var right: Double

    public struct Glyph: Sendable, Hashable {
        public var id: UInt32
        public var x: Double
        public var y: Double

        public init(id: UInt32, x: Double, y: Double) {
            self.id = id
            self.x = x
            self.y = y
        }
    }

    public struct Cluster: Sendable, Hashable {
        public var bytes: Int
        public var glyphs: Int

        public init(bytes: Int, glyphs: Int) {
            self.bytes = bytes
            self.glyphs = glyphs
        }
    }

    public init(
        font: String, size: Double, color: Color, text: String, glyphs: [Glyph], clusters: [Cluster],
        rightToLeft: Bool, language: String? = nil, link: String? = nil, left: Double, right: Double
    ) {
        self.font = font
        self.size = size
        self.color = color
        self.text = text
        self.glyphs = glyphs
        self.clusters = clusters
        self.rightToLeft = rightToLeft
        self.language = language
        self.link = link
        self.left = left
        self.right = right
    }
}
