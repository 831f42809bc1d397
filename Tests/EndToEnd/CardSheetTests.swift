import TestSupport
import Testing

/// Where cards and marks stand on drawn sheets, measured as with a ruler: to a tenth of a millimetre.
@Suite struct CardSheetTests {
    private let desk: Desk

    init() throws { desk = try Desk() }

    /// Sizes, sheets and what a sheet holds, from `print.md` §1.1 and §2.1.
    struct Format: CustomTestStringConvertible, Sendable {
        var size: String
        var trim: (Double, Double)
        var paper: String
        var sheet: (Double, Double)
        var columns: Int
        var rows: Int
        var isTurned: Bool

        var testDescription: String { "\(size) on \(paper)" }
        var cell: (width: Double, height: Double) { isTurned ? (trim.1, trim.0) : trim }
    }

    private static let a4 = (210.0, 297.0)
    private static let letter = (215.9, 279.4)

    private static let formats = [
        Format(
            size: "poker", trim: (63.5, 88.9), paper: "letter", sheet: letter, columns: 3, rows: 3, isTurned: false),
        Format(size: "poker", trim: (63.5, 88.9), paper: "a4", sheet: a4, columns: 3, rows: 3, isTurned: false),
        Format(
            size: "bridge", trim: (57.15, 88.9), paper: "letter", sheet: letter, columns: 3, rows: 3, isTurned: false),
        Format(size: "bridge", trim: (57.15, 88.9), paper: "a4", sheet: a4, columns: 2, rows: 5, isTurned: true),
        Format(size: "mini", trim: (44, 63), paper: "letter", sheet: letter, columns: 3, rows: 6, isTurned: true),
        Format(size: "mini", trim: (44, 63), paper: "a4", sheet: a4, columns: 3, rows: 6, isTurned: true),
        Format(
            size: "index-3x5", trim: (76.2, 127), paper: "letter", sheet: letter, columns: 2, rows: 2, isTurned: false),
        Format(size: "index-3x5", trim: (76.2, 127), paper: "a4", sheet: a4, columns: 2, rows: 2, isTurned: false),
        Format(size: "a7", trim: (74, 105), paper: "letter", sheet: letter, columns: 2, rows: 2, isTurned: false),
        Format(size: "a7", trim: (74, 105), paper: "a4", sheet: a4, columns: 2, rows: 2, isTurned: false),
    ]

    @Test(arguments: formats)
    func cardsFillTheMiddleOfTheSheet(format: Format) throws {
        let count = format.columns * format.rows
        // One card more than a sheet holds: that many are on the first, and one is on the second.
        let (pages, cards) = try desk.deck(
            ["tunnel-toes": count + 1], ["--size", format.size, "--paper", format.paper, "--fronts-only"])
        #expect(cards.map(\.count) == [count, 1])
        let page = try #require(pages.first)
        #expect(abs(page.width - format.sheet.0) < 0.1 && abs(page.height - format.sheet.1) < 0.1)
        let (width, height) = format.cell
        let left = (format.sheet.0 - Double(format.columns) * width) / 2
        let top = (format.sheet.1 - Double(format.rows) * height) / 2
        for (number, card) in cards[0].enumerated() {
            let (row, column) = number.quotientAndRemainder(dividingBy: format.columns)
            let (x, y) = (left + Double(column) * width, top + Double(row) * height)
            #expect(card.trim.isNear(.init(x, y, x + width, y + height)), "card \(number + 1): \(card.trim)")
            #expect(card.isReadable)
            #expect(card.up == (format.isTurned ? .init(1, 0) : .init(0, -1)))
        }
        #expect(cards[1].first?.trim == cards[0].first?.trim)
    }

    @Test(arguments: formats)
    func whereMarksHaveRoomTheyStandAtTheCutsAndOutsideTheCards(format: Format) throws {
        let count = format.columns * format.rows
        let (pages, cards) = try desk.deck(
            ["tunnel-toes": count], ["--size", format.size, "--paper", format.paper, "--fronts-only"])
        check(pages[0], cards[0], off: 2)
        // A margin that leaves 2 mm of mark between 2 mm off the card and 4.2 mm off the paper's edge has one.
        let (width, height) = format.cell
        let side = (format.sheet.0 - Double(format.columns) * width) / 2
        let above = (format.sheet.1 - Double(format.rows) * height) / 2
        let ends = cuts(cards[0]).down.map { x in
            pages[0].marks.filter { $0.isUpright && abs($0.from.x - x) < 0.1 && $0.length < 6 }.count
        }
        #expect(ends == Array(repeating: above >= 8.2 ? 2 : 0, count: format.columns + 1))
        let sides = cuts(cards[0]).across.map { y in
            pages[0].marks.filter { $0.isLevel && abs($0.from.y - y) < 0.1 && $0.length > 1.9 && $0.length < 6 }.count
        }
        #expect(sides == Array(repeating: side >= 8.2 ? 2 : 0, count: format.rows + 1))
    }

