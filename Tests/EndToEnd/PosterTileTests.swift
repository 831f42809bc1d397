import Foundation
import TestSupport
import Testing

/// The sheets of a poster: every point is printed, and they go together again.
@Suite struct PosterTileTests {
    private let desk: Desk

    init() throws { desk = try Desk() }

    struct Wall: CustomTestStringConvertible, Sendable {
        var picture: String
        var size: String
        /// In millimetres, the longer side first.
        var sides: (Double, Double)
        var paper: String
        var sheet: (Double, Double)
        /// What home printers do not reach: `print.md` §2.1.
        var margin: Double
        var overlap = 12.0

        var testDescription: String { "\(picture) \(size) on \(paper)" }
        var flags: [String] {
            [picture, "--size", size, "--paper", paper] + (overlap == 12 ? [] : ["--overlap", "\(overlap)mm"])
        }

        /// How many sheets one side takes: ⌈(P − o) / (p − o)⌉, `print.md` §3.2.
        func count(_ poster: Double, _ side: Double) -> Int {
            Int(((poster - overlap) / (side - 2 * margin - overlap) - 1e-6).rounded(.up))
        }
    }

    private static let walls = [
        Wall(
            picture: "colouring-garden", size: "a1", sides: (841, 594), paper: "letter", sheet: (215.9, 279.4),
            margin: 6.35),
        Wall(picture: "colouring-ocean", size: "a2", sides: (594, 420), paper: "a4", sheet: (210, 297), margin: 5),
        Wall(picture: "tunnel", size: "a2", sides: (594, 420), paper: "a4", sheet: (210, 297), margin: 5),
        Wall(
            picture: "colouring-town", size: "24x36in", sides: (914.4, 609.6), paper: "letter", sheet: (215.9, 279.4),
            margin: 6.35, overlap: 15),
        Wall(picture: "sole", size: "a3", sides: (420, 297), paper: "a4", sheet: (210, 297), margin: 5),
    ]

    /// What a sheet shows of the poster, in the poster's own millimetres, and where that stands on the sheet.
    private struct Part {
        var source: DrawnPage.Area
        var place: DrawnPage.Area
        var whole: DrawnPage.Area
        var page: DrawnPage

        init?(_ page: DrawnPage) {
            guard page.pictures.count == 1, let picture = page.pictures.first else { return nil }
            (place, whole, self.page) = (picture.window, picture.whole, page)
            source = .init(
                place.left - whole.left, place.top - whole.top, place.right - whole.left, place.bottom - whole.top)
        }
    }

    @Test(arguments: walls)
    func everyPointIsPrintedAndNeighboursMeet(wall: Wall) throws {
        #expect(try desk.handhold(["poster"] + wall.flags + ["-o", "a.pdf"]).code == 0)
        let pages = try desk.pages("a.pdf")
        let parts = pages.dropFirst().compactMap(Part.init)
        #expect(parts.count == pages.count - 1)
        let first = try #require(parts.first)
        let (width, height) = (first.whole.width, first.whole.height)
        // As large as it goes into the size that was asked for, in its own shape.
        let long = max(width, height)
        let short = min(width, height)
        #expect(long < wall.sides.0 + 0.1 && short < wall.sides.1 + 0.1)
        #expect(abs(long - wall.sides.0) < 0.1 || abs(short - wall.sides.1) < 0.1)
        // With the fewest sheets, upright or lying.
        let upright = (wall.count(width, wall.sheet.0), wall.count(height, wall.sheet.1))
        let lying = (wall.count(width, wall.sheet.1), wall.count(height, wall.sheet.0))
        let isUpright = upright.0 * upright.1 <= lying.0 * lying.1
        let (columns, rows) = isUpright ? upright : lying
        #expect(parts.count == columns * rows)
        let sheet = isUpright ? wall.sheet : (wall.sheet.1, wall.sheet.0)
        let step = (sheet.0 - 2 * wall.margin - wall.overlap, sheet.1 - 2 * wall.margin - wall.overlap)
        for (number, part) in parts.enumerated() {
            let (row, column) = number.quotientAndRemainder(dividingBy: columns)
            let (x, y) = (Double(column) * step.0, Double(row) * step.1)
            let source = DrawnPage.Area(
                x, y, min(x + step.0 + wall.overlap, width), min(y + step.1 + wall.overlap, height))
            #expect(part.source.isNear(source), "\(number): \(part.source), \(source)")
            // Never smaller or larger, never over the edge that a printer reaches.
            #expect(abs(part.whole.width - width) < 0.1 && abs(part.whole.height - height) < 0.1)
            #expect(part.page.area.grown(by: -wall.margin).holds(part.place))
            #expect(abs(part.page.width - sheet.0) < 0.1 && abs(part.page.height - sheet.1) < 0.1)
        }
        // All of the poster: the parts of a row reach from edge to edge, and share what is glued; so do the rows.
        for row in 0..<rows {
            let line = parts[(row * columns)..<((row + 1) * columns)]
            #expect(abs((line.first?.source.left ?? 9) - 0) < 0.1 && abs((line.last?.source.right ?? 0) - width) < 0.1)
            for (one, next) in zip(line, line.dropFirst()) {
                #expect(abs(one.source.right - next.source.left - wall.overlap) < 0.1)
            }
        }
        for (upper, lower) in zip(parts, parts.dropFirst(columns)) {
            #expect(abs(upper.source.bottom - lower.source.top - wall.overlap) < 0.1)
        }
        #expect(abs((parts.last?.source.bottom ?? 0) - height) < 0.1)
        checkNames(pages, columns, rows)
        checkCrosses(parts)
    }

