public import Basics

/// One thing to lay out, with its look and its meaning.
public struct Box: Sendable {
    /// The element that every fragment of this box belongs to. Unique in a document.
    public var id: ElementID
    public var content: Content
    public var style: BoxStyle
    public var flow: Flow
    public var meaning: Meaning
    public var origin: Origin
    /// Whether this is what a page break left of a box; the whole box is false.
    public var isRest: Bool

    public init(
        id: ElementID, content: Content, style: BoxStyle = BoxStyle(), flow: Flow = Flow(),
        meaning: Meaning = Meaning(), origin: Origin = Origin(), isRest: Bool = false
    ) {
        self.id = id
        self.content = content
        self.style = style
        self.flow = flow
        self.meaning = meaning
        self.origin = origin
        self.isRest = isRest
    }

    /// What a box holds.
    public indirect enum Content: Sendable {
        case column(Column)
        case row(Row)
        case grid(Grid)
        case panel(Box)
        case turned(Turned)
        case overlay(Overlay)
        case text(Paragraph)
        case picture(Picture)
        case rule(Rule)
        /// Empty height, in points.
        case space(Double)
        /// Empty height that takes its share of what a section on one page leaves; none elsewhere.
        case spring(Double)
        case table(Table)
        case code(Code)
    }
}

/// Where a box comes from: the line of the layout that made it, and the line of the content that fills it.
public struct Origin: Sendable, Hashable {
    public var layout: SourceLocation?
    public var content: SourceLocation?

    public init(layout: SourceLocation? = nil, content: SourceLocation? = nil) {
        self.layout = layout
        self.content = content
    }
}

/// How a box may break over pages.
public struct Flow: Sendable, Hashable {
    /// False keeps the box on one page whenever a page can hold it.
    public var breakable: Bool
    /// True keeps the box on the page on which the next one begins.
    public var keepWithNext: Bool
    /// True begins a new page before the box.
    public var pageBreakBefore: Bool

    public init(breakable: Bool = true, keepWithNext: Bool = false, pageBreakBefore: Bool = false) {
        self.breakable = breakable
        self.keepWithNext = keepWithNext
        self.pageBreakBefore = pageBreakBefore
    }
}

/// The look of a box: what is drawn behind its content and how much air it has. Lengths are points.
public struct BoxStyle: Sendable, Hashable {
    public var padding: Insets
    public var background: Color?
    public var border: Line?
    /// The radius of the corners.
    public var radius: Double
    /// A thick stroke along the start side.
    public var edge: Line?
    public var minimumHeight: Double
    /// The one height the box has, with its padding; its content must fit. Nil for a box as high as its content.
    public var height: Double?
    /// Where content stands that is narrower or lower than its box.
    public var align: Alignment
    public var verticalAlign: VerticalAlignment

    public init(
        padding: Insets = .zero, background: Color? = nil, border: Line? = nil, radius: Double = 0, edge: Line? = nil,
        minimumHeight: Double = 0, height: Double? = nil, align: Alignment = .start,
        verticalAlign: VerticalAlignment = .top
    ) {
        self.padding = padding
        self.background = background
        self.border = border
        self.radius = radius
        self.edge = edge
        self.minimumHeight = minimumHeight
        self.height = height
        self.align = align
        self.verticalAlign = verticalAlign
    }
}

/// The width and colour of a drawn line.
public struct Line: Sendable, Hashable {
    public var width: Double
    public var color: Color

    public init(width: Double, color: Color) {
        self.width = width
        self.color = color
    }
}

public enum Alignment: String, Sendable, Hashable, CaseIterable {
    case start, center, end
}

public enum VerticalAlignment: String, Sendable, Hashable, CaseIterable {
    case top, middle, bottom
}
