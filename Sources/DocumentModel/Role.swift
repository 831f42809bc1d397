/// What a box means to someone who hears the page instead of seeing it: the standard structure types of PDF 1.7.
public enum Role: String, Sendable, Hashable, CaseIterable {
    case document = "Document"
    case section = "Sect"
    case heading1 = "H1"
    case heading2 = "H2"
    case heading3 = "H3"
    case paragraph = "P"
    case list = "L"
    case listItem = "LI"
    case listLabel = "Lbl"
    case listBody = "LBody"
    case figure = "Figure"
    case table = "Table"
    case tableRow = "TR"
    case tableHeader = "TH"
    case tableCell = "TD"
    case link = "Link"
    case span = "Span"
    /// Decoration and running heads: drawn, never read out.
    case artifact = "Artifact"
}

/// The identity of one element of a document, kept by all its fragments on all pages.
public struct ElementID: Sendable, Hashable, Comparable {
    public var number: Int

    public init(_ number: Int) { self.number = number }

    public static func < (a: ElementID, b: ElementID) -> Bool { a.number < b.number }
}

/// What a box means: its role, the words that stand for it, and their language.
public struct Meaning: Sendable, Hashable {
    /// Nil for a box that only arranges others: what is inside belongs to the element around it.
    public var role: Role?
    /// What a figure shows, in words.
    public var alt: String?
    /// A BCP 47 tag, where it differs from the document's.
    public var language: String?

    public init(role: Role? = nil, alt: String? = nil, language: String? = nil) {
        self.role = role
        self.alt = alt
        self.language = language
    }
}
