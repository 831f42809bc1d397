internal import Basics
internal import DisplayList
internal import DocumentModel

/// What the file will say about its own meaning: the elements with content, and which marks belong to each.
///
/// An element keeps one node however many pages its content spans. Elements without content and children are left out.
struct StructurePlan {
    struct Node {
        var type: Role
        var alt: String?
        var language: String?
        var parent: Int?
        var kids: [Kid] = []
        var attributes: [Attribute] = []
    }

    enum Kid {
        case node(Int)
        case content(ContentNumber)
        case link(Int)
    }

    enum Attribute: Hashable {
        case listNumbering(String)
        case scope(String)
        case bounds(Rect, page: Int)
    }

    /// The number by which the structure knows a stretch of a page's content.
    struct ContentNumber: Hashable {
        var page: Int
        var number: Int
    }

    /// How a mark is written on the page.
    enum MarkMeaning: Hashable {
        case artifact(Tag.Artifact)
        case content(type: Role, number: Int)
    }

    /// The first is the document.
    var nodes: [Node] = []
    /// In drawing order, page by page.
    var marks: [[MarkMeaning]] = []
    /// The node of each numbered stretch of content, page by page.
    var owners: [[Int]] = []
    var links: [LinkAnnotation] = []
}

/// A place on a page that opens an address.
struct LinkAnnotation: Hashable {
    var page: Int
    var bounds: Rect
    var address: String
    /// The words under the link.
    var words: String
    /// The node of the structure that the place belongs to.
    var node: Int
}
