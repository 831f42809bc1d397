public import Basics

/// Words to set: runs of one style, broken into lines by the text shaper.
public struct Paragraph: Sendable, Hashable {
    public var runs: [Run]
    public var style: TextStyle
    /// How many of its lines stand on pages before this one.
    public var firstLine: Int

    public init(runs: [Run], style: TextStyle, firstLine: Int = 0) {
        self.runs = runs
        self.style = style
        self.firstLine = firstLine
    }

    /// The words without their looks; page numbers stand as `#`.
    public var text: String {
        runs.map { run in
            switch run.content {
            case .text(let text): text
            case .pageNumber, .pageCount: "#"
            }
        }.joined()
    }

    /// Words of one look.
    public struct Run: Sendable, Hashable {
        public enum Content: Sendable, Hashable {
            case text(String)
            /// The number of the page on which the run is drawn, and how many pages there are.
            case pageNumber, pageCount
        }

        public var content: Content
        public var bold: Bool
        /// The colour where it differs from the paragraph's.
        public var color: Color?
        /// A BCP 47 tag where it differs from the paragraph's.
        public var language: String?
        /// An address to open, `https:`, `tel:` or `mailto:`.
        public var link: String?

        public init(
            _ content: Content, bold: Bool = false, color: Color? = nil, language: String? = nil, link: String? = nil
        ) {
            self.content = content
            self.bold = bold
            self.color = color
            self.language = language
            self.link = link
        }

        /// Whether a page may open an address. Any other scheme could start a program or reach into a file system.
        public static func mayOpen(_ address: String) -> Bool {
            let scheme = address.prefix { $0 != ":" }
            return scheme.count < address.count
                && ["http", "https", "mailto", "tel"].contains(scheme.lowercased())
        }
    }
}

/// The look of a paragraph. Sizes are points.
public struct TextStyle: Sendable, Hashable {
    /// Family names in the order in which they are tried, `Andika`.
    public var family: String
    public var size: Double
    public var bold: Bool
    public var color: Color
    /// The distance of two baselines, in sizes.
    public var leading: Double
    public var align: Alignment
    /// The fewest lines of a paragraph that may stand alone at the foot or the head of a page.
    public var minimumLines: Int
    /// The least size to which text may shrink to fit its box; nil for text that does not shrink.
    public var minimumSize: Double?
    /// The most lines the text may take at its size before it shrinks; nil for any number.
    public var maximumLines: Int?

    public init(
        family: String, size: Double, bold: Bool = false, color: Color = .black, leading: Double = 1.35,
        align: Alignment = .start, minimumLines: Int = 2, minimumSize: Double? = nil, maximumLines: Int? = nil
    ) {
        self.family = family
        self.size = size
        self.bold = bold
        self.color = color
        self.leading = leading
        self.align = align
        self.minimumLines = minimumLines
        self.minimumSize = minimumSize
        self.maximumLines = maximumLines
    }
}
