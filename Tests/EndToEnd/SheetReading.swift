import Foundation
import TestSupport

/// A card that was found on a drawn sheet by its own title.
struct FoundCard: Hashable {
    var title: String
    var isBack: Bool
    /// What is left of it after the cut, in millimetres from the sheet's top left corner.
    var trim: DrawnPage.Area
    /// Where its words run to, and where its top is.
    var along: DrawnPage.Spot
    var up: DrawnPage.Spot

    /// Whether its letters can be read: their heads are at the left of where they run to, and never in a mirror.
    var isReadable: Bool { abs(along.x * up.y - along.y * up.x + 1) < 0.001 }
}

/// Finds cards on drawn sheets. It knows where a title stands on a card from the file that has a face a page, and so needs to
/// know nothing of layouts and grids.
struct SheetReading {
    private struct Face {
        var width: Double
        var height: Double
        /// From the corner of its trim to the start of its title.
        var title: DrawnPage.Spot
    }

    private struct Name: Hashable {
        var title: String
        var isBack: Bool
    }

    private var faces: [Name: Face] = [:]

    struct Unreadable: Error { var reason: String }

    /// - Parameter pages: of a file made with `--faces`, with the same size and bleed.
    init(faces pages: [DrawnPage]) throws {
        for page in pages {
            let titles = Self.titles(on: page)
            guard titles.count == 1, let title = titles.first, let trim = page.trim else {
                throw Unreadable(reason: "a face has one title, and a trim")
            }
            guard title.along == .init(1, 0) else { throw Unreadable(reason: "a face stands upright") }
            faces[title.name] = Face(
                width: trim.width, height: trim.height,
                title: .init(title.start.x - trim.left, title.start.y - trim.top))
        }
    }

    /// The cards of a page in the order in which they are drawn.
    func cards(on page: DrawnPage) throws -> [FoundCard] {
        try Self.titles(on: page).map { title in
            guard let face = faces[title.name] else { throw Unreadable(reason: "no face has \(title.name)") }
            func spot(_ x: Double, _ y: Double) -> DrawnPage.Spot {
                .init(
                    title.start.x + (x - face.title.x) * title.along.x - (y - face.title.y) * title.up.x,
                    title.start.y + (x - face.title.x) * title.along.y - (y - face.title.y) * title.up.y)
            }
            return FoundCard(
                title: title.name.title, isBack: title.name.isBack,
                trim: .init(around: [spot(0, 0), spot(face.width, face.height)]), along: title.along, up: title.up)
        }
    }

    private struct Title {
        var name: Name
        var start: DrawnPage.Spot
        var along: DrawnPage.Spot
        var up: DrawnPage.Spot
    }

    /// The headings: a front's is the first of a document, a back's is under it.
    private static func titles(on page: DrawnPage) -> [Title] {
        var titles: [Int: Title] = [:]
        var order: [Int] = []
        for words in page.words where ["/H1", "/H2"].contains(words.mark.tag) {
            guard let number = words.mark.number else { continue }
            if titles[number] == nil {
                order.append(number)
                titles[number] = Title(
                    name: Name(title: "", isBack: words.mark.tag == "/H2"), start: words.start,
                    along: words.along, up: words.up)
            }
            titles[number]?.name.title += words.text
        }
        return order.compactMap { titles[$0] }
    }
}

extension DrawnPage {
    /// What is left after the cut, in millimetres from the paper's top left corner.
    var trim: Area? { boxes["TrimBox"].map(area) }
    var bleed: Area? { boxes["BleedBox"].map(area) }

    private func area(_ box: [Double]) -> Area {
        let unit = Self.pointsPerMillimetre
        let media = boxes["MediaBox"] ?? box
        return Area(
            (box[0] - media[0]) / unit, (media[3] - box[3]) / unit, (box[2] - media[0]) / unit,
            (media[3] - box[1]) / unit)
    }

    /// Every line beside the cards, in the fine black that marks are drawn with.
    var marks: [Stroke] { strokes.filter { $0.mark.isArtifact && $0.color == "#000000" && $0.width < 0.3 } }

    /// All words of the page, a space between two goes of the pen.
    var text: String { words.map(\.text).joined(separator: " ") }
}

extension Desk {
    /// The pages of a PDF as they are drawn.
    func pages(_ name: String) throws -> [DrawnPage] {
        try DrawnPage.pages(of: Array(bytes(name) ?? Data()))
    }

    /// Makes a deck of `quantities` cards and reads its sheets: the cards of each page.
    func deck(
        _ quantities: [String: Int], _ flags: [String]
    ) throws -> (pages: [DrawnPage], cards: [[FoundCard]]) {
        let ids = quantities.keys.sorted()
        let rows = ids.map { "\($0),\(quantities[$0] ?? 0)" }.joined(separator: "\n")
        try write("technique,quantity\n\(rows)\n", to: "deck.csv")
        let sheets = try handhold(["cards", "--from", "deck.csv", "-o", "deck.pdf"] + flags)
        // Neither size nor bleed of a face hangs on how the sheets are printed.
        let kept = ["--size", "--stock", "--bleed", "--language", "--paper"]
        let faceFlags =
            flags.indices.filter { kept.contains(flags[$0]) }.flatMap { [flags[$0], flags[$0 + 1]] }
            + flags.filter { $0 == "--ring-hole" }
        let faces = try handhold(["cards"] + ids + ["--faces", "-o", "faces.pdf"] + faceFlags)
        guard sheets.code == 0, faces.code == 0 else {
            throw SheetReading.Unreadable(reason: sheets.errors + faces.errors)
        }
        let pages = try pages("deck.pdf")
        let reading = try SheetReading(faces: self.pages("faces.pdf"))
        return (pages, try pages.map(reading.cards))
    }
}
