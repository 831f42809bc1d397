/// What a layout is made for: each kind has its own values, and its own words that it may never leave out.
public enum SheetKind: String, Sendable, Hashable, CaseIterable {
    /// A page or two about each technique, for a family.
    case handout
    /// The page before the sheets of a plan.
    case cover
    /// One page about what is new in a plan.
    case changes
    /// Two faces for each technique: a front and a back.
    case card
    /// The same in the room of a few stamps: signs stand for some of the words.
    case smallCard = "small-card"
    /// A page for each technique on the wall, and the map of a course.
    case sign
    /// Pictures to point at.
    case board
    /// How to put a poster together.
    case poster
    /// A test sheet that shows how far a printer is off.
    case calibration
    /// One page about an event.
    case flyer

    /// Whether it shows techniques.
    public var isAboutTouch: Bool { ![.cover, .changes, .board, .flyer, .poster, .calibration].contains(self) }

    /// The paths of the values that no layout of this kind may leave out: the child is asked, the child is heard, and
    /// what the family was warned of stands on the page.
    public var required: [String] {
        switch self {
        case .cover: ["plan.ask", "plan.caution", "plan.note", "plan.draft", "plan.items.note"]
        case .changes: ["changes.ask", "changes.caution"]
        case .handout:
            Self.ofTechniques(
                "ask", "no-answer", "cues.go", "cues.slow", "cues.stop", "safety", "places.safety", "precautions",
                "cleared", "draft")
        case .card, .sign:
            Self.ofTechniques(
                "card.ask", "card.no", "card.go", "card.slow", "card.stop", "card.safety", "card.precautions",
                "cleared", "card.draft")
        case .smallCard:
            Self.ofTechniques("card.ask", "card.no", "card.stop", "card.precautions", "cleared", "card.draft")
        case .board, .poster, .calibration, .flyer: []
        }
    }

    private static func ofTechniques(_ paths: String...) -> [String] { paths.map { "techniques." + $0 } }
}
