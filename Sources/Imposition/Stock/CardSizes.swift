public import Basics

/// The card sizes that have a name.
public struct CardSizes: Sendable, Hashable {
    static let keys = ["trim", "corners", "aliases"]

    /// In the order of the file.
    public private(set) var all: [CardSize] = []
    private var places: [String: Int] = [:]

    public init() {}

    /// The size of a name, or of a text such as `70x100mm`.
    public func size(_ name: String) throws(DiagnosedError) -> CardSize {
        let word = name.lowercased()
        if let place = places[word] { return all[place] }
        if word.first?.isNumber == true { return try CardSize.custom(name) }
        let diagnostics = Diagnostics()
        diagnostics.unknown("card size", name, among: places.keys.sorted(), in: "the card sizes", at: nil)
        throw DiagnosedError(diagnostics.all)
    }

    /// Reads the file of card sizes: a mapping of names to `trim: [w, h]`, `corners` and `aliases`.
    public static func read(_ node: YAMLNode, _ diagnostics: Diagnostics) -> CardSizes {
        var sizes = CardSizes()
        guard case .mapping(let entries) = node.content else {
            diagnostics.error("wrong-type", "card sizes are names and values", at: node.location)
            return sizes
        }
        for entry in entries {
            guard let fields = Fields(entry.value, of: "a card size", keys: keys, diagnostics) else { continue }
            let trim = fields.required("trim")?.pair("the trim", diagnostics)
            let corners = fields.required("corners")?.length("the corners' radius", diagnostics)
            let aliases = fields["aliases"]?.list("aliases", diagnostics) { $0.text("an alias", diagnostics) } ?? []
            guard let trim, let corners else { continue }
            let size = CardSize(id: entry.key, trim: Size(width: trim.x, height: trim.y), cornerRadius: corners)
            guard CardSize.sides.contains(trim.x), CardSize.sides.contains(trim.y),
                (0...min(trim.x, trim.y) / 2).contains(corners)
            else {
                diagnostics.error(
                    "card-size", "a card has sides from 15 mm to 1 m, and corners no rounder than its half",
                    at: entry.value.location)
                continue
            }
            for name in [entry.key] + aliases where sizes.places.updateValue(sizes.all.count, forKey: name) != nil {
                diagnostics.error("card-size", "two card sizes are called '\(name)'", at: entry.keyLocation)
            }
            sizes.all.append(size)
        }
        return sizes
    }
}

extension YAMLNode {
    /// Two lengths: across, then down.
    func pair(_ what: String, _ diagnostics: Diagnostics) -> Point? {
        guard let lengths = list(what, diagnostics, { $0.length("each of \(what)", diagnostics) }) else { return nil }
        if lengths.count == 2 { return Point(x: lengths[0], y: lengths[1]) }
        // A length that could not be read was reported already.
        if case .sequence(let items) = content, items.count != 2 {
            diagnostics.error("wrong-value", "\(what) is two lengths: across, then down", at: location)
        }
        return nil
    }
}
