import Basics
import DisplayList
import DocumentModel
import Imposition
import TestSupport
import Testing

@Suite struct RulerTests {
    private func side(_ job: Job, _ count: Int = 9) throws -> SheetSide {
        try #require(try Imposer.sides(of: Kit.deck(count), job).first)
    }

    private func lines(_ ruler: Ruler) -> [Rect] {
        ruler.shapes.compactMap { placed in
            guard case .shape(let shape, _) = placed.item, case .line(let end) = shape.form else { return nil }
            return Segment(from: placed.origin, to: placed.origin + end).bounds
        }
    }

    @Test func aHundredMillimetresAreAHundred() throws {
        let ruler = try #require(Ruler(on: side(Job(paper: Kit.a4, cells: .cards(Kit.size(60, 60))))))
        let lines = lines(ruler)
        #expect(lines.count == 22)
        let extent = lines.dropFirst().reduce(lines[0]) { $0.union($1) }
        #expect(max(extent.size.width, extent.size.height).isNear(283.465, 0.05))
        #expect(extent.isNear(ruler.rect))
        let ticks = lines.map { min($0.size.width, $0.size.height) == 0 ? max($0.size.width, $0.size.height) : -1 }
        #expect(ticks.filter { $0.isNear(Kit.mm(2)) }.count == 11)
        #expect(ticks.filter { $0.isNear(Kit.mm(1.2)) }.count == 10)
    }

    @Test func ticksAreFiveMillimetresApart() throws {
        for paper in [Kit.a4, Kit.letter] {
            let ruler = try #require(Ruler(on: side(Job(paper: paper, cells: .cards(Kit.size(63.5, 88.9))))))
            let places = lines(ruler).dropFirst().map { ruler.quarterTurns == 0 ? $0.origin.x : -$0.origin.y }
            for (one, next) in zip(places, places.dropFirst()) { #expect((next - one).isNear(Kit.mm(5), 0.001)) }
        }
    }

    @Test func itStandsInTheWidestMargin() throws {
        // Letter with nine cards has 12.7 mm at the sides and 6.35 mm above and below.
        let job = Job(paper: Kit.letter, cells: .cards(Kit.size(63.5, 88.9)))
        let side = try side(job)
        let ruler = try #require(Ruler(on: side, clearOf: Marks.beside(side, job)))
        #expect(ruler.quarterTurns == 3)
        #expect(ruler.rect.size.height.isNear(283.465, 0.05))
        #expect(ruler.rect.maxX <= side.grid.block.origin.x || ruler.rect.origin.x >= side.grid.block.maxX)
        // A4 with three rows of 88 mm has 16.5 mm above and below.
        let level = try #require(Ruler(on: self.side(Job(paper: Kit.a4, cells: .cards(Kit.size(63, 88))))))
        #expect(level.quarterTurns == 0)
        #expect(level.rect.origin.y > Kit.a4.height - Kit.mm(10))
    }

    @Test func noMarginNoRuler() throws {
        // 100 mm high cells leave 7.4 mm, then 7.6 mm, above and below; the sides are too short for a ruler.
        func ruler(_ margin: Double) throws -> Ruler? {
            let paper = Kit.size(210, 85 + 2 * margin)
            return Ruler(on: try side(Job(paper: paper, cells: .cards(Kit.size(190, 85), margin: Kit.mm(5)))))
        }
        #expect(try ruler(7.4) == nil)
        #expect(try ruler(7.6)?.quarterTurns == 0)
    }

    @Test func itKeepsClearOfEdgeCardsAndMarks() throws {
        var (found, crossed) = (0, 0)
        for (job, deck) in Jobs(300, seed: 12) {
            guard let sides = try? Imposer.sides(of: deck, job) else { continue }
            for side in sides {
                let marks = Marks.beside(side, job)
                guard let ruler = Ruler(on: side, bleed: job.bleed, clearOf: marks) else { continue }
                let free = Rect(origin: .zero, size: side.size).grown(by: Sides(all: -Kit.mm(4.2)))
                #expect(free.holds(ruler.rect) && free.holds(ruler.words))
                #expect(!ruler.rect.overlaps(ruler.words))
                for placement in side.placements {
                    let inked = placement.trim.grown(by: placement.bleed)
                    #expect(!inked.overlaps(ruler.rect) && !inked.overlaps(ruler.words), "\(job)")
                }
                found += 1
                let lines = CropMarks.segments(on: side, job).map { $0.bounds.grown(by: Sides(all: 0.001)) }
                if job.marks == .corner, lines.contains(where: { $0.overlaps(ruler.rect, 0) }) { crossed += 1 }
            }
        }
        #expect(found > 200)
        #expect(crossed * 5 < found)
    }

    @Test func marksInItsWayMoveIt() throws {
        let side = try side(Job(paper: Kit.a4, cells: .cards(Kit.size(63, 88))))
        let first = try #require(Ruler(on: side))
        let block = Frame.Placed(
            .shape(Shape(.rectangle(first.rect.size, radius: 0)), .artifact(.layout)), at: first.rect.origin)
        let second = try #require(Ruler(on: side, clearOf: [block]))
        #expect(!second.rect.overlaps(first.rect))
    }
}
