public import Catalog

/// A board of pictures that somebody asks for.
public struct BoardRequest: Sendable {
    /// What a child does with it.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// What is now, and what comes after.
        case firstThen = "first-then"
        /// Which one?
        case choice
        /// What happens, one after the other, and what is finished.
        case schedule
        /// The steps of a routine at home.
        case routine
        /// The child's own words.
        case cues

        /// How many pictures it has.
        var counts: ClosedRange<Int> {
            switch self {
            case .firstThen: 2...2
            case .choice: 2...9
            case .schedule, .routine: 2...8
            case .cues: 1...24
            }
        }
    }

    public var kind: Kind
    /// Ids of symbols, techniques or settings, in their order.
    public var items: [String]
    public var plan: Plan?
    public var family = Family()
    public var clinic = Clinic()
    public var language: String?
    public var paper: String?
    /// The folder of a set of symbols of one's own.
    public var symbols: String?
    /// Whether pictures stand under each other.
    public var isColumn = false
    /// Whether borders have the colours of the Fitzgerald key.
    public var hasKey = false
    /// Whether the pictures come as pieces to cut out, too.
    public var hasTokens = false
    /// Whether the places on the board are empty, with dots of hook and loop; the pieces have theirs on the back.
    public var hasDots = false
    /// Whether only the pieces are made, with a hole for a ring.
    public var isRing = false
    public var isLineArt = false

    public init(_ kind: Kind, items: [String]) {
        self.kind = kind
        self.items = items
    }

    /// The child's own words, where nobody chooses others.
    public static let usualCues = [
        "more", "stop", "all-done", "wait", "help", "soft", "firm", "slow", "fast", "again", "hurts", "break",
    ]
    /// What stands on every board: a child may always stop.
    static let fixed = ["stop", "all-done"]
}
