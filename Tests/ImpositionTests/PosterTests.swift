import Basics
import DisplayList
import Imposition
import TestSupport
import Testing

@Suite struct PosterTests {
    @Test func fourSheetsHoldWhatTheTableSays() throws {
        let size = PosterTiling.largest(columns: 2, rows: 2, sheet: Kit.a4, margin: Kit.mm(5), overlap: Kit.mm(12))
        #expect(size.width.isNear(Kit.mm(388)) && size.height.isNear(Kit.mm(562)))
        let tiling = try PosterTiling(poster: size, sheet: Kit.a4)
        #expect(tiling.columns == 2 && tiling.rows == 2 && tiling.sheet == Kit.a4)
        #expect(tiling.tiles.map(\.name) == ["A1", "A2", "B1", "B2"])
        let more = Size(width: size.width + 1, height: size.height)
        #expect(try PosterTiling(poster: more, sheet: Kit.a4).tiles.count > 4)
    }

    @Test func theWayWithFewerSheetsWins() throws {
        // One landscape sheet under another, where upright ones would stand two by two.
        let wide = try PosterTiling(poster: Kit.size(280, 380), sheet: Kit.a4)
        #expect(wide.sheet == Kit.size(297, 210) && wide.columns == 1 && wide.rows == 2)
        let square = try PosterTiling(poster: Kit.size(150, 150), sheet: Kit.size(297, 210))
        #expect(square.sheet == Kit.a4 && square.tiles.count == 1)
    }

    private static func random(_ count: Int) -> [PosterTiling] {
        var random = SplitMix(seed: 13)
        return (0..<count).compactMap { _ in
            let poster = Kit.size(.random(in: 100...1500, using: &random), .random(in: 100...1500, using: &random))
            return try? PosterTiling(
                poster: poster, sheet: random.once(in: 2) ? Kit.a4 : Kit.letter,
                margin: Kit.mm(.random(in: 0...12, using: &random)),
                overlap: Kit.mm(.random(in: 0...15, using: &random)))
        }
    }

