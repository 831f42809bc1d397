public import Basics
public import Catalog

/// A picture for the wall that somebody asks for.
public struct PosterRequest: Sendable {
    /// The id of a poster, or of a plate.
    public var picture: String
    /// How large it is to be, in points; its longer side is laid along the picture's.
    public var size: Size
    /// The sheets that it is printed on, in points.
    public var sheet: Size
    /// How the sizes are called.
    public var sizeName: String
    /// What two sheets share, to be glued; nil takes what is usual.
    public var overlap: Double?
    /// Whether it is one large page, for a print shop.
    public var isWhole = false
    public var family = Family()
    public var clinic = Clinic()
    public var language: String?
    /// Whether a plate keeps its colours; posters are line art.
    public var isColored = false

    public init(picture: String, size: Size, sizeName: String, sheet: Size) {
        self.picture = picture
        self.size = size
        self.sizeName = sizeName
        self.sheet = sheet
    }
}
