import Basics
import Imposition
import TestSupport
import Testing

/// The shipped card sizes and label sheets, and papers, as the tests use them.
enum Kit {
    static let letter = Size(width: 8.5 * 72, height: 11 * 72)
    static let a4 = Size(width: mm(210), height: mm(297))

    static func mm(_ value: Double) -> Double { Length.millimetres(value) }

    static func size(_ width: Double, _ height: Double) -> Size { Size(width: mm(width), height: mm(height)) }

    static let cardSizes: CardSizes = {
        let diagnostics = Diagnostics()
        guard let node = YAMLReader().node(of: Checkout.path("assets/stock/card-sizes.yaml"), diagnostics) else {
            return CardSizes()
        }
        return CardSizes.read(node, diagnostics)
    }()

    /// Every label sheet, and what reading them reported.
    static let labels: (stocks: [Stock], faults: String) = {
        let diagnostics = Diagnostics()
        let stocks = Checkout.files(in: "assets/stock/labels", suffix: ".yaml").compactMap { file -> Stock? in
            guard let node = YAMLReader().node(of: Checkout.path(file), diagnostics),
                let name = file.split(separator: "/").last
            else { return nil }
            return StockReader(diagnostics).stock(node, id: String(name.dropLast(5)))
        }
        return (stocks, diagnostics.pinned)
    }()

    static func stock(_ name: String) throws(DiagnosedError) -> Stock { try StockIndex(labels.stocks).stock(name) }

    /// What a call complains of.
    private static func faults(_ work: () throws(DiagnosedError) -> Void) -> [Diagnostic] {
        do { try work() } catch { return error.diagnostics }
        return []
    }

    static func codes(_ work: () throws(DiagnosedError) -> Void) -> [String] { faults(work).map(\.code) }

    static func pinned(_ work: () throws(DiagnosedError) -> Void) -> String {
        faults(work).map(\.pinned).joined(separator: "\n")
    }

    /// A deck of cards with fronts 0, 2, 4 … and backs 1, 3, 5 …
    static func deck(_ count: Int, backs: Bool = true) -> [Card] {
        (0..<count).map { Card(front: 2 * $0, back: backs ? 2 * $0 + 1 : nil) }
    }
}

extension Double {
    /// Whether two lengths are the same to the tenth of a millimetre.
    func isNear(_ other: Double, _ slack: Double = Length.millimetres(0.1)) -> Bool { abs(self - other) <= slack }
}

extension Rect {
    /// Whether they share more than an edge.
    func overlaps(_ other: Rect, _ slack: Double = 0.01) -> Bool {
        origin.x + slack < other.maxX && other.origin.x + slack < maxX && origin.y + slack < other.maxY
            && other.origin.y + slack < maxY
    }

    func holds(_ other: Rect, _ slack: Double = 0.01) -> Bool {
        other.origin.x >= origin.x - slack && other.origin.y >= origin.y - slack && other.maxX <= maxX + slack
            && other.maxY <= maxY + slack
    }

    func isNear(_ other: Rect, _ slack: Double = 0.001) -> Bool {
        origin.x.isNear(other.origin.x, slack) && origin.y.isNear(other.origin.y, slack)
            && size.width.isNear(other.size.width, slack) && size.height.isNear(other.size.height, slack)
    }
}