    @Test(arguments: [("2mm", 2.0), ("3mm", 3), ("5mm", 5)])
    func marksKeepOffTheBleed(bleed: String, off: Double) throws {
        let (pages, cards) = try desk.deck(
            ["tunnel-toes": 8], ["--size", "60x80mm", "--paper", "a4", "--bleed", bleed, "--fronts-only"])
        check(pages[0], cards[0], off: off)
        // Cards stand apart by twice the bleed, so that no ink of one lies in another.
        for (one, other) in zip(cards[0], cards[0].dropFirst()) {
            #expect(!one.trim.grown(by: off - 0.05).meets(other.trim.grown(by: off - 0.05)))
        }
        let first = try #require(cards[0].first)
        let gaps = cards[0].dropFirst().filter { $0.trim.top == first.trim.top }.map { $0.trim.left - first.trim.right }
        #expect(abs((gaps.min() ?? 0) - 2 * off) < 0.1)
    }

    /// Every mark that runs on a cut is off the cards, and no other line is on them.
    private func check(_ page: DrawnPage, _ cards: [FoundCard], off: Double) {
        let (down, across) = cuts(cards)
        var found = 0
        for mark in page.marks {
            #expect(!cards.contains { $0.trim.grown(by: -0.01).meets(mark.area.grown(by: 0.001)) }, "\(mark) on a card")
            let isCut =
                mark.isUpright
                ? down.contains { abs($0 - mark.from.x) < 0.1 } : across.contains { abs($0 - mark.from.y) < 0.1 }
            guard isCut, mark.length > 1.9, mark.length < 6 else { continue }
            found += 1
            for card in cards {
                let near =
                    mark.isUpright
                    ? DrawnPage.Area(card.trim.left, card.trim.top - off, card.trim.right, card.trim.bottom + off)
                    : DrawnPage.Area(card.trim.left - off, card.trim.top, card.trim.right + off, card.trim.bottom)
                #expect(!near.grown(by: -0.05).meets(mark.area.grown(by: 0.001)), "\(mark) is nearer than \(off) mm")
            }
        }
        #expect(found >= 8)
    }

    /// Where cards begin and end.
    private func cuts(_ cards: [FoundCard]) -> (down: [Double], across: [Double]) {
        func each(_ places: [Double]) -> [Double] {
            places.sorted().reduce(into: []) { kept, place in
                if place - (kept.last ?? -1) > 0.05 { kept.append(place) }
            }
        }
        return (
            each(cards.flatMap { [$0.trim.left, $0.trim.right] }),
            each(cards.flatMap { [$0.trim.top, $0.trim.bottom] })
        )
    }

