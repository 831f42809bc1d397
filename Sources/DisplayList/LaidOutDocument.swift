public import Basics
public import DocumentModel

/// A finished document: pages to draw, and what they mean. Every output is a reader of this value.
public struct LaidOutDocument: Sendable {
    public var metadata: Metadata
    public var pages: [Page]
    /// The root has the role ``Role/document``; leaves are the elements that items carry in their tags.
    public var structure: StructureElement
    public var outline: [OutlineEntry]

    public init(metadata: Metadata, pages: [Page], structure: StructureElement, outline: [OutlineEntry]) {
        self.metadata = metadata
        self.pages = pages
        self.structure = structure
        self.outline = outline
    }
}

/// One printed side. Points.
public struct Page: Sendable, Hashable {
    /// The paper.
    public var size: Size
    /// What is left when the paper is cut.
    public var trim: Rect
    /// How far ink may reach over the cut.
    public var bleed: Rect
    public var frame: Frame

    public init(size: Size, trim: Rect? = nil, bleed: Rect? = nil, frame: Frame) {
        let whole = Rect(origin: .zero, size: size)
        self.size = size
        self.trim = trim ?? whole
        self.bleed = bleed ?? self.trim
        self.frame = frame
    }
}

/// An element of the document's meaning, in reading order.
public struct StructureElement: Sendable, Hashable {
    public var id: ElementID
    public var role: Role
    public var alt: String?
    public var language: String?
    public var children: [StructureElement]

    public init(
        id: ElementID, role: Role, alt: String? = nil, language: String? = nil, children: [StructureElement] = []
    ) {
        self.id = id
        self.role = role
        self.alt = alt
        self.language = language
        self.children = children
    }
}

/// A line of the outline that a reader program shows beside the pages.
public struct OutlineEntry: Sendable, Hashable {
    public var title: String
    /// Counted from zero.
    public var page: Int
    /// Points under the top of the page.
    public var y: Double

    public init(title: String, page: Int, y: Double) {
        self.title = title
        self.page = page
        self.y = y
    }
}
