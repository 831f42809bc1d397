public import Basics

/// A picture to place: a plate with the layers and colours to show.
public struct Picture: Sendable, Hashable {
    public var artwork: Artwork
    /// The picture's own size; only the ratio counts. Points.
    public var naturalSize: Size
    /// The width and height to fit into; nil takes what the place gives.
    public var width: Double?
    public var height: Double?
    /// How large it stands in its place: 1 fills it as far as its ratio allows.
    public var scale = 1.0

    public init(artwork: Artwork, naturalSize: Size, width: Double? = nil, height: Double? = nil) {
        self.artwork = artwork
        self.naturalSize = naturalSize
        self.width = width
        self.height = height
    }
}

/// Which drawing, as it is to look: two equal values are the same ink.
public struct Artwork: Sendable, Hashable {
    /// The id of a plate, or the path of a picture file that the clinic gave.
    public enum Source: Sendable, Hashable {
        case plate(String)
        case file(String)
    }

    public var source: Source
    /// The layers to show besides the base, in any order.
    public var layers: [String]
    /// The style sheet that is put over the plate's own: skin, hair, line art. Empty for the plate as it is.
    public var styleSheet: String

    public init(source: Source, layers: [String] = [], styleSheet: String = "") {
        self.source = source
        self.layers = layers
        self.styleSheet = styleSheet
    }
}
