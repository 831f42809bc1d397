import Basics
import Imposition
import TestSupport
import Testing

@Suite struct ImposerTests {
    private let poker = Job(paper: Kit.letter, cells: .cards(Kit.size(63.5, 88.9)))

    @Test func cellsAreFilledRowByRow() throws {
        let sides = try Imposer.sides(of: Kit.deck(11, backs: false), poker)
        #expect(sides.map(\.sheet) == [1, 2])
        #expect(sides.map(\.isBack) == [false, false])
        #expect(sides[0].placements.map(\.cell) == Array(0..<9))
        #expect(sides[0].placements.map(\.card) == Array(0..<9))
        #expect(sides[1].placements.map(\.face) == [18, 20])
        #expect(sides[1].placements.map(\.trim) == [sides[1].grid.rect(of: 0), sides[1].grid.rect(of: 1)])
    }

    @Test func noCardsMakeNoSheets() throws { #expect(try Imposer.sides(of: [], poker).isEmpty) }

    @Test func labelsThatAreUsedStayEmpty() throws {
        var job = poker
        job.skip = 7
        let sides = try Imposer.sides(of: Kit.deck(4), job)
        #expect(sides.map { $0.placements.map(\.cell) } == [[7, 8], [0, 1]])
    }

    @Test func eachSheetHasTwoSidesWhereThePrinterFlipsIt() throws {
        var job = poker
        job.backs = .duplex(.longEdge)
        let deck = Kit.deck(9) + Kit.deck(2, backs: false)
        let sides = try Imposer.sides(of: deck, job)
        #expect(sides.map(\.sheet) == [1, 1, 2, 2])
        #expect(sides.map(\.isBack) == [false, true, false, true])
        #expect(sides.map(\.placements.count) == [9, 9, 2, 0])
        #expect(sides[1].placements.map(\.card) == [2, 1, 0, 5, 4, 3, 8, 7, 6])
    }

    @Test func anIncompleteSheetHasItsBacksAtTheOtherSide() throws {
        var job = poker
        job.backs = .duplex(.longEdge)
        let sides = try Imposer.sides(of: [Card(front: 0, back: 1)], job)
        #expect(sides[1].placements.map(\.cell) == [2])
        job.backs = .duplex(.shortEdge)
        #expect(try Imposer.sides(of: [Card(front: 0, back: 1)], job)[1].placements.map(\.cell) == [6])
    }

    @Test func pairsStandSideBySideOnOneSide() throws {
        var job = poker
        job.backs = .pairs
        let sides = try Imposer.sides(of: Kit.deck(5), job)
        #expect(sides.map(\.isBack) == [false, false])
        // Nine cells: a pair in each row, and one in the last column over two rows.
        #expect(sides[0].placements.map(\.face) == [0, 1, 2, 4, 5, 3, 6, 7])
        #expect(sides[0].placements.map(\.cell) == [0, 1, 2, 3, 4, 5, 6, 7])
        #expect(sides[0].placements.map(\.isBack) == [false, true, false, false, true, true, false, true])
    }

    @Test func theCardsOfAPairAreNeighbours() throws {
        for (job, deck) in Jobs(200, seed: 5, backs: [.pairs]) {
            guard let sides = try? Imposer.sides(of: deck, job) else { continue }
            for side in sides {
                for back in side.placements where back.isBack {
                    let front = try #require(side.placements.first { $0.card == back.card && !$0.isBack })
                    let columns = side.grid.columns
                    #expect([1, columns].contains(back.cell - front.cell))
                    if columns > 1, back.cell - front.cell == 1 { #expect(front.cell % columns + 1 < columns) }
                }
            }
        }
    }

    @Test func everyFaceIsPrintedOnceAndInsideThePaper() throws {
        for (job, deck) in Jobs(300, seed: 6) {
            guard let sides = try? Imposer.sides(of: deck, job) else { continue }
            let faces = sides.flatMap(\.placements).map(\.face)
            let wanted = deck.flatMap { [$0.front] + ($0.back.map { [$0] } ?? []) }
            #expect(faces.sorted() == (job.backs == .none ? deck.map(\.front) : wanted).sorted())
            for side in sides {
                let sheet = Rect(origin: .zero, size: side.size)
                #expect(side.placements.allSatisfy { sheet.holds($0.trim, 0.03) })
                if side.sheet == 1, !side.isBack { #expect(side.placements.allSatisfy { $0.cell >= job.skip }) }
            }
        }
    }

    @Test func noBleedReachesOverANeighboursHalf() throws {
        var tight = 0
        for (job, deck) in Jobs(400, seed: 7) {
            guard let sides = try? Imposer.sides(of: deck, job) else { continue }
            for side in sides {
                let inked = side.placements.map { $0.trim.grown(by: $0.bleed) }
                for (index, rect) in inked.enumerated() {
                    #expect(!inked[(index + 1)...].contains { rect.overlaps($0, 0.03) }, "\(job)")
                }
                let all = side.placements.flatMap { [$0.bleed.top, $0.bleed.right, $0.bleed.bottom, $0.bleed.left] }
                #expect(all.allSatisfy { (0...job.bleed).contains($0) })
                if all.contains(where: { $0 < job.bleed }) { tight += 1 }
            }
        }
        #expect(tight > 50)
    }

    @Test func bleedIsWholeWhereThereIsRoom() throws {
        var job = poker
        job.bleed = Kit.mm(3)
        let side = try #require(try Imposer.sides(of: Kit.deck(1), job).first)
        #expect(side.grid.gap.width.isNear(Kit.mm(6), 0.001))
        #expect(side.placements.first?.bleed == Sides(all: Kit.mm(3)))
        job.cells = .cards(Kit.size(63.5, 88.9), gap: Kit.mm(4))
        let near = try #require(try Imposer.sides(of: Kit.deck(1), job).first?.placements.first)
        #expect(near.bleed == Sides(top: Kit.mm(3), right: Kit.mm(2), bottom: Kit.mm(2), left: Kit.mm(3)))
    }

    @Test func aFoldIsNeverBledOver() throws {
        var job = Job(paper: Kit.a4, cells: .cards(Kit.size(90, 80)), bleed: Kit.mm(3), backs: .fold)
        var side = try #require(try Imposer.sides(of: Kit.deck(1), job).first)
        #expect(side.placements.map(\.isBack) == [true, false])
        #expect(side.placements.map(\.bleed.right) == [0, Kit.mm(3)])
        #expect(side.placements.map(\.bleed.left) == [Kit.mm(3), 0])
        job.cells = .cards(Kit.size(60, 80))
        side = try #require(try Imposer.sides(of: Kit.deck(1), job).first)
        #expect(side.grid.isTurned)
        #expect(side.placements.map(\.bleed.bottom) == [0, Kit.mm(3)])
    }

    @Test func thePrintersOffsetMovesAllOfOneSide() throws {
        var job = poker
        job.backs = .duplex(.longEdge)
        let still = try Imposer.sides(of: Kit.deck(5), job)
        job.frontOffset = Point(x: 1, y: -2)
        job.backOffset = Point(x: -3, y: 4)
        for (before, after) in zip(still, try Imposer.sides(of: Kit.deck(5), job)) {
            let offset = after.isBack ? job.backOffset : job.frontOffset
            let moved = before.placements.map { Rect(origin: $0.trim.origin + offset, size: $0.trim.size) }
            #expect(zip(moved, after.placements).allSatisfy { $0.isNear($1.trim) })
            #expect(after.grid.origin.x.isNear(before.grid.origin.x + offset.x, 0.001))
        }
    }

    @Test func whatCannotBeIsSaid() throws {
        func codes(_ job: Job) -> [String] {
            Kit.codes { () throws(DiagnosedError) in _ = try Imposer.sides(of: Kit.deck(3), job) }
        }
        let labels = try Kit.stock("avery-5160")
        let cards = try Kit.stock("avery-5371")
        #expect(codes(Job(paper: Kit.letter, cells: .cards(Kit.size(300, 300)))) == ["card-too-large"])
        #expect(codes(Job(paper: Kit.a4, cells: .stock(cards))) == ["stock-paper"])
        #expect(
            codes(Job(paper: Kit.letter, cells: .stock(labels), backs: .duplex(.longEdge))) == ["single-sided-stock"])
        #expect(codes(Job(paper: Kit.letter, cells: .stock(cards), backs: .fold)) == ["fold-on-stock"])
        #expect(codes(Job(paper: Kit.letter, cells: .stock(labels), backs: .pairs)) == [])
        #expect(codes(Job(paper: Kit.letter, cells: .stock(cards), bleed: Kit.mm(3))) == [])
        #expect(codes(Job(paper: Kit.letter, cells: .stock(cards), skip: 9)) == [])
        #expect(codes(Job(paper: Kit.letter, cells: .stock(cards), skip: 10)) == ["skip-too-many"])
        #expect(codes(Job(paper: Kit.letter, cells: .stock(cards), skip: -1)) == ["skip-too-many"])
        #expect(codes(Job(paper: Kit.letter, cells: .stock(cards), backs: .pairs, skip: 9)) == ["skip-too-many"])
        #expect(codes(Job(paper: Kit.a4, cells: .cards(Kit.size(148, 210)), backs: .pairs)) == ["card-too-large"])
        #expect(codes(Job(paper: Kit.a4, cells: .cards(Kit.size(148, 210)), backs: .fold)) == ["card-too-large"])
        #expect(codes(Job(paper: Kit.a4, cells: .cards(Kit.size(60, 60)), bleed: -1)) == ["wrong-grid"])
        #expect(
            codes(Job(paper: Kit.a4, cells: .cards(Kit.size(60, 60)), frontOffset: Point(x: .nan, y: 0))) == [
                "wrong-grid"
            ])
    }

    @Test func stockOfAnotherPaperIsNamed() throws {
        let fault = Kit.pinned { () throws(DiagnosedError) in
            _ = try Imposer.sides(of: Kit.deck(1), Job(paper: Kit.a4, cells: .stock(Kit.stock("8371"))))
        }
        #expect(
            fault == """
                -: error[stock-paper]: 'avery-5371' is a sheet of letter 215.9 × 279.4 mm, not of a4 210 × 297 mm
                help: print it on letter
                """)
    }

    @Test func cardsOnLabelsStandAsTheyAreAsked() throws {
        let job = Job(paper: Kit.letter, cells: .stock(try Kit.stock("5371"), turned: true))
        let side = try #require(try Imposer.sides(of: Kit.deck(10), job).first)
        #expect(side.placements.allSatisfy { $0.quarterTurns == 1 })
        #expect(side.placements.first?.uprightSize == Size(width: 144, height: 252))
    }
}
