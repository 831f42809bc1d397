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
    public var body: [Box]

    public init(title: String, page: PageStyle, header: Box?, footer: Box?, body: [Box]) {
        self.title = title
        self.page = page
        self.header = header
        self.footer = footer
        self.body = body
    }
}

/// Paper and margins, in points.
public struct PageStyle: Sendable, Hashable {
    public var size: Size
    public var margins: Insets
    /// The least space between the header or footer and the body.
    public var headerGap: Double
    public var footerGap: Double

    public init(size: Size, margins: Insets, headerGap: Double, footerGap: Double) {
        self.size = size
        self.margins = margins
        self.headerGap = headerGap
        self.footerGap = footerGap
    }
}
