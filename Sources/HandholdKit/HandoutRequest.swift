internal import Basics
public import Catalog
public import Templates

/// One sheet that somebody asks for.
public struct HandoutRequest: Sendable {
    /// Ids of techniques, in the order of the sheet.
    public var techniques: [SourceText]
    public var family = Family()
    public var clinic = Clinic()
    /// The language's code; nil takes the family's, then the clinic's, then English.
    public var language: String?
    /// The paper's name; nil takes the family's, then the clinic's, then letter.
    public var paper: String?
    public var use = SheetData.Use.home
    /// The name of a layout, or the path of a layout file.
    public var layout = "handout"
    /// Black lines only, for little ink and for colouring.
    public var isLineArt = false
    /// The day that the file says it was made, `2026-11-23`; nil takes the day on which a technique last changed.
    public var date: String?

    public init(techniques: [SourceText]) {
        self.techniques = techniques
    }
}
