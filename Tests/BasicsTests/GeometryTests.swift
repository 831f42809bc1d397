import Basics
import Testing

@Suite struct GeometryTests {
    @Test func rectanglesUnite() {
        let union = Rect(x: 0, y: 10, width: 5, height: 5).union(Rect(x: -2, y: 12, width: 3, height: 10))
        #expect(union == Rect(x: -2, y: 10, width: 7, height: 12))
        #expect(union.maxX == 5)
        #expect(union.maxY == 22)
    }

    @Test func insetsAddUp() {
        let insets = Insets(top: 1, bottom: 2, start: 3, end: 4)
        #expect(insets.horizontal == 7)
        #expect(insets.vertical == 3)
        #expect(Insets(all: 2) == Insets(top: 2, bottom: 2, start: 2, end: 2))
        #expect(Point(x: 1, y: 2) + Point(x: 3, y: 4) == Point(x: 4, y: 6))
    }
}
