public import Basics

/// Puts a deck of cards on sheets.
public enum Imposer {
    /// The sides of all sheets in the order in which they are printed: each sheet's front, then its back if it has one.
    ///
    /// With duplex each sheet has two sides, also where nothing is on the back: a printer that flips the paper counts
    /// them. Says which of size, paper, stock and skipped cells cannot be.
    public static func sides(of deck: [Card], _ job: Job) throws(DiagnosedError) -> [SheetSide] {
        let grid = try job.grid()
        let places = try CardPlaces(grid, job)
        var sides: [SheetSide] = []
        var next = 0
        while next < deck.count {
            let slots = sides.isEmpty ? places.first : places.all
            let cards = zip(slots, next..<deck.count)
            next += slots.count
            let sheet = (sides.last?.sheet ?? 0) + 1
            var faces = cards.map { slot, card in
                Face(number: deck[card].front, card: card, isBack: false, place: slot.front)
            }
            var backs = cards.compactMap { slot, card -> Face? in
                guard let place = slot.back, let back = deck[card].back else { return nil }
                return Face(number: back, card: card, isBack: true, place: place)
            }
            guard let duplex = job.duplex else {
                faces += backs
                sides.append(side(sheet, isBack: false, faces, grid, job))
                continue
            }
            sides.append(side(sheet, isBack: false, faces, grid, job))
            for index in backs.indices { backs[index].place.turn(over: duplex, grid, job.turn) }
            sides.append(side(sheet, isBack: true, backs, grid.mirrored(across: duplex.axis), job))
        }
        return sides
    }

    /// A face on the way to its cell.
    private struct Face {
        var number: Int
        var card: Int
        var isBack: Bool
        var place: CardPlace
    }

    private static func side(_ sheet: Int, isBack: Bool, _ faces: [Face], _ grid: SheetGrid, _ job: Job) -> SheetSide {
        let grid = grid.moved(by: isBack ? job.backOffset : job.frontOffset)
        let placements = faces.map { face in
            Placement(
                face: face.number, card: face.card, isBack: face.isBack, cell: face.place.cell,
                trim: face.place.trim(in: grid), quarterTurns: face.place.quarterTurns,
                bleed: face.place.bleed(in: grid, job.bleed))
        }
        // Backs are mirrored and pairs lie across, so the order of the deck is not that of the cells.
        let sorted = placements.sorted {
            ($0.cell, $0.trim.origin.y, $0.trim.origin.x) < ($1.cell, $1.trim.origin.y, $1.trim.origin.x)
        }
        return SheetSide(sheet: sheet, isBack: isBack, size: grid.paper, placements: sorted, grid: grid)
    }
}