    @Test(arguments: ["letter", "a4"], ["poker", "a7", "square-70"])
    func theRulerIsAHundredMillimetres(paper: String, size: String) throws {
        let (pages, _) = try desk.deck(["tunnel-toes": 1], ["--size", size, "--paper", paper])
        for page in pages {
            // G6: 283.465 pt, to a twentieth of a point.
            let long = page.marks.filter { abs($0.length - 100) < 5 }
            #expect(long.count == 1)
            let line = try #require(long.first)
            #expect(abs(line.length * 72 / 25.4 - 283.465) <= 0.05)
            // A tick begins on the line every 5 mm.
            let ticks = page.marks.filter { tick in
                line.isUpright
                    ? tick.isLevel && abs(tick.from.x - line.from.x) < 0.01
                        && line.area.grown(by: 0.1).meets(tick.area.grown(by: 0.01))
                    : tick.isUpright && abs(tick.from.y - line.from.y) < 0.01
                        && line.area.grown(by: 0.1).meets(tick.area.grown(by: 0.01))
            }
            let places = ticks.map { line.isUpright ? $0.from.y : $0.from.x }.sorted()
            #expect(places.count == 21)
            for (one, next) in zip(places, places.dropFirst()) { #expect(abs(next - one - 5) < 0.1) }
            #expect(page.text.contains("100 mm"))
        }
    }

    @Test func fullMarksRunOverTheSheetButNotOverCards() throws {
        let (pages, cards) = try desk.deck(
            ["tunnel-toes": 9], ["--marks", "full", "--gap", "4mm", "--size", "60x85mm", "--fronts-only"])
        let lines = pages[0].strokes.filter { $0.mark.isArtifact && $0.color == "#808080" }
        #expect(lines.count > 20)
        for line in lines {
            #expect(!cards[0].contains { $0.trim.grown(by: -0.05).meets(line.area.grown(by: 0.001)) })
        }
        let none = try desk.deck(["tunnel-toes": 9], ["--marks", "none", "--size", "60x85mm", "--fronts-only"])
        // The ruler stays: a line and 21 ticks.
        #expect(none.pages[0].marks.count <= 22)
    }

    /// Perforated sheets by their part numbers, from `print.md` §2.3, in the table's own units.
    struct Sheet: CustomTestStringConvertible, Sendable {
        var part: String
        var paper: String
        var unit: Double
        var label: (Double, Double)
        var columns: Int
        var rows: Int
        var corner: (Double, Double)
        var pitch: (Double, Double)

        var testDescription: String { part }
    }

    @Test(arguments: [
        Sheet(
            part: "avery-5371", paper: "letter", unit: 25.4, label: (3.5, 2), columns: 2, rows: 5, corner: (0.75, 0.5),
            pitch: (3.5, 2)),
        Sheet(
            part: "8388", paper: "letter", unit: 25.4, label: (5, 3), columns: 1, rows: 3, corner: (1.75, 1),
            pitch: (0, 3)),
        Sheet(
            part: "avery-8414", paper: "a4", unit: 1, label: (87, 50.8), columns: 2, rows: 5, corner: (14.8, 20.4),
            pitch: (93.1, 50.8)),
        Sheet(
            part: "decadry-occ-3342", paper: "a4", unit: 1, label: (85, 54), columns: 2, rows: 5, corner: (15, 13.5),
            pitch: (95, 54)),
    ])
    func stockIsPrintedWhereItIsPerforated(sheet: Sheet) throws {
        let count = sheet.columns * sheet.rows
        let (pages, cards) = try desk.deck(
            ["tunnel-toes": count], ["--stock", sheet.part, "--paper", sheet.paper, "--fronts-only"])
        #expect(cards.map(\.count) == [count])
        for (number, card) in cards[0].enumerated() {
            let (row, column) = number.quotientAndRemainder(dividingBy: sheet.columns)
            let x = (sheet.corner.0 + Double(column) * sheet.pitch.0) * sheet.unit
            let y = (sheet.corner.1 + Double(row) * sheet.pitch.1) * sheet.unit
            let place = DrawnPage.Area(x, y, x + sheet.label.0 * sheet.unit, y + sheet.label.1 * sheet.unit)
            #expect(card.trim.isNear(place), "label \(number + 1): \(card.trim)")
        }
        // Nothing is marked on perforated stock.
        #expect(pages[0].marks.filter { mark in cards[0].contains { $0.trim.meets(mark.area.grown(by: 0.001)) } } == [])
        #expect(pages[0].marks.count <= 22)
    }

    @Test func skippedLabelsStayEmptyOnTheFirstSheetOnly() throws {
        let (_, cards) = try desk.deck(["tunnel-toes": 4], ["--stock", "5388", "--skip", "1", "--fronts-only"])
        #expect(cards.map(\.count) == [2, 2])
        #expect(cards.map { ($0.first?.trim.top ?? 0).rounded() } == [102, 25])
    }

    @Test func aLaminatingPouchSealsRoundEachCard() throws {
        let (_, cards) = try desk.deck(
            ["tunnel-toes": 4], ["--size", "a7", "--paper", "a4", "--laminate", "--fronts-only"])
        let first = try #require(cards[0].first)
        for other in cards[0].dropFirst() { #expect(!first.trim.grown(by: 5.9).meets(other.trim)) }
    }

    @Test func theHoleIsInTheSameCornerOfFrontAndBack() throws {
        let (pages, cards) = try desk.deck(["tunnel-toes": 2], ["--size", "a7", "--ring-hole", "--paper", "a4"])
        for (page, cards) in zip(pages, cards) {
            let holes = page.forms.filter {
                $0.line != nil && abs($0.area.width - 6) < 0.1 && abs($0.area.height - 6) < 0.1
            }
            #expect(holes.count == 2)
            for (hole, card) in zip(holes, cards) {
                // 9 mm from both edges: at the upper left of a front, and behind it of a back.
                #expect(abs(hole.area.middle.y - card.trim.top - 9) < 0.1)
                let side = card.isBack ? card.trim.right - hole.area.middle.x : hole.area.middle.x - card.trim.left
                #expect(abs(side - 9) < 0.1)
                #expect(
                    !page.words.contains { words in
                        card.trim.holds(.init(around: [words.start])) && hole.area.holds(.init(around: [words.start]))
                    })
            }
        }
    }
}
