import Basics
import DisplayList
import DocumentModel
import TestSupport
import Testing

/// The page is mirrored, a picture never: anatomy and direction of touch stay true.
@Suite struct RightToLeftTests {
    private func scene() -> [Box] {
        let make = BoxMaker()
        return [
            make.row([make.text("1"), make.picture(10, 10)], [.fixed(20), .share(1)], gap: 5) {
                $0.style.padding = Insets(top: 2, bottom: 3, start: 7, end: 11)
                $0.style.edge = Line(width: 3, color: .black)
            }, make.text("some words that take two lines"),
        ]
    }

    private func items(_ direction: ReadingDirection) -> [PageItem] {
        BoxMaker().document(scene(), direction: direction).laidOut().pages.items
    }

    @Test func everyPlaceIsMirrored() {
        for (left, right) in zip(items(.leftToRight), items(.rightToLeft)) {
            #expect(abs(right.rect.origin.x - (140 - left.rect.maxX)) < 1e-9)
            #expect(left.rect.origin.y == right.rect.origin.y)
            #expect(left.rect.size == right.rect.size)
        }
    }

    @Test func picturesAndLettersKeepTheirInk() {
        func ink(_ direction: ReadingDirection) -> [FrameItem] {
            items(direction).map(\.item).filter { if case .shape = $0 { false } else { true } }
        }
        #expect(ink(.leftToRight).count == 4)
        #expect(ink(.leftToRight) == ink(.rightToLeft))
    }

    @Test func theEdgeChangesItsSide() {
        func sides(_ direction: ReadingDirection) -> [Bool] {
            items(direction).compactMap { item in
                if case .shape(let shape, _) = item.item, case .edge(_, _, _, let mirrored) = shape.form {
                    mirrored
                } else {
                    nil
                }
            }
        }
        #expect(sides(.leftToRight) == [false])
        #expect(sides(.rightToLeft) == [true])
    }

    @Test func marginsAreMirrored() {
        let make = BoxMaker()
        var document = make.document([make.text("a")], direction: .rightToLeft)
        document.sections[0].page.margins = Insets(top: 10, bottom: 10, start: 40, end: 5)
        #expect(document.laidOut().pages.items.first?.rect.maxX == 100)
    }
}
