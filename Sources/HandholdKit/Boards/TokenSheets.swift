internal import Basics
internal import DisplayList
internal import DocumentModel
internal import Imposition

/// Puts the pieces of a board on sheets to cut, as large as they stand on the board.
struct TokenSheets {
    private let request: BoardRequest
    private let paper: Size

    init(_ request: BoardRequest, paper: Size) {
        self.request = request
        self.paper = paper
    }

    /// - Parameter faces: a page for each piece, and behind them the back with its dot.
    func sheets(of faces: LaidOutDocument, count: Int) throws(DiagnosedError) -> LaidOutDocument {
        guard let piece = faces.pages.first?.size else { return faces }
        let backs: Backs = request.hasDots ? .duplex(.longEdge) : .none
        let job = Job(
            paper: paper, cells: .cards(piece, gap: CardGuides.laminationGap), backs: backs,
            guides: CardGuides(hole: request.isRing ? .left : nil))
        let cards = (0..<count).map { Card(front: $0, back: request.hasDots ? count : nil) }
        let sides = try Imposer.sides(of: cards, job)
        return faces.imposed(sides) { Marks.shapes(on: $0, job) }
    }
}
