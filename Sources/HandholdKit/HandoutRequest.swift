public import Basics
public import Catalog
public import Templates

/// One sheet that somebody asks for.
public struct HandoutRequest: Sendable {
    /// Ids of techniques, in the order of the sheet; each begins on a new page.
    public var techniques: [SourceText]
    /// The plan that the techniques come from; its caution stands on each of their pages.
    public var plan: Plan?
    /// The week of the plan's series; nil takes everything.
    public var week: Int?
    /// The layout of the page before the sheets of a plan; nil leaves it out.
    public var cover: String?
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
    /// What the sheet is: a handout, a deck's faces, signs.
    public var kind = SheetKind.handout
    /// The size of the paper itself where it has no name, as a card has; points.
    public var size: Size?
    /// How far ink reaches over the edge of what is cut, in points.
    public var bleed = 0.0
    /// Whether a corner is punched for a ring, so that nothing may stand there.
    public var hasHole = false
    /// The setting that a deck is for.
    public var setting: String?
    /// Black lines only, for little ink and for colouring.
    public var isLineArt = false
    /// The day that the file says it was made, `2026-11-23`; nil takes the day on which a technique last changed.
    public var date: String?

    /// A sheet for nobody in particular, on plain paper; set what differs.
    public init(techniques: [SourceText]) {
        self.techniques = techniques
    }
}

extension HandoutRequest {
    /// The techniques in the family's own words. Words in another language than the sheet's are left out, and said so.
    func changed(_ techniques: [Technique], _ language: String, _ diagnostics: Diagnostics) -> [Technique] {
        let own = family.language ?? language
        if own != language, let place = family.changes.lazy.compactMap(\.text.location).first ?? family.note?.location {
            diagnostics.warning(
                "other-language",
                "the family's own words are in '\(own)', but the sheet is in '\(language)': changes are left out, and a note "
                    + "is printed as it is", at: place)
        }
        return techniques.map { technique in
            family.changes.filter { $0.technique.text == technique.id && (own == language || $0.text.location == nil) }
                .reduce(technique) { $0.changed($1, language: language, diagnostics) }
        }
    }
}

extension HandoutRequest {
    /// What the pages say of the plan, in a language; nil where the techniques come from none.
    func planned(language: String) -> PlannedSheet? {
        plan.map {
            PlannedSheet(
                plan: $0, week: week, handoutID: HandoutID.of(self, language: language), hasCover: cover != nil)
        }
    }

    /// What the sheet speaks of: the techniques on it, and those of the weeks before, which a cover names.
    var mentioned: [SourceText] {
        guard let plan, let week, cover != nil else { return techniques }
        let named = Set(techniques.map(\.text))
        return techniques
            + plan.items.filter { ($0.week ?? week) < week && !named.contains($0.technique.text) }.map(\.technique)
    }
}

extension Family {
    /// The family as a reader of another language than its file names: one that was asked for beside the file wins.
    func reading(_ language: String) -> Family {
        var family = self
        family.language = language
        return family
    }
}
