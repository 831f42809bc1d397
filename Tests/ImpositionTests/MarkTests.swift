import Basics
import DisplayList
import DocumentModel
import Imposition
import TestSupport
import Testing

@Suite struct MarkTests {
    private let poker = Kit.size(63.5, 88.9)

    private func side(_ job: Job, _ count: Int = 9) throws -> SheetSide {
        try #require(try Imposer.sides(of: Kit.deck(count), job).first)
    }

    private func segments(_ job: Job) throws -> [Segment] { CropMarks.segments(on: try side(job), job) }

    @Test func marksNeverStandInsideACard() throws {
        var marks = 0
        for (job, deck) in Jobs(300, seed: 8) {
            guard let sides = try? Imposer.sides(of: deck, job) else { continue }
            for side in sides {
                let lines =
                    CropMarks.segments(on: side, job) + FoldMarks.segments(on: side, job)
                    + RegisterCrosses.segments(on: side, job)
                marks += lines.count
                let cells = (0..<side.grid.count).map(side.grid.rect)
                for line in lines {
                    // A full line between cards that touch runs on the cut, half its width on each of them.
                    #expect(!cells.contains { $0.overlaps(line.bounds.grown(by: Sides(all: 0.001)), 0.01) }, "\(job)")
                }
            }
        }
        #expect(marks > 5_000)
    }

    @Test func cornerMarksKeepOffTheBleedAndTheEdge() throws {
        var marks = 0
        for (job, deck) in Jobs(300, seed: 9) {
            guard job.marks == .corner, let sides = try? Imposer.sides(of: deck, job) else { continue }
            for side in sides {
                let off = max(job.bleed, Kit.mm(2))
                let cells = (0..<side.grid.count).map { side.grid.rect(of: $0) }
                let free = Rect(origin: .zero, size: side.size).grown(by: Sides(all: -Kit.mm(4.2)))
                for line in CropMarks.segments(on: side, job) {
                    let bounds = line.bounds
                    #expect((Kit.mm(1.99)...Kit.mm(10.01)).contains(bounds.size.width + bounds.size.height))
                    #expect(free.holds(bounds))
                    for cell in cells {
                        // An upright line has its distance above and below, a level one at the sides.
                        let near = bounds.size.width == 0 ? Sides(top: off, bottom: off) : Sides(right: off, left: off)
                        #expect(!cell.grown(by: near).overlaps(bounds.grown(by: Sides(all: 0.001)), 0.01), "\(job)")
                    }
                    marks += 1
                }
            }
        }
        #expect(marks > 2_000)
    }

    @Test func eachCutHasItsMarkAtBothEndsWhereTheMarginIsWide() throws {
        // On letter, nine cards leave 12.7 mm at the sides and 6.35 mm above and below: too little there.
        let lines = try segments(Job(paper: Kit.letter, cells: .cards(poker)))
        #expect(lines.count == 8)
        #expect(lines.allSatisfy { $0.start.y == $0.end.y && $0.bounds.size.width.isNear(Kit.mm(5)) })
        let trim = try side(Job(paper: Kit.letter, cells: .cards(poker))).grid.block
        #expect(lines.filter { $0.bounds.maxX.isNear(trim.origin.x - Kit.mm(2)) }.count == 4)
        #expect(lines.filter { $0.bounds.origin.x.isNear(trim.maxX + Kit.mm(2)) }.count == 4)
    }

    @Test func aNarrowMarginShortensTheMarks() throws {
        // 10.2 mm are left above: 2 mm off the trim and 4.2 mm off the edge leave 4 mm.
        let paper = Kit.size(200, 120.4)
        let lines = try segments(Job(paper: paper, cells: .cards(Kit.size(60, 100), gap: 0)))
        let upright = lines.filter { $0.start.x == $0.end.x }
        #expect(upright.count == 8)
        #expect(upright.allSatisfy { $0.bounds.size.height.isNear(Kit.mm(4)) })
        let narrow = try segments(
            Job(paper: Kit.size(200, 115.9), cells: .cards(Kit.size(60, 100), gap: 0, margin: Kit.mm(5))))
        #expect(narrow.allSatisfy { $0.start.y == $0.end.y })
    }

    @Test func wideGuttersHaveMarks() throws {
        func inner(_ gap: Double) throws -> Int {
            let job = Job(paper: Kit.a4, cells: .cards(Kit.size(60, 90), gap: Kit.mm(gap)))
            let block = try side(job).grid.block
            return try segments(job).filter { block.holds($0.bounds) }.count
        }
        #expect(try inner(5.9) == 0)
        // Three by three cards: six cuts over two gutters each way.
        #expect(try inner(6.1) == 24)
        // Two columns and three rows; 12 mm between marks are room for one at each card.
        #expect(try inner(16) == 28)
    }

    @Test func fullLinesRunOnTheCutsOfCardsThatTouch() throws {
        let lines = try segments(Job(paper: Kit.letter, cells: .cards(poker), marks: .full))
        #expect(lines.count == 8)
        #expect(lines.filter { $0.bounds.size.height.isNear(Kit.letter.height) }.count == 4)
        #expect(lines.filter { $0.bounds.size.width.isNear(Kit.letter.width) }.count == 4)
    }

