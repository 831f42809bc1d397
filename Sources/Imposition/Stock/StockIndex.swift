public import Basics

/// The label sheets by all their names.
public struct StockIndex: Sendable {
    public let all: [Stock]
    private let places: [String: Int]

    public init(_ stocks: [Stock]) {
        all = stocks
        var places: [String: Int] = [:]
        // A sheet's own id is never taken for another's equivalent.
        for (place, stock) in stocks.enumerated() { places[stock.id.lowercased()] = place }
        for (place, stock) in stocks.enumerated() {
            for name in stock.names where places[name.lowercased()] == nil { places[name.lowercased()] = place }
        }
        self.places = places
    }

    /// The sheet of an id, a part number or an equivalent's number.
    public func stock(_ name: String) throws(DiagnosedError) -> Stock {
        if let place = places[name.lowercased()] { return all[place] }
        let diagnostics = Diagnostics()
        diagnostics.unknown("label sheet", name, among: places.keys.sorted(), in: "the stock", at: nil)
        throw DiagnosedError(diagnostics.all)
    }
}