    @Test func theTilesCoverThePosterAndOverlapByWhatIsAsked() throws {
        let all = Self.random(200)
        #expect(all.count > 150)
        for tiling in all {
            let tiles = tiling.tiles
            #expect(tiles.count == tiling.columns * tiling.rows)
            #expect(tiles.first?.source.origin == .zero)
            #expect(tiles.last?.source.maxX.isNear(tiling.poster.width, 0.02) == true)
            #expect(tiles.last?.source.maxY.isNear(tiling.poster.height, 0.02) == true)
            for tile in tiles {
                #expect(
                    tile.source.size.width > tiling.overlap - 0.02 && tile.source.size.height > tiling.overlap - 0.02)
                if let right = tiles.first(where: { $0.row == tile.row && $0.column == tile.column + 1 }) {
                    #expect((tile.source.maxX - right.source.origin.x).isNear(tiling.overlap, 0.02))
                }
                if let below = tiles.first(where: { $0.column == tile.column && $0.row == tile.row + 1 }) {
                    #expect((tile.source.maxY - below.source.origin.y).isNear(tiling.overlap, 0.02))
                }
                let safe = Rect(origin: .zero, size: tiling.sheet).grown(by: Sides(all: -tiling.margin))
                #expect(safe.holds(tile.place))
                #expect(tile.place.size == tile.source.size)
            }
        }
    }

    @Test func gluingEdgesLieUnderNeighboursThatAreCut() throws {
        for tiling in Self.random(100) {
            for tile in tiling.tiles {
                let (hasLeft, hasAbove) = (tile.column > 0, tile.row > 0)
                let (hasRight, hasBelow) = (tile.column + 1 < tiling.columns, tile.row + 1 < tiling.rows)
                #expect(tile.cuts.count == (hasLeft ? 1 : 0) + (hasAbove ? 1 : 0))
                if tiling.overlap > 0 { #expect(tile.glue.count == (hasRight ? 1 : 0) + (hasBelow ? 1 : 0)) }
                for band in tile.glue {
                    #expect(tile.place.holds(band))
                    #expect(min(band.size.width, band.size.height) <= tiling.overlap + 0.01)
                }
                if hasRight, let band = tile.glue.first { #expect(band.maxX.isNear(tile.place.maxX, 0.001)) }
                if hasBelow, let band = tile.glue.last { #expect(band.maxY.isNear(tile.place.maxY, 0.001)) }
                if hasLeft, let cut = tile.cuts.first { #expect(cut.start.x == tile.place.origin.x) }
                #expect(tile.glue.count < 2 || !tile.glue[0].overlaps(tile.glue[1]))
            }
        }
    }

    @Test func theCrossesOfNeighboursMeet() throws {
        let tiling = try PosterTiling(poster: Kit.size(500, 800), sheet: Kit.a4)
        func onPoster(_ tile: Tile) -> [Point] {
            tile.crosses.map {
                Point(
                    x: $0.x - tile.place.origin.x + tile.source.origin.x,
                    y: $0.y - tile.place.origin.y + tile.source.origin.y)
            }
        }
        var shared = 0
        for tile in tiling.tiles {
            for point in onPoster(tile) {
                let there = tiling.tiles.filter { other in
                    onPoster(other).contains { $0.x.isNear(point.x, 0.01) && $0.y.isNear(point.y, 0.01) }
                }
                #expect(there.count == 2 || there.count == 4)
                shared += 1
            }
        }
        #expect(tiling.tiles.allSatisfy { $0.crosses.count >= 3 })
        // They stand in the middle of what overlaps.
        let first = try #require(tiling.tiles.first)
        let half = tiling.overlap / 2
        #expect(
            first.crosses.allSatisfy {
                $0.x.isNear(first.place.maxX - half, 0.01) || $0.y.isNear(first.place.maxY - half, 0.01)
            })
        #expect(shared > 20)
    }

    @Test func marksStayOnTheirTile() throws {
        let tiling = try PosterTiling(poster: Kit.size(500, 800), sheet: Kit.letter)
        for tile in tiling.tiles {
            #expect(!tile.marks.isEmpty)
            for mark in tile.marks {
                guard case .shape(let shape, let tag) = mark.item, case .line(let end) = shape.form else {
                    Issue.record("a mark is a line")
                    continue
                }
                #expect(tag == .artifact(.layout))
                #expect(tile.place.holds(Segment(from: mark.origin, to: mark.origin + end).bounds))
            }
        }
        #expect(try PosterTiling(poster: Kit.size(100, 100), sheet: Kit.a4).tiles.allSatisfy(\.marks.isEmpty))
    }

    @Test(arguments: [
        (100.0, 100.0, 100.0, 12.0), (10_000, 10_000, 5, 12), (100, 100, 5, 300),
    ])
    func whatCannotBeTiledIsSaid(width: Double, height: Double, margin: Double, overlap: Double) {
        #expect(
            Kit.codes { () throws(DiagnosedError) in
                _ = try PosterTiling(
                    poster: Kit.size(width, height), sheet: Kit.a4, margin: Kit.mm(margin), overlap: Kit.mm(overlap))
            } == ["poster-too-large"])
    }

    @Test func sidesThatAreNoneAreRefused() {
        for side in [Double.nan, .infinity, -1, 0] {
            #expect(
                Kit.codes { () throws(DiagnosedError) in
                    _ = try PosterTiling(poster: Size(width: side, height: 100), sheet: Kit.a4)
                } == ["wrong-poster"])
        }
    }

    @Test func theMapIsThePosterSmall() throws {
        let tiling = try PosterTiling(poster: Kit.size(388, 562), sheet: Kit.a4, margin: Kit.mm(5))
        let map = AssemblyMap(of: tiling, in: Size(width: 194, height: 500))
        #expect(map.entries.map(\.name) == ["A1", "A2", "B1", "B2"])
        #expect(map.poster.size.width.isNear(194, 0.001) && map.poster.size.height.isNear(281, 0.001))
        #expect(map.poster.origin.y.isNear(109.5, 0.001))
        #expect(map.entries.allSatisfy { map.poster.holds($0.rect) })
        #expect(map.entries.last?.rect.maxX.isNear(map.poster.maxX, 0.02) == true)
        #expect(map.entries.last?.rect.maxY.isNear(map.poster.maxY, 0.02) == true)
        // A sheet without room has a map without size, not a trap.
        #expect(AssemblyMap(of: tiling, in: .zero).scale == 0)
    }
}
