internal import Basics

/// A rule that keeps a child safe: which techniques a flag touches, and what then happens.
public struct Precaution: Sendable {
    public static let keys = ["flag", "level", "action", "when", "page", "card", "therapist", "source"]

    public enum Level: String, Sendable, Hashable, CaseIterable {
        /// Do not.
        case red
        /// Ask first, or do it another way.
        case amber
    }

    /// What happens to a technique that the rule touches.
    public enum Action: String, Sendable, Hashable, CaseIterable, Comparable {
        case mark, change, remove

        public static func < (a: Action, b: Action) -> Bool {
            let order = Action.allCases
            return order.firstIndex(of: a) ?? 0 < order.firstIndex(of: b) ?? 0
        }
    }

    /// Which techniques a rule touches: all that fit one of the lists that are not empty; every technique if all are.
    public struct Scope: Sendable {
        public static let keys = ["areas", "strokes", "traits", "pressure", "positions"]

        public var areas: [Area] = []
        public var strokes: [Stroke] = []
        public var traits: [Trait] = []
        /// This pressure and every firmer one.
        public var pressure: Pressure?
        public var positions: [Position] = []

        func touches(_ technique: Technique) -> Bool {
            let whole = areas.isEmpty && strokes.isEmpty && traits.isEmpty && pressure == nil && positions.isEmpty
            return whole || areas.contains(technique.area) || strokes.contains(technique.stroke)
                || traits.contains(where: technique.traits.contains)
                || pressure.map { technique.pressure >= $0 } == true
                || positions.contains(where: technique.positions.contains)
        }
    }

    public var flag: String
    public var level: Level
    public var action: Action
    public var scope: Scope
    public var page: LocalizedText
    /// The same in a few words, for cards; the page's sentence where there are none.
    public var card: LocalizedText
    public var therapist: String
    public var source: String
}

/// How long to wait, where sources disagree. One place holds the defaults; a clinic may change them.
public struct Waits: Sendable, Hashable {
    public static let keys = ["vaccination-hours", "feed-minutes", "tummy-feed-minutes"]

    /// From the key to the number.
    public var values: [String: Int]

    public init(_ values: [String: Int] = [:]) { self.values = values }

    /// These waits with some of them changed.
    public func changed(by other: Waits) -> Waits {
        Waits(values.merging(other.values) { $1 })
    }
}
