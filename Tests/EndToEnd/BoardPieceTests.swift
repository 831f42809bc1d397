import Foundation
import TestSupport
import Testing

/// The pieces of a board: cut out, held, and stuck where they belong.
@Suite struct BoardPieceTests {
    private let desk: Desk

    init() throws { desk = try Desk() }

    @Test(arguments: [["cues"], ["first-then", "bath", "book"], ["choice", "ball", "swing", "bike", "--paper", "a4"]])
    func piecesAreAsLargeAsOnTheBoard(board: [String]) throws {
        #expect(try desk.handhold(["board"] + board + ["--tokens", "-o", "a.pdf"]).code == 0)
        let pages = try desk.pages("a.pdf")
        let places = pages[0].pieces
        let tokens = pages.dropFirst().flatMap(\.pieces)
        #expect(places.count >= 2)
        // Each place has its piece, and so have stop and all done where they are not among them.
        #expect(tokens.count == (board[0] == "cues" ? places.count : places.count + 2))
        let size = try #require(places.first)
        for piece in places + tokens {
            // On its sheet a piece may lie.
            let sides = [piece.width, piece.height].sorted()
            #expect(zip(sides, [size.width, size.height].sorted()).allSatisfy { abs($0 - $1) < 0.1 })
        }
        for page in pages.dropFirst() {
            for (index, one) in page.pieces.enumerated() {
                for other in page.pieces[(index + 1)...] { #expect(!one.grown(by: 2.9).meets(other), "room to seal") }
            }
        }
        let wishes = try desk.structure("a.pdf").file
        #expect(wishes.name(wishes.dictionary(wishes.catalog["/ViewerPreferences"])["/PrintScaling"]) == "/None")
    }

    @Test(arguments: [
        (["choice"], 3), (["routine"], 3), (["routine", "--column"], 3),
        // A schedule has a second place for each, where it goes when it is finished.
        (["schedule"], 6), (["schedule", "--column"], 6),
    ])
    func dotsAreWhereThePiecesGoAndBehindThem(board: [String], places: Int) throws {
        #expect(try desk.handhold(["board"] + board + ["ball", "swing", "bike", "--dots", "-o", "a.pdf"]).code == 0)
        let pages = try desk.pages("a.pdf")
        // The board's own sheet has a back, so that the pieces begin on a sheet of theirs.
        #expect(pages.count % 2 == 0)
        #expect(pages[0].dots.count == places && pages[0].pieces.isEmpty, "empty places, each with its dot")
        #expect(!pages[0].text.contains("Ball") && pages[2].text.contains("Ball"))
        #expect(pages[1].words.isEmpty && pages[1].dots.isEmpty)
        var found = 0
        for sheet in stride(from: 2, to: pages.count, by: 2) {
            let (fronts, backs) = (pages[sheet].pieces, pages[sheet + 1].dots)
            #expect(fronts.count == backs.count && pages[sheet].dots.isEmpty)
            for piece in fronts {
                // Turned over on its long edge: what is at the left comes to lie at the right.
                let middle = DrawnPage.Spot(pages[sheet].width - piece.middle.x, piece.middle.y)
                #expect(backs.contains { abs($0.middle.x - middle.x) < 0.1 && abs($0.middle.y - middle.y) < 0.1 })
                found += 1
            }
        }
        #expect(found == 5, "three, stop, and all done")
        let file = try desk.structure("a.pdf").file
        #expect(file.name(file.dictionary(file.catalog["/ViewerPreferences"])["/Duplex"]) == "/DuplexFlipLongEdge")
    }

    @Test func aRingHasAHoleInEachPiece() throws {
        #expect(try desk.handhold("board", "cues", "--ring", "-o", "a.pdf").code == 0)
        let pages = try desk.pages("a.pdf")
        var holes = 0
        for page in pages {
            let rings = page.forms.filter {
                $0.line != nil && abs($0.area.width - 6) < 0.1 && abs($0.area.height - 6) < 0.1
            }
            #expect(rings.count == page.pieces.count)
            for ring in rings {
                holes += 1
                #expect(page.pieces.contains { $0.holds(ring.area) })
                #expect(!page.words.contains { ring.area.holds(.init(around: [$0.start])) })
            }
        }
        #expect(holes == 12)
        #expect(try desk.handhold("board", "choice", "ball", "swing", "--ring").code == 64)
    }

    @Test func smallPiecesAreKeptFromSmallChildren() throws {
        let small = "keep them from children under 3 years, who may choke on them."
        #expect(try desk.handhold("board", "cues", "--tokens", "-o", "a.pdf").errors.contains(small))
        #expect(
            try !desk.handhold("board", "first-then", "bath", "bed", "--tokens", "-o", "a.pdf").errors.contains(small))
        #expect(try !desk.handhold("board", "cues", "-o", "a.pdf").errors.contains(small))
    }
}
