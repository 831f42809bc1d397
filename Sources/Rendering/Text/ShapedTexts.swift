internal import Basics
internal import DocumentModel
internal import LayoutEngine

/// The paragraphs that were shaped last, with everything that their lines depend on.
struct ShapedTexts {
    struct Key: Hashable {
        var paragraph: Paragraph
        var width: Double
        var language: String
        var direction: ReadingDirection
    }

    private var texts: [Key: ShapedText] = [:]
    /// Several sheets' worth, less than 1 MB.
    private static let limit = 192

    subscript(key: Key) -> ShapedText? {
        get { texts[key] }
        set {
            if texts.count >= Self.limit { texts.removeAll(keepingCapacity: true) }
            texts[key] = newValue
        }
    }
}
