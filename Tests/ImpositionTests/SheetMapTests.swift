import Basics
import Imposition
import Testing

@Suite struct SheetMapTests {
    @Test func aSheetIsDrawnInLetters() throws {
        let job = Job(paper: Kit.letter, cells: .cards(Kit.size(63.5, 88.9)), backs: .duplex(.shortEdge), skip: 1)
        let sides = try Imposer.sides(of: Kit.deck(3), job)
        let names = ["tunnel", "back", "wall", "back", "sand\nbin", "back"]
        #expect(
            SheetMap.text(sides) { names[$0] } == """
                sheet 1 front · 3 × 3 · letter 215.9 × 279.4 mm
                  ·         tunnel    wall
                  sand bin  ·         ·
                  ·         ·         ·
                    2  tunnel      76.2     6.4
                    3  wall       139.7     6.4
                    4  sand bin    12.7    95.3

                sheet 1 back · 3 × 3 · letter 215.9 × 279.4 mm
                  ·          ·          ·
                  back ↻180  ·          ·
                  ·          back ↻180  back ↻180
                    4  back    12.7    95.3  ↻180
                    8  back    76.2   184.2  ↻180
                    9  back   139.7   184.2  ↻180

                """)
    }

    @Test func aFoldedCardShowsBothFacesInItsCell() throws {
        let job = Job(paper: Kit.a4, cells: .cards(Kit.size(95, 130), margin: Kit.mm(5)), backs: .fold)
        let sides = try Imposer.sides(of: Kit.deck(1), job)
        #expect(
            SheetMap.text(sides) { "f\($0)" } == """
                sheet 1 front · 1 × 2 · a4 210 × 297 mm
                  f1 | f0
                  ·
                    1  f1    10.0    18.5
                    1  f0   105.0    18.5

                """)
    }
}
