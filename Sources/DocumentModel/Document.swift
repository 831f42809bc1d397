public import Basics

/// What to lay out: sections of boxes, with what is said of the whole. No sizes are decided yet.
public struct Document: Sendable {
    public var metadata: Metadata
    public var direction: ReadingDirection
    public var sections: [Section]

    public init(metadata: Metadata, direction: ReadingDirection, sections: [Section]) {
        self.metadata = metadata
        self.direction = direction
        self.sections = sections
    }
}

/// What a document says of itself to a reader program. No personal name stands here unless somebody asked for it.
public struct Metadata: Sendable, Hashable {
    public var title: String
    public var author: String
    public var subject: String
    /// A BCP 47 tag: `en-US`, `es-419`.
    public var language: String
    /// The day that the file says it was made, `2026-11-23`. An input: nothing reads a clock.
    public var date: String

    public init(title: String, author: String, subject: String, language: String, date: String) {
        self.title = title
        self.author = author
        self.subject = subject
        self.language = language
        self.date = date
    }
}

/// A run of pages of one style, with its header, its footer and its body. It begins on a new page.
public struct Section: Sendable {
    /// The name of the section in the reader program's outline.
    public var title: String
    public var page: PageStyle
    public var header: Box?
    public var footer: Box?
    /// What lies behind everything on each page, as large as the paper with its bleed. It is decoration.
    public var backdrop: Box?
    public var body: [Box]
    /// Whether the body keeps to one page: its words and pictures shrink together until they fit, the words by half points
    /// and never under their styles' least sizes.
    public var shrinks: Bool

    public init(
        title: String, page: PageStyle, header: Box?, footer: Box?, backdrop: Box? = nil, body: [Box],
        shrinks: Bool = false
    ) {
        self.title = title
        self.page = page
        self.header = header
        self.footer = footer
        self.backdrop = backdrop
        self.body = body
        self.shrinks = shrinks
    }
}

/// Paper and margins, in points.
public struct PageStyle: Sendable, Hashable {
    public var size: Size
    public var margins: Insets
    /// The least space between the header or footer and the body.
    public var headerGap: Double
    public var footerGap: Double
    /// How far ink may reach over the paper's edge, for what is cut.
    public var bleed: Double

    public init(size: Size, margins: Insets, headerGap: Double, footerGap: Double, bleed: Double = 0) {
        self.size = size
        self.margins = margins
        self.headerGap = headerGap
        self.footerGap = footerGap
        self.bleed = bleed
    }
}
