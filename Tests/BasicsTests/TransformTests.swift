import Basics
import TestSupport
import Testing

/// Quarter turns clockwise as the eye sees them, on a page whose `y` grows downward.
@Suite struct TransformTests {
    private let right = Point(x: 1, y: 0)

    @Test(arguments: [
        (0, Point(x: 1, y: 0)), (1, Point(x: 0, y: 1)), (2, Point(x: -1, y: 0)), (3, Point(x: 0, y: -1)),
        (4, Point(x: 1, y: 0)), (-1, Point(x: 0, y: -1)), (7, Point(x: 0, y: -1)),
    ])
    func whatPointsRightTurnsClockwise(turns: Int, seen: Point) {
        #expect(Transform(quarterTurns: turns).apply(to: right) == seen)
    }

    @Test func itTurnsAndScalesAndThenShifts() {
        let transform = Transform(quarterTurns: 1, scale: 2, offset: Point(x: 10, y: 20))
        #expect(transform.apply(to: Point.zero) == Point(x: 10, y: 20))
        #expect(transform.apply(to: Point(x: 3, y: 1)) == Point(x: 8, y: 26))
        #expect(Transform.identity.apply(to: Point(x: 3, y: 1)) == Point(x: 3, y: 1))
    }

    @Test func oneAfterAnotherIsOne() {
        var random = SplitMix(seed: 7)
        func any() -> Transform {
            Transform(
                quarterTurns: .random(in: -5...5, using: &random), scale: .random(in: 0.1...3, using: &random),
                offset: Point(x: .random(in: -99...99, using: &random), y: .random(in: -99...99, using: &random)))
        }
        for _ in 0..<200 {
            let (first, second) = (any(), any())
            let point = Point(x: .random(in: -50...50, using: &random), y: .random(in: -50...50, using: &random))
            let (together, apart) = (second.after(first).apply(to: point), second.apply(to: first.apply(to: point)))
            #expect(abs(together.x - apart.x) < 1e-9 && abs(together.y - apart.y) < 1e-9)
            // Nothing is ever seen in a mirror.
            #expect(first.a * first.d - first.b * first.c > 0)
        }
    }

    @Test func aTurnAndItsOppositeAreNone() {
        for turns in 0..<4 {
            let there = Transform(quarterTurns: turns, scale: 4)
            let back = Transform(quarterTurns: -turns, scale: 0.25)
            #expect(back.after(there).apply(to: Point(x: 3, y: 5)) == Point(x: 3, y: 5))
        }
    }

    @Test func aRectangleStaysUpright() {
        let rect = Rect(x: 2, y: 3, width: 10, height: 4)
        #expect(Transform(quarterTurns: 1).apply(to: rect) == Rect(x: -7, y: 2, width: 4, height: 10))
        #expect(Transform(quarterTurns: 2, scale: 2).apply(to: rect) == Rect(x: -24, y: -14, width: 20, height: 8))
        #expect(Transform(offset: Point(x: 1, y: 1)).apply(to: rect) == Rect(x: 3, y: 4, width: 10, height: 4))
    }
}
