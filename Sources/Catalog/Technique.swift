public import Basics

/// One stroke or game: the catalog's unit.
public struct Technique: Sendable {
    public var id: String
    public var version: Int
    /// The day of the last change that a family would notice, `2026-11-23`.
    public var updated: String
    public var review: Review
    public var area: Area
    public var stroke: Stroke
    public var pressure: Pressure
    /// How it changes with age; a band that is missing is one it does not suit.
    public var ages: [AgeBand: LocalizedText]
    public var positions: [Position]
    public var goals: [Goal]
    /// How it goes in each setting it fits, the main one first.
    public var settings: [SettingLine]
    public var dosage: Dosage
    public var traits: [Trait]
    /// False where the stroke has one true direction, as all strokes on the tummy have.
    public var mirrorSafe: Bool
    public var name: LocalizedText
    public var message: LocalizedText
    public var why: LocalizedText
    public var ask: LocalizedText
    public var offer: LocalizedText
    public var refuse: LocalizedText
    public var scene: PictureRequest
    public var steps: [Step]
    public var home: LocalizedText
    public var clinic: LocalizedText
    public var skip: [LocalizedText]
    public var say: LocalizedText
    public var words: [LocalizedText]
    public var tips: [LocalizedText]
    public var evidence: Evidence
    public var location: SourceLocation

    /// A setting and the words that tell how the technique goes there.
    public struct SettingLine: Sendable {
        public var setting: String
        public var line: LocalizedText
        public var location: SourceLocation
    }

    /// How much and how often.
    public struct Dosage: Sendable, Hashable {
        public var minutes: Int
        /// Strokes before the pause.
        public var repeats: Int
        public var timesADay: ClosedRange<Int>
    }

    /// What is known, modestly, and from where.
    public struct Evidence: Sendable {
        public var note: LocalizedText
        public var sources: [String]
    }
}

/// One thing to do, with its picture.
public struct Step: Sendable {
    public var picture: PictureRequest
    public var text: LocalizedText
    /// The same in a few words, for cards.
    public var short: LocalizedText
    /// The sentence for the clinic's own sheet, where it differs.
    public var clinic: LocalizedText?
}
