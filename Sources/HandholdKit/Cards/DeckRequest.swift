public import Basics
public import Catalog

/// A deck that somebody asks for: which cards, how many of each, and how large.
public struct DeckRequest: Sendable {
    /// A technique, and how many cards of it.
    public struct Entry: Sendable {
        public var technique: SourceText
        public var copies: Int

        public init(_ technique: SourceText, copies: Int = 1) {
            self.technique = technique
            self.copies = copies
        }

        /// The same cards with each technique named once, at its first place, with all its copies.
        public static func merged(_ entries: [Entry]) -> [Entry] {
            var merged: [Entry] = []
            for entry in entries {
                if let place = merged.firstIndex(where: { $0.technique.text == entry.technique.text }) {
                    merged[place].copies += entry.copies
                } else {
                    merged.append(entry)
                }
            }
            return merged
        }
    }

    /// Each technique once; see ``Entry/merged(_:)``.
    public var entries: [Entry]
    /// The finished size of a card, in points.
    public var size: Size
    /// How far ink reaches over the cut, in points.
    public var bleed = 0.0
    /// The layout; nil takes the one that is made for the size.
    public var layout: String?
    /// Whom the deck is for, whose paper it is, language and looks.
    public var sheet: HandoutRequest

    public init(_ entries: [Entry], size: Size, sheet: HandoutRequest = HandoutRequest(techniques: [])) {
        self.entries = entries
        self.size = size
        self.sheet = sheet
    }
}

/// The faces of a deck, and which of them make a card.
public struct Deck: Sendable {
    /// The id of the card's technique, and its two faces: pages of ``faces``.
    public struct Card: Sendable, Hashable {
        public var name: String
        public var front: Int
        public var back: Int
    }

    /// Every face once, all fronts before all backs.
    public var faces: HandoutMaker.Sheet
    /// Each card as often as it is wanted.
    public var cards: [Card]

    /// What a face is called in lists and file names: `tunnel-toes`, `tunnel-toes-back`.
    public func name(ofFace face: Int) -> String {
        let techniques = faces.techniques
        guard !techniques.isEmpty, face >= 0, face < 2 * techniques.count else { return "?" }
        return face < techniques.count ? techniques[face] + "-front" : techniques[face - techniques.count] + "-back"
    }
}