    @Test func fullLinesBreakAtCardsWithAGapBetween() throws {
        let job = Job(paper: Kit.a4, cells: .cards(Kit.size(60, 90), gap: Kit.mm(5)), marks: .full)
        let grid = try side(job).grid
        let upright = try segments(job).filter { $0.start.x == $0.end.x }
        #expect(upright.count == 2 * grid.columns * (grid.rows + 1))
        #expect(upright.contains { $0.start.y == 0 })
        #expect(upright.contains { $0.end.y == Kit.a4.height })
    }

    @Test func perforatedStockHasNoMarks() throws {
        for style in CropMarks.Style.allCases {
            let job = Job(
                paper: Kit.letter, cells: .stock(try Kit.stock("8373")), backs: .duplex(.longEdge), marks: style)
            for side in try Imposer.sides(of: Kit.deck(8), job) { #expect(Marks.beside(side, job).isEmpty) }
        }
    }

    @Test func noMarksWhereNoneAreWanted() throws {
        let job = Job(paper: Kit.letter, cells: .cards(poker), backs: .duplex(.longEdge), marks: .none)
        #expect(Marks.shapes(on: try side(job), job).isEmpty)
    }

    @Test func aBlankSideHasNoMarks() throws {
        let job = Job(paper: Kit.letter, cells: .cards(poker), backs: .duplex(.longEdge))
        let sides = try Imposer.sides(of: Kit.deck(2, backs: false), job)
        #expect(sides.map { Marks.beside($0, job).isEmpty } == [false, true])
    }

    @Test func everyMarkIsAnArtifact() throws {
        let guides = CardGuides(cornerRadius: Kit.mm(3), hole: .left)
        let job = Job(paper: Kit.a4, cells: .cards(Kit.size(50, 80)), backs: .fold, guides: guides)
        let side = try side(job)
        let shapes = Marks.shapes(on: side, job) + (Ruler(on: side)?.shapes ?? [])
        #expect(shapes.count > 100)
        for shape in shapes {
            guard case .shape(let form, let tag) = shape.item else {
                Issue.record("a mark is a shape")
                continue
            }
            #expect(tag == .artifact(.layout))
            #expect(form.stroke != nil && form.fill == nil)
        }
    }

    @Test func foldsAreDashedInTheMiddleOfEachCard() throws {
        let job = Job(paper: Kit.a4, cells: .cards(Kit.size(90, 80)), backs: .fold)
        let grid = try side(job).grid
        let lines = FoldMarks.segments(on: try side(job), job)
        #expect(!grid.isTurned)
        #expect(lines.count >= 2 * grid.columns * 2)
        let middles = grid.columnSpans.map { ($0.lowerBound + $0.upperBound) / 2 }
        #expect(lines.allSatisfy { line in middles.contains { $0.isNear(line.start.x, 0.001) } })
        #expect(lines.allSatisfy { $0.bounds.size.height <= Kit.mm(1.001) })
    }

    @Test func aHoleIsRoundAndNineMillimetresFromBothEdges() throws {
        let job = Job(
            paper: Kit.letter, cells: .cards(poker), backs: .duplex(.longEdge), guides: CardGuides(hole: .left))
        let sides = try Imposer.sides(of: Kit.deck(1), job)
        let holes = sides.flatMap { job.guides.shapes(on: $0, job) }
        #expect(holes.count == 2)
        let circle = Shape.Form.rectangle(Size(width: Kit.mm(6), height: Kit.mm(6)), radius: Kit.mm(3))
        for hole in holes {
            guard case .shape(let shape, _) = hole.item else { continue }
            #expect(shape.form == circle)
        }
        let front = try #require(sides.first?.placements.first)
        #expect(job.guides.holeCenter(on: front, .book)?.x.isNear(front.trim.origin.x + Kit.mm(9), 0.001) == true)
        #expect(job.guides.holeCenter(on: front, .book)?.y.isNear(front.trim.origin.y + Kit.mm(9), 0.001) == true)
        let back = try #require(sides.last?.placements.first)
        #expect(job.guides.holeCenter(on: back, .book)?.x.isNear(back.trim.maxX - Kit.mm(9), 0.001) == true)
    }

    @Test func cornersAreRoundedInsideTheCard() throws {
        let job = Job(paper: Kit.letter, cells: .cards(poker), guides: CardGuides(cornerRadius: Kit.mm(3)))
        let side = try side(job, 1)
        let trim = try #require(side.placements.first?.trim)
        let center = Point(x: trim.maxX - Kit.mm(3), y: trim.origin.y + Kit.mm(3))
        let shapes = job.guides.shapes(on: side, job)
        #expect(shapes.count == 24)
        let upperRight = shapes.map(\.origin).filter { $0.x > center.x && $0.y < center.y }
        #expect(upperRight.count >= 5)
        for point in upperRight {
            let (x, y) = (point.x - center.x, point.y - center.y)
            #expect((x * x + y * y).squareRoot().isNear(Kit.mm(3), 0.01))
        }
    }

    @Test func aPlaceOnATurnedFaceIsWhereThePinIs() throws {
        for (job, deck) in Jobs(60, seed: 10) {
            guard let sides = try? Imposer.sides(of: deck, job) else { continue }
            for placement in sides.flatMap(\.placements) {
                let (one, other) = (placement.onSheet(Point(x: 5, y: 17)), pin(5, 17, in: placement))
                #expect(one.x.isNear(other.x, 0.001) && one.y.isNear(other.y, 0.001))
            }
        }
    }
}
