import Basics
import Imposition
import TestSupport

/// Random jobs and decks, the same on each run.
struct Jobs: Sequence, IteratorProtocol {
    private var random: SplitMix
    private var left: Int
    private let backs: [Backs]

    init(_ count: Int, seed: UInt64, backs: [Backs] = [.none, .duplex(.longEdge), .duplex(.shortEdge), .fold, .pairs]) {
        random = SplitMix(seed: seed)
        left = count
        self.backs = backs
    }

    mutating func next() -> (job: Job, deck: [Card])? {
        guard left > 0 else { return nil }
        left -= 1
        return (job(), deck())
    }

    private mutating func length(_ range: ClosedRange<Double>) -> Double {
        Kit.mm((Double.random(in: range, using: &random) * 10).rounded() / 10)
    }

    private mutating func job() -> Job {
        let backs = backs.randomElement(using: &random) ?? .none
        let upright = [Kit.a4, Kit.letter].randomElement(using: &random) ?? Kit.a4
        let paper = random.once(in: 2) ? upright : Size(width: upright.height, height: upright.width)
        var job = Job(paper: paper, cells: .cards(Size(width: length(30...95), height: length(30...95))), backs: backs)
        if case .cards(let card, _, _) = job.cells, random.once(in: 2) {
            job.cells = .cards(card, gap: random.once(in: 3) ? 0 : length(0...20), margin: length(3...15))
        }
        let stocks = Kit.labels.stocks.filter {
            $0.sides == 2 || (backs != .duplex(.longEdge) && backs != .duplex(.shortEdge))
        }
        if random.once(in: 4), backs != .fold, let stock = stocks.randomElement(using: &random) {
            job.paper = stock.paper.size
            job.cells = .stock(stock, turned: random.once(in: 2))
        }
        job.bleed = random.once(in: 2) ? 0 : length(0...5)
        job.turn = random.once(in: 2) ? .book : .calendar
        job.skip = random.once(in: 2) ? 0 : 1
        if (try? job.grid().count) ?? 0 < 4 { job.skip = 0 }
        job.marks = [CropMarks.Style.corner, .full].randomElement(using: &random) ?? .corner
        job.guides = CardGuides(cornerRadius: Kit.mm(3), hole: random.once(in: 2) ? .left : .right)
        return job
    }

    private mutating func deck() -> [Card] {
        (0..<Int.random(in: 1...40, using: &random)).map {
            Card(front: 2 * $0, back: random.once(in: 4) ? nil : 2 * $0 + 1)
        }
    }
}

/// A face of paper as a physicist sees it: a point of a face that is turned about the middle of its place.
func pin(_ u: Double, _ v: Double, in placement: Placement) -> Point {
    let trim = placement.trim
    let upright =
        placement.quarterTurns % 2 == 0 ? trim.size : Size(width: trim.size.height, height: trim.size.width)
    var (x, y) = (u - upright.width / 2, v - upright.height / 2)
    for _ in 0..<placement.quarterTurns { (x, y) = (-y, x) }
    return Point(x: trim.origin.x + trim.size.width / 2 + x, y: trim.origin.y + trim.size.height / 2 + y)
}
