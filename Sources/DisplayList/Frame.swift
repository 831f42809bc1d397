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
    case turned(TurnedFrame)
}

/// A frame that stands turned, scaled or cut to a window: a card on its sheet, a strip to tear off, a part of a poster.
public struct TurnedFrame: Sendable, Hashable {
    public var frame: Frame
    /// Quarter turns clockwise, 0 to 3.
    public var quarterTurns: Int
    public var scale: Double
    /// The part of the frame that is shown, in its own points; nil shows all of it. Its top left corner, as it is seen,
    /// stands where the item stands.
    public var window: Rect?

    public init(_ frame: Frame, quarterTurns: Int = 0, scale: Double = 1, window: Rect? = nil) {
        self.frame = frame
        self.quarterTurns = ((quarterTurns % 4) + 4) % 4
        self.scale = scale
        self.window = window
    }

    /// The part that is shown, in the frame's own points.
    public var shown: Rect { window ?? Rect(origin: .zero, size: frame.size) }

    /// The room that it takes on the page.
    public var size: Size {
        let (width, height) = (shown.size.width * scale, shown.size.height * scale)
        return quarterTurns % 2 == 0 ? Size(width: width, height: height) : Size(width: height, height: width)
    }

    /// From the frame's own points to those of what holds it, with the item's place in it.
    public func transform(at place: Point) -> Transform {
        let (width, height) = (shown.size.width * scale, shown.size.height * scale)
        // The top left corner of the window moves to the corner that is seen at the top left after the turn.
        let corner: Point =
            switch quarterTurns {
            case 1: Point(x: height, y: 0)
            case 2: Point(x: width, y: height)
            case 3: Point(x: 0, y: width)
            default: .zero
            }
        return Transform(quarterTurns: quarterTurns, scale: scale, offset: place + corner)
            .after(Transform(offset: Point(x: -shown.origin.x, y: -shown.origin.y)))
    }
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
