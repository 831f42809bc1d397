import Basics
import Imposition
import TestSupport
import Testing

@Suite struct DuplexTests {
    /// The usual table for upright cards: which way the sheet stands, its flip, and what it does to a grid of 3 × 2.
    @Test(arguments: [
        (false, Backs.FlipEdge.longEdge, [2, 1, 0, 5, 4, 3], 0), (false, .shortEdge, [3, 4, 5, 0, 1, 2], 2),
        (true, .shortEdge, [2, 1, 0, 5, 4, 3], 0), (true, .longEdge, [3, 4, 5, 0, 1, 2], 2),
    ])
    func uprightCardsGoWhereTheTableSays(landscape: Bool, edge: Backs.FlipEdge, cells: [Int], turns: Int) {
        let map = DuplexMap(edge, on: landscape ? Kit.size(297, 210) : Kit.a4)
        #expect((0..<6).map { map.backCell(of: $0, columns: 3, rows: 2) } == cells)
        #expect(map.backTurns(of: 0, .book) == turns)
        #expect(map.backTurns(of: 0, .calendar) == (turns + 2) % 4)
    }

    @Test func cardsThatAreTurnedAQuarterKeepTheirTopWhereItIs() {
        // Up is to the right. Flipped around a vertical line it is to the left; around a level one it stays there.
        #expect(DuplexMap(.longEdge, on: Kit.a4).backTurns(of: 1, .book) == 3)
        #expect(DuplexMap(.longEdge, on: Kit.a4).backTurns(of: 1, .calendar) == 1)
        #expect(DuplexMap(.shortEdge, on: Kit.a4).backTurns(of: 1, .book) == 1)
        #expect(DuplexMap(.shortEdge, on: Kit.a4).backTurns(of: 3, .book) == 3)
    }

    /// A pin through a front comes out of the back at the point that the reader finds there after turning the card.
    @Test func aPinThroughEveryFrontFindsItsBack() throws {
        var (checked, turned) = (0, 0)
        for (job, deck) in Jobs(400, seed: 1, backs: [.duplex(.longEdge), .duplex(.shortEdge)]) {
            guard case .duplex(let edge) = job.backs else { continue }
            let sides = try Imposer.sides(of: deck, job)
            let paper = job.paper
            let isUpright = paper.height >= paper.width
            let aroundUpright = (edge == .longEdge) == isUpright
            for (front, back) in zip(sides, sides.dropFirst()) where back.isBack {
                let fronts = front.placements.filter { deck[$0.card].back != nil }
                #expect(Set(fronts.map(\.card)) == Set(back.placements.map(\.card)))
                for face in fronts {
                    let other = try #require(back.placements.first { $0.card == face.card })
                    #expect(face.face == deck[face.card].front)
                    #expect(other.face == deck[face.card].back)
                    #expect(other.isBack && !face.isBack)
                    let card = face.uprightSize
                    for (u, v) in [(0, 0), (card.width, 0), (0, card.height), (7, 11)] {
                        let hole = pin(u, v, in: face)
                        let seen =
                            aroundUpright
                            ? Point(x: paper.width - hole.x, y: hole.y) : Point(x: hole.x, y: paper.height - hole.y)
                        let found =
                            job.turn == .book
                            ? pin(card.width - u, v, in: other) : pin(u, card.height - v, in: other)
                        #expect(seen.x.isNear(found.x, 0.001) && seen.y.isNear(found.y, 0.001), "\(job)")
                    }
                    checked += 1
                    if face.quarterTurns == 1 { turned += 1 }
                }
            }
        }
        #expect(checked > 4_000 && turned > 500)
    }

    /// Folded away from the reader along its line, the left half comes to lie behind the right one.
    @Test func aFoldedCardHasItsBackBehindItsFront() throws {
        var checked = 0
        for (job, deck) in Jobs(150, seed: 2, backs: [.fold]) {
            for side in try Imposer.sides(of: deck, job) {
                for back in side.placements where back.isBack {
                    let front = try #require(side.placements.first { $0.card == back.card && !$0.isBack })
                    #expect(front.cell == back.cell)
                    let card = front.uprightSize
                    // The left edge of the front is the right edge of the back: the fold.
                    let turned = job.turn == .calendar
                    for v in [0, card.height] {
                        let fold = pin(0, v, in: front)
                        let edge = turned ? pin(0, card.height - v, in: back) : pin(card.width, v, in: back)
                        #expect(fold.x.isNear(edge.x, 0.001) && fold.y.isNear(edge.y, 0.001))
                    }
                    #expect((back.quarterTurns - front.quarterTurns + 4) % 4 == (turned ? 2 : 0))
                    checked += 1
                }
            }
        }
        #expect(checked > 500)
    }

    @Test func theHolesOfFrontAndBackMeet() throws {
        var checked = 0
        for (job, deck) in Jobs(150, seed: 3, backs: [.duplex(.longEdge), .duplex(.shortEdge)]) {
            let map = try #require(job.duplex)
            let sides = try Imposer.sides(of: deck, job)
            for (front, back) in zip(sides, sides.dropFirst()) where back.isBack {
                for other in back.placements {
                    let face = try #require(front.placements.first { $0.card == other.card })
                    let hole = try #require(job.guides.holeCenter(on: face, job.turn))
                    let behind = try #require(job.guides.holeCenter(on: other, job.turn))
                    let seen = map.back(of: hole)
                    #expect(seen.x.isNear(behind.x, 0.001) && seen.y.isNear(behind.y, 0.001))
                    checked += 1
                }
            }
        }
        #expect(checked > 500)
    }

    /// A sheet that is not perforated, with margins of its own on each side.
    private static let uneven = """
        {id: uneven, name: Cards, paper: letter, label: [2.5in, 3.5in], columns: 2, rows: 2, origin: [1.5in, 1in],
         pitch: [2.75in, 4in], sides: 2, perforated: false, check: test}
        """

    @Test func theCrossesOfFrontAndBackMeet() throws {
        let stock = try #require(StockReader(Diagnostics()).stock(try YAMLNode.of(Self.uneven), id: "uneven"))
        var jobs = Array(Jobs(150, seed: 4, backs: [.duplex(.longEdge), .duplex(.shortEdge)]))
        for edge in Backs.FlipEdge.allCases {
            jobs.append((Job(paper: Kit.letter, cells: .stock(stock), backs: .duplex(edge)), Kit.deck(4)))
        }
        var checked = 0
        for (number, (job, deck)) in jobs.enumerated() {
            let map = try #require(job.duplex)
            var job = job
            job.frontOffset = Point(x: Double(number % 5), y: Double(number % 3))
            job.backOffset = Point(x: Double(number % 4), y: Double(-number % 7))
            let sides = try Imposer.sides(of: deck, job)
            for (front, back) in zip(sides, sides.dropFirst()) where back.isBack {
                // An offset undoes what the printer does wrong, so it is taken off before the pin goes through.
                let centers = RegisterCrosses.centers(on: front, job).map {
                    map.back(of: Point(x: $0.x - job.frontOffset.x, y: $0.y - job.frontOffset.y)) + job.backOffset
                }
                let others = RegisterCrosses.centers(on: back, job)
                #expect(centers.count == others.count)
                for (one, other) in zip(centers, others) {
                    #expect(one.x.isNear(other.x, 0.001) && one.y.isNear(other.y, 0.001), "\(job)")
                    checked += 1
                }
            }
        }
        #expect(checked > 100)
    }
}
