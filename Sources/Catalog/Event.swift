public import Basics

/// Something to invite families to: a class for parents, a webinar, an open morning.
public struct Event: Sendable {
    public static let keys = [
        "language", "title", "summary", "when", "place", "online", "leader", "audience", "cost", "topics", "bring",
        "sign-up", "link", "phone", "email", "picture",
    ]
    public static let whenKeys = ["date", "start", "end", "zone"]
    public static let placeKeys = ["name", "address"]
    public static let leaderKeys = ["name", "role"]

    /// The language of words that stand in one language only.
    public var language: String
    public var title: LocalizedText
    public var summary: LocalizedText?
    public var when: When
    public var place: LocalizedText?
    public var address: LocalizedText?
    /// How to come in from home, where it is online.
    public var online: LocalizedText?
    public var leader: LocalizedText?
    public var role: LocalizedText?
    public var audience: LocalizedText?
    public var cost: LocalizedText?
    public var topics: [LocalizedText]
    public var bring: LocalizedText?
    public var signUp: LocalizedText?
    public var link: SourceText?
    public var phone: SourceText?
    public var email: SourceText?
    /// A technique or a setting, whose scene is shown.
    public var picture: SourceText?
    public var location: SourceLocation

    /// A day and its hours.
    public struct When: Sendable, Hashable {
        /// `2026-12-05`.
        public var date: String
        /// `10:00`, as a clock of 24 hours shows it.
        public var start: String
        public var end: String?
        /// The time zone, as people there call it.
        public var zone: String?
    }
}
