import ArgumentParser
import Basics
import HandholdKit
import Imposition

/// How cards lie on their sheets.
struct ImpositionOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Print both sides: the printer flips the sheet on its long or its short edge. This is how a deck is printed unless you say otherwise.",
            valueName: "edge"))
    var duplex: Edge?

    @Flag(help: "Front and back beside each other, to cut out as one and fold.")
    var fold = false

    @Flag(help: "Front and back in neighbouring places, to cut apart and glue together.")
    var pairs = false

    @Flag(help: "Fronts only.")
    var frontsOnly = false

    @Option(help: "How a card is turned over: to the side like a page, or upward.")
    var turn: PageTurn = .book

    @Option(
        help: ArgumentHelp(
            "Ink that reaches over the cut, such as 3mm: the front gets a coloured rim. Cards then lie apart by twice as much.",
            valueName: "length"))
    var bleed: LengthArgument?

    @Option(help: ArgumentHelp("Space between cards, such as 6mm.", valueName: "length"))
    var gap: LengthArgument?

    @Option(help: ArgumentHelp("What stays free along the paper's edge, such as 5mm.", valueName: "length"))
    var margin: LengthArgument?

    @Option(help: "Marks to cut by: at the corners, lines over the whole sheet, or none.")
    var marks: CropMarks.Style = .corner

    @Flag(help: "Show where to round the corners.")
    var roundCorners = false

    @Flag(help: "Show where to punch a hole for a ring, in the same corner of every card.")
    var ringHole = false

    @Flag(help: "Leave 6 mm between cards, so that a laminating pouch seals round each.")
    var laminate = false

    @Option(
        help: ArgumentHelp("Leave so many places of the first sheet empty: labels used before.", valueName: "number"))
    var skip = 0

    @Option(help: ArgumentHelp("Help this printer by the offset that 'handhold calibrate' saved.", valueName: "name"))
    var printer: String?

    /// The edges by which a sheet is flipped.
    enum Edge: String, ExpressibleByArgument, CaseIterable {
        case longEdge = "long-edge"
        case shortEdge = "short-edge"

        var flip: Backs.FlipEdge { self == .longEdge ? .longEdge : .shortEdge }
    }

    func validate() throws {
        let ways = [(duplex != nil, "--duplex"), (fold, "--fold"), (pairs, "--pairs"), (frontsOnly, "--fronts-only")]
        let said = ways.filter(\.0).map(\.1)
        if said.count > 1 {
            throw ValidationError("'\(said[0])' and '\(said[1])' are two ways to print backs: say one.")
        }
        if skip < 0 { throw ValidationError("'--skip' is a number of places, but this is '\(skip)'.") }
        if laminate, gap != nil { throw ValidationError("'--laminate' sets the gap: leave out '--gap'.") }
        if let bleed, bleed.points > Length.millimetres(10) {
            throw ValidationError("'--bleed' is at most 10mm.")
        }
    }

    /// The job for cards of a size on a paper, or for label stock.
    ///
    /// - Parameter radius: of the corners, where they are shown.
    func job(_ card: Size, radius: Double, on paper: Size, stock: Stock?) -> Job {
        let gap = laminate ? CardGuides.laminationGap + 2 * bleedPoints : gap?.points
        let cells: Job.Cells =
            stock.map { .stock($0) } ?? .cards(card, gap: gap, margin: margin?.points)
        return Job(
            paper: paper, cells: cells, bleed: bleedPoints, backs: backs(stock), turn: turn, skip: skip, marks: marks,
            guides: CardGuides(cornerRadius: roundCorners ? radius : nil, hole: ringHole ? .left : nil))
    }

    var bleedPoints: Double { bleed?.points ?? 0 }

    private func backs(_ stock: Stock?) -> Backs {
        if fold { return .fold }
        if pairs { return .pairs }
        if frontsOnly { return .none }
        if let duplex { return .duplex(duplex.flip) }
        return stock.map { $0.sides < 2 } == true ? .pairs : .duplex(.longEdge)
    }
}