    /// Each sheet has its name, and the first has all of them on its map.
    private func checkNames(_ pages: [DrawnPage], _ columns: Int, _ rows: Int) {
        let names = (0..<rows).flatMap { row in
            (1...columns).map { "\(Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ")[row])\($0)" }
        }
        for (name, page) in zip(names, pages.dropFirst()) {
            #expect(page.words.map { $0.text.trimmingCharacters(in: .whitespaces) } == [name])
        }
        let map = Set(pages[0].words.map { $0.text.trimmingCharacters(in: .whitespaces) })
        for name in names { #expect(map.contains(name), "\(name)") }
        #expect(pages[0].pictures.count == 1)
    }

    /// The same crosses stand at the same points of the poster on all sheets that share the point.
    private func checkCrosses(_ parts: [Part]) {
        let crosses = parts.map { part in
            part.page.strokes.filter { $0.isLevel && abs($0.length - 4) < 0.05 && $0.color == "#808080" }.map { line in
                DrawnPage.Spot(line.area.middle.x - part.whole.left, line.area.middle.y - part.whole.top)
            }
        }
        var shared = 0
        for (index, part) in parts.enumerated() {
            for cross in crosses[index] {
                #expect(part.source.holds(.init(around: [cross])))
                for (other, spots) in crosses.enumerated() where other != index {
                    guard parts[other].source.grown(by: -0.2).holds(.init(around: [cross]), within: 0) else { continue }
                    #expect(spots.contains { abs($0.x - cross.x) < 0.1 && abs($0.y - cross.y) < 0.1 }, "\(cross)")
                    shared += 1
                }
            }
        }
        #expect(shared >= 2)
    }

    @Test func thePictureIsStoredOnce() throws {
        #expect(try desk.handhold("poster", "colouring-garden", "--size", "a1", "-o", "tiles.pdf").code == 0)
        #expect(try desk.handhold("poster", "colouring-garden", "--size", "a1", "--whole", "-o", "whole.pdf").code == 0)
        let (tiles, whole) = (try desk.pages("tiles.pdf"), try desk.pages("whole.pdf"))
        #expect(tiles.count > 10 && whole.count == 1)
        #expect(Set(tiles.flatMap(\.pictures).map(\.object)).count == 1)
        let sizes = (desk.bytes("tiles.pdf")?.count ?? 0, desk.bytes("whole.pdf")?.count ?? 0)
        #expect(sizes.0 < sizes.1 + 150_000)
        #expect(tiles.flatMap(\.pictures).allSatisfy { $0.determinant > 0 })
    }
}
