import Foundation

/// What a page of a finished PDF draws and where, as a person with a ruler finds it: millimetres from the top left corner.
///
/// It reads the page's own operators and knows nothing of our layout. What is inside the pictures is not looked at.
public struct DrawnPage {
    /// A place on the paper, or a direction.
    public struct Spot: Hashable {
        public var x: Double
        public var y: Double

        public init(_ x: Double, _ y: Double) {
            self.x = x
            self.y = y
        }
    }

    /// An upright rectangle on the paper.
    public struct Area: Hashable {
        public var left: Double
        public var top: Double
        public var right: Double
        public var bottom: Double
        public var width: Double { right - left }
        public var height: Double { bottom - top }
        public var middle: Spot { Spot((left + right) / 2, (top + bottom) / 2) }

        public init(_ left: Double, _ top: Double, _ right: Double, _ bottom: Double) {
            self.left = left
            self.top = top
            self.right = right
            self.bottom = bottom
        }

        /// The smallest area around some places.
        public init(around spots: [Spot]) {
            let (x, y) = (spots.map(\.x), spots.map(\.y))
            self.init(x.min() ?? 0, y.min() ?? 0, x.max() ?? 0, y.max() ?? 0)
        }

        public func grown(by length: Double) -> Area {
            Area(left - length, top - length, right + length, bottom + length)
        }

        public func meets(_ other: Area) -> Bool {
            left < other.right && other.left < right && top < other.bottom && other.top < bottom
        }

        public func holds(_ other: Area, within slack: Double = 0.1) -> Bool {
            other.left >= left - slack && other.top >= top - slack && other.right <= right + slack
                && other.bottom <= bottom + slack
        }

        public func isNear(_ other: Area, within slack: Double = 0.1) -> Bool {
            holds(other, within: slack) && other.holds(self, within: slack)
        }
    }

    /// Words in one go of the pen.
    public struct Words: Hashable {
        public var text: String
        /// The start of their baseline.
        public var start: Spot
        /// Where the line runs to, and where the heads of the letters point: lengths of 1.
        public var along: Spot
        public var up: Spot
        /// Points.
        public var size: Double
        public var color: String
        public var mark: Mark
    }

    public struct Stroke: Hashable {
        public var from: Spot
        public var to: Spot
        /// Points.
        public var width: Double
        public var color: String
        public var mark: Mark
        public var area: Area { Area(around: [from, to]) }
        public var length: Double { max(area.width, area.height) }
        public var isUpright: Bool { area.width < 0.01 }
        public var isLevel: Bool { area.height < 0.01 }
    }

    /// A form that is filled or outlined, by what it covers.
    public struct Form: Hashable {
        public var area: Area
        public var color: String
        /// The width of its outline in points; nil for one that is filled.
        public var line: Double?
        public var mark: Mark
    }

    /// A picture that is put on the page.
    public struct Picture: Hashable {
        /// The object that holds it: the same for all places of one picture.
        public var object: String
        /// From its own units to the paper, `[a b c d x y]` with `y` growing downward.
        public var matrix: [Double]
        /// What is seen of it: its box, within what is cut out for it.
        public var window: Area
        /// All of it, also what is cut off.
        public var whole: Area
        public var mark: Mark
        /// Less than nothing where it is seen in a mirror.
        public var determinant: Double { matrix[0] * matrix[3] - matrix[1] * matrix[2] }
    }

    /// The marked content that something is drawn in.
    public struct Mark: Hashable {
        public var tag = ""
        public var number: Int?
        public var isArtifact: Bool { tag == "/Artifact" }
    }

    public internal(set) var words: [Words] = []
    public internal(set) var strokes: [Stroke] = []
    public internal(set) var forms: [Form] = []
    public internal(set) var pictures: [Picture] = []
    /// The page boxes in points, as the file has them: left, bottom, right, top.
    public let boxes: [String: [Double]]
    /// The paper, in millimetres.
    public let width: Double
    public let height: Double

    public var area: Area { Area(0, 0, width, height) }

    public static let pointsPerMillimetre = 72 / 25.4

    /// All pages of a file.
    public static func pages(of bytes: [UInt8]) throws -> [DrawnPage] {
        let file = try PDFBytes(bytes)
        return file.pages.map { DrawnPage($0, of: file) }
    }

    init(_ reference: PDFValue, of file: PDFBytes) {
        let page = file.dictionary(reference)
        var boxes: [String: [Double]] = [:]
        for name in ["MediaBox", "CropBox", "BleedBox", "TrimBox", "ArtBox"] {
            let numbers = file.array(page["/" + name]).compactMap { file.number($0) }
            if numbers.count == 4 { boxes[name] = numbers }
        }
        self.boxes = boxes
        let media = boxes["MediaBox"] ?? [0, 0, 0, 0]
        width = (media[2] - media[0]) / Self.pointsPerMillimetre
        height = (media[3] - media[1]) / Self.pointsPerMillimetre
        let contents = file.array(page["/Contents"])
        let data =
            contents.isEmpty
            ? file.data(page["/Contents"]) : contents.map { file.data($0) }.reduce(Data()) { $0 + Data("\n".utf8) + $1 }
        let resources = file.dictionary(page["/Resources"])
        var pen = DrawnPen(file: file, resources: resources, top: media[3], left: media[0])
        pen.draw(PDFContent(data), on: &self)
    }
}
