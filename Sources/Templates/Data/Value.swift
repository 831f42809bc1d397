public import Basics
public import Catalog
public import DocumentModel

/// Something that a layout can put on a page: what stands behind a placeholder.
public indirect enum Value: Sendable {
    case nothing
    case flag(Bool)
    /// Words with `**bold**` parts, or plain ones in which stars are stars.
    case text(SourceText, hasMarkup: Bool)
    case list([Value])
    case record([String: Value])
    case picture(PictureValue)
    case color(Color)
    /// Points.
    case length(Double)

    public static func plain(_ text: String) -> Value {
        .text(SourceText(text), hasMarkup: false)
    }

    public static func plain(_ text: SourceText?) -> Value {
        text.map { .text($0, hasMarkup: false) } ?? .nothing
    }

    /// Whether `when` lets a box be made for it.
    var isThere: Bool {
        switch self {
        case .nothing: false
        case .flag(let flag): flag
        case .text(let text, _): !text.text.isEmpty
        case .list(let values): !values.isEmpty
        case .record, .picture, .color, .length: true
        }
    }

    /// The full paths of the texts at the end of a path, the values of lists on the way by their numbers.
    func texts(at path: ArraySlice<String>, from start: [String] = []) -> [String] {
        switch self {
        case .list(let values):
            return values.enumerated().flatMap { $1.texts(at: path, from: start + [String($0)]) }
        case .record(let values):
            guard let name = path.first, let value = values[name] else { return [] }
            return value.texts(at: path.dropFirst(), from: start + [name])
        case .text(let text, _): return path.isEmpty && !text.text.isEmpty ? [start.joined(separator: ".")] : []
        case .nothing, .flag, .picture, .color, .length: return []
        }
    }

    /// What a message calls it.
    var kind: String {
        switch self {
        case .nothing: "nothing"
        case .flag: "yes or no"
        case .text: "a text"
        case .list: "a list"
        case .record: "a group of values"
        case .picture: "a picture"
        case .color: "a colour"
        case .length: "a length"
        }
    }
}

/// A picture that can be placed.
public struct PictureValue: Sendable {
    public var artwork: Artwork
    /// Its own size; only the ratio counts.
    public var size: Size
    public var alt: SourceText

    public init(artwork: Artwork, size: Size, alt: SourceText) {
        self.artwork = artwork
        self.size = size
        self.alt = alt
    }
}

/// Whoever knows the pictures: their sizes and their layers.
public protocol PictureIndex {
    /// The picture's own size. Reports an unknown plate or layer at its place, and returns nil then.
    func size(of plate: SourceText, layers: [SourceText], _ diagnostics: Diagnostics) -> Size?
    /// The size of a picture file of the clinic's. Reports and returns nil where it cannot be used.
    func size(ofFile path: SourceText, _ diagnostics: Diagnostics) -> Size?
}
