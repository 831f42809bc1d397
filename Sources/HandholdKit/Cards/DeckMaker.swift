public import Basics
internal import Catalog
internal import DisplayList
public import Imposition
internal import Templates

/// Makes the faces of a deck. It belongs to the thread of its press.
public struct DeckMaker {
    private let maker: HandoutMaker

    public init(_ maker: HandoutMaker) {
        self.maker = maker
    }

    /// Lays out the two faces of every card; each keeps to its own size, or there is an error that names the words over the
    /// edge. Nil where there is an error, or where precautions leave nothing.
    public func deck(_ request: DeckRequest, _ diagnostics: Diagnostics) -> Deck? {
        let look = CardLook(of: request.size)
        var sheet = request.sheet
        sheet.techniques = request.entries.map(\.technique)
        sheet.kind = look.kind
        sheet.layout = request.layout ?? look.layout
        sheet.size = request.size
        sheet.bleed = request.bleed
        guard let faces = maker.sheet(sheet, diagnostics) else { return nil }
        let count = faces.techniques.count
        guard faces.document.pages.count == 2 * count else {
            diagnostics.error(
                "card-faces",
                "the layout '\(sheet.layout)' makes \(faces.document.pages.count) faces for \(count) cards",
                at: nil, help: "a card's layout has two sections, a front and a back, each with 'fit: one-page'")
            return nil
        }
        let cards = request.entries.flatMap { entry -> [Deck.Card] in
            guard let place = faces.techniques.firstIndex(of: entry.technique.text) else { return [] }
            let card = Deck.Card(name: entry.technique.text, front: place, back: count + place)
            return Array(repeating: card, count: entry.copies)
        }
        return Deck(faces: faces, cards: cards)
    }

    /// The smallest of some sizes, by area, that holds every face of a deck which its own size does not hold; nil where none
    /// does, or where `faults` say that more is wrong than its size.
    ///
    /// - Parameter faults: what ``deck(_:_:)`` reported.
    public func smallest(of sizes: [CardSize], for request: DeckRequest, _ faults: Diagnostics) -> CardSize? {
        let errors = faults.all.filter { $0.severity == .error }
        guard !errors.isEmpty, errors.allSatisfy({ ["does-not-fit", "text-too-long"].contains($0.code) }) else {
            return nil
        }
        func area(_ size: Size) -> Double { size.width * size.height }
        let larger = sizes.filter { area($0.trim) > area(request.size) }.sorted { area($0.trim) < area($1.trim) }
        return larger.first { size in
            var request = request
            request.size = size.trim
            return deck(request, Diagnostics()) != nil
        }
    }
}

/// Which layout is made for a size of card.
struct CardLook {
    var layout: String
    var kind: SheetKind

    /// Upright, lying, or too small for sentences.
    init(of size: Size) {
        let (width, height) = (size.width, size.height)
        let isLying = width > height * 1.15
        if Self.holdsSentences(size, isLying: isLying) {
            (layout, kind) = (isLying ? "card-wide" : "card", .card)
        } else {
            (layout, kind) = ("card-small", .smallCard)
        }
    }

    /// Whether every technique has room for its sentences in every language: found by trying them all. A card that lies
    /// needs more, since its lines of steps are long and few.
    private static func holdsSentences(_ size: Size, isLying: Bool) -> Bool {
        let millimetre = Length.millimetres(1)
        let (width, height) = (size.width / millimetre, size.height / millimetre)
        let area = width * height
        if isLying { return height >= 60 && (width >= 105 && area >= 7650 || area >= 8600) }
        return width >= 57.1 && height >= 88.8 || width >= 62.9 && height >= 87.9 || width >= 70 && area >= 6500
    }
}
