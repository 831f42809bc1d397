internal import Basics
public import Catalog
public import Templates

/// One sheet that somebody asks for.
public struct HandoutRequest: Sendable {
    /// Ids of techniques, in the order of the sheet; each begins on a new page.
    public var techniques: [SourceText]
    /// Whom it is for: name, age, routines, looks, precautions. All of it may be left out.
    public var family = Family()
    /// Whose paper it is. All of it may be left out.
    public var clinic = Clinic()
    /// The language's code; nil takes the family's, then the clinic's, then English.
    public var language: String?
    /// The paper's name; nil takes the family's, then the clinic's, then letter.
    public var paper: String?
    /// For the family's home, or for the clinic's own wall.
    public var use = SheetData.Use.home
    /// The name of a layout, or the path of a layout file.
    public var layout = "handout"
    /// Black lines only, for little ink and for colouring.
    public var isLineArt = false
    /// The day that the file says it was made, `2026-11-23`; nil takes the day on which a technique last changed.
    public var date: String?

    /// A sheet for nobody in particular, on plain paper; set what differs.
    public init(techniques: [SourceText]) {
        self.techniques = techniques
    }
}
