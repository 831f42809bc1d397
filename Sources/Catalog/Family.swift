public import Basics

/// Who a sheet is for: what the therapist knows of a child and the people at home.
public struct Family: Sendable {
    public var child = Child()
    public var caregivers: [String] = []
    /// The language's code; nil takes the clinic's.
    public var language: String?
    /// The settings that belong to this family's day, as they come in it.
    public var routines: [SourceText] = []
    public var look = Look()
    public var touch = Touch()
    public var precautions: [Flag] = []
    public var note: SourceText?
    public var paper: String?
    public var textSize: TextSize?
    /// Words of techniques that are said in another way for this family.
    public var changes: [TextChange] = []
    /// What opens the family's PDF; nil leaves the PDF open to all.
    public var password: SourceText?
    /// How mail reaches the family; nil where nobody has asked.
    public var mail: Mail?
    /// What the clinic knows it by, such as its file's name; never printed.
    public var reference: String?
    /// Where the file says `language` and `paper`, by the key.
    public var places: [String: SourceLocation] = [:]

    public init() {}

    public struct Child: Sendable {
        /// Nil prints “your child”.
        public var name: SourceText?
        public var pronouns: Pronouns = .they
        /// Nil where nobody has said; sheets then take an age that their technique suits.
        public var age: AgeBand?
        /// False for a child who does not speak.
        public var speaks = true

        public init() {}
    }

    public enum Pronouns: String, Sendable, Hashable, CaseIterable {
        case he, she, they
    }

    /// How child and adult look in the pictures.
    public struct Look: Sendable, Hashable {
        public var childSkin = 3
        public var adultSkin = 4
        public var childHair = "black"
        public var adultHair = "black"

        public init() {}
    }

    /// Where the child likes touch, and where not.
    public struct Touch: Sendable, Hashable {
        public var likes: [Area] = []
        public var avoid: [Area] = []

        public init() {}
    }

    /// A precaution that holds for the child; with both a name and a reason it has been cleared.
    public struct Flag: Sendable, Hashable {
        public var name: SourceText
        public var clearedBy: String?
        public var reason: String?

        public init(name: SourceText, clearedBy: String? = nil, reason: String? = nil) {
            self.name = name
            self.clearedBy = clearedBy
            self.reason = reason
        }

        public var isCleared: Bool { clearedBy != nil && reason != nil }
    }

    public enum TextSize: String, Sendable, Hashable, CaseIterable {
        case standard, comfort, large
    }

    /// One text of one technique, replaced for this family.
    public struct TextChange: Sendable, Hashable {
        public var technique: SourceText
        /// The key in the technique's file; steps and lists count from 1: `message`, `steps.2.text`.
        public var key: SourceText
        public var text: SourceText

        public init(technique: SourceText, key: SourceText, text: SourceText) {
            self.technique = technique
            self.key = key
            self.text = text
        }
    }

    /// The age that a technique's sheet is for.
    public func age(for technique: Technique) -> AgeBand {
        if let age = child.age { return age }
        return technique.ages[.preschool] == nil ? technique.ages.keys.max() ?? .preschool : .preschool
    }

    /// Which cues fit the child.
    public func cues(for technique: Technique) -> Cues.Kind {
        guard child.speaks else { return .noSpeech }
        switch age(for: technique) {
        case .infant: return .infant
        case .toddler: return .toddler
        case .preschool, .school: return .older
        }
    }
}
