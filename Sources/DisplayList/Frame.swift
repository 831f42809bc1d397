public import Basics
public import DocumentModel

/// A finished piece of layout: things at places, nothing left to decide. Points from the top left corner.
public struct Frame: Sendable, Hashable {
    public var size: Size
    /// How far under the top the first line of text stands, where there is one.
    public var baseline: Double?
    public var items: [Placed]

    public init(size: Size, baseline: Double? = nil, items: [Placed] = []) {
        self.size = size
        self.baseline = baseline
        self.items = items
    }

    /// An item and its top left corner in the frame that holds it.
    public struct Placed: Sendable, Hashable {
        public var origin: Point
        public var item: FrameItem

        public init(_ item: FrameItem, at origin: Point) {
            self.origin = origin
            self.item = item
        }
    }
}

/// One thing in a frame.
public indirect enum FrameItem: Sendable, Hashable {
    case frame(Frame)
    case text(TextLine, Tag)
    case shape(Shape, Tag)
    case picture(PlacedPicture, Tag)
    case code(PlacedCode, Tag)
}

/// Whose content an item is: an element of the structure, or nobody's.
public enum Tag: Sendable, Hashable {
    case element(ElementID)
    case artifact(Artifact)

    public enum Artifact: String, Sendable, Hashable {
        /// A running head or foot.
        case pagination = "Pagination"
        /// A rule, a background, a border.
        case layout = "Layout"
    }
}

/// A filled or stroked form.
public struct Shape: Sendable, Hashable {
    public enum Form: Sendable, Hashable {
        /// A rectangle of the given size with round corners.
        case rectangle(Size, radius: Double)
        /// A straight line to the given point.
        case line(to: Point)
        /// The start side of a round-cornered rectangle, as a bar of the given width that follows its corners.
        /// `mirrored` puts it on the right side.
        case edge(Size, radius: Double, width: Double, mirrored: Bool)
    }

    public var form: Form
    public var fill: Color?
    /// Drawn half inside, half outside the form.
    public var stroke: Line?

    public init(_ form: Form, fill: Color? = nil, stroke: Line? = nil) {
        self.form = form
        self.fill = fill
        self.stroke = stroke
    }
}

/// A picture at its final size.
public struct PlacedPicture: Sendable, Hashable {
    public var artwork: Artwork
    public var size: Size

    public init(artwork: Artwork, size: Size) {
        self.artwork = artwork
        self.size = size
    }
}

/// A QR code at its final size.
public struct PlacedCode: Sendable, Hashable {
    public var payload: String
    /// The length of a side with the quiet zone, in points.
    public var side: Double
    public var color: Color

    public init(payload: String, side: Double, color: Color) {
        self.payload = payload
        self.side = side
        self.color = color
    }
}
