import Basics
import DisplayList
import DocumentModel
import TestSupport
import Testing

/// Frames that stand turned, scaled or cut to a window; and boxes that stand on their side.
@Suite struct TurnedTests {
    private func frames() -> [(turned: TurnedFrame, window: Rect)] {
        let frame = Frame(size: Size(width: 30, height: 20))
        let windows: [Rect?] = [nil, Rect(x: 5, y: 2, width: 8, height: 11), Rect(x: -3, y: -3, width: 36, height: 26)]
        return (0..<4).flatMap { turns in
            windows.flatMap { window in
                [1, 0.5, 3].map { scale in
                    (
                        TurnedFrame(frame, quarterTurns: turns, scale: scale, window: window),
                        window ?? Rect(x: 0, y: 0, width: 30, height: 20)
                    )
                }
            }
        }
    }

    private func near(_ one: Point, _ other: Point) -> Bool {
        abs(one.x - other.x) < 1e-9 && abs(one.y - other.y) < 1e-9
    }

    @Test func theWindowStandsWhereTheFrameIsPlaced() {
        let place = Point(x: 100, y: 50)
        for (turned, window) in frames() {
            let seen = turned.transform(at: place).apply(to: window)
            #expect(near(seen.origin, place))
            let isLying = turned.quarterTurns % 2 != 0
            let (width, height) = (window.size.width * turned.scale, window.size.height * turned.scale)
            #expect(abs(seen.size.width - (isLying ? height : width)) < 1e-9)
            #expect(abs(seen.size.height - (isLying ? width : height)) < 1e-9)
            #expect(turned.size == seen.size || abs(turned.size.width - seen.size.width) < 1e-9)
        }
    }

    @Test func eachCornerGoesClockwiseRound() {
        for (turned, window) in frames() {
            let transform = turned.transform(at: .zero)
            let corners = [
                window.origin, Point(x: window.maxX, y: window.origin.y), Point(x: window.maxX, y: window.maxY),
                Point(x: window.origin.x, y: window.maxY),
            ]
            let size = turned.size
            let seen = [
                Point.zero, Point(x: size.width, y: 0), Point(x: size.width, y: size.height),
                Point(x: 0, y: size.height),
            ]
            // After a quarter turn clockwise the top left corner is at the top right.
            for (index, corner) in corners.enumerated() {
                #expect(near(transform.apply(to: corner), seen[(index + turned.quarterTurns) % 4]))
            }
        }
    }

    @Test func turnedAndTurnedBackEveryPointIsAtItsPlace() {
        for (turned, window) in frames() {
            let there = turned.transform(at: .zero)
            let inverse = TurnedFrame(
                Frame(size: turned.size), quarterTurns: 4 - turned.quarterTurns, scale: 1 / turned.scale)
            let back = inverse.transform(at: window.origin)
            for point in [Point(x: 1, y: 2), Point(x: 29, y: 3), Point(x: -4, y: 18), window.origin] {
                #expect(near(back.apply(to: there.apply(to: point)), point))
            }
        }
    }

    @Test func anyNumberOfQuartersIsOneOfFour() {
        let frame = Frame(size: Size(width: 3, height: 2))
        #expect([-1, 5, 8, -6].map { TurnedFrame(frame, quarterTurns: $0).quarterTurns } == [3, 1, 0, 2])
    }

    // MARK: Boxes

    private func turned(_ make: BoxMaker, _ words: String, length: Double) -> Box {
        make.box(.turned(Turned(box: make.text(words), length: length)))
    }

    @Test(arguments: [ReadingDirection.leftToRight, .rightToLeft])
    func aTurnedBoxIsAsWideAsItsLinesAreHigh(direction: ReadingDirection) throws {
        let make = BoxMaker()
        let row = make.row(
            [turned(make, "one two three", length: 50), make.text("beside")], [.content, .share(1)], gap: 4)
        let (pages, faults) = make.document([row, make.text("under")], direction: direction).laidOut()
        #expect(faults.pinned == "")
        let items = pages.items
        // 50 points hold “one two” and “three”: two lines of 12 points stand beside each other.
        #expect(items.map(\.text) == ["one two", "three", "beside", "under"])
        let (one, two) = (items[0].rect, items[1].rect)
        #expect(one.size == Size(width: 10, height: 35))
        let isFlipped = direction == .rightToLeft
        // Its lines begin at the bottom: the first at the left, or where all is mirrored, at the right.
        #expect(abs(two.origin.x - one.origin.x - (isFlipped ? -12 : 12)) < 1e-9)
        #expect(abs(one.maxY - 60) < 1e-9)
        #expect(items[3].rect.origin.y == 61)
        #expect(items[2].rect.size == Size(width: 30, height: 10))
        #expect(abs(isFlipped ? 130 - 24 - 4 - items[2].rect.maxX : items[2].rect.origin.x - 10 - 24 - 4) < 1e-9)
    }

    @Test func aTurnedBoxMovesToThePageThatHoldsIt() {
        let make = BoxMaker()
        let pages = make.document([make.lines(6, "a"), turned(make, "tall", length: 60)]).laidOut().pages
        #expect(pages.lines(on: 1) == ["tall"])
    }

    @Test func aTurnedBoxLargerThanItsPlaceIsAnError() {
        let make = BoxMaker()
        let (_, faults) = make.document([turned(make, "far too long", length: 130)]).laidOut()
        #expect(faults.codes.contains("does-not-fit"))
        #expect(faults.all.first?.location != nil)
        #expect(make.document([turned(make, "just so", length: 120)]).laidOut().faults.pinned == "")
    }

    @Test func itsWordsKeepTheirMeaning() {
        let make = BoxMaker()
        let box = turned(make, "on the side", length: 80)
        let pages = make.document([make.text("first"), box, make.text("last")]).laidOut().pages
        let tags = pages.items.compactMap { item -> ElementID? in
            if case .element(let id) = item.tag { id } else { nil }
        }
        #expect(tags.count == 3 && Set(tags).count == 3)
    }
}
