import DisplayList
import Basics
import DocumentModel
import TestSupport

/// Documents that nobody would write, to hold the promises that every document has.
struct RandomBoxes {
    var random: SplitMix
    let make = BoxMaker()
    private var words = 0

    init(seed: UInt64) { random = SplitMix(seed: seed) }

    mutating func document() -> Document {
        let margin = Double(Int.random(in: 0...20, using: &random))
        let width = Double(Int.random(in: 60...400, using: &random))
        let height = Double(Int.random(in: 80...400, using: &random))
        let body = (0..<Int.random(in: 1...6, using: &random)).map { _ in box(depth: 4) }
        let header = random.once(in: 2) ? make.text("head") : nil
        let footer = random.once(in: 2) ? make.text("foot") : nil
        return make.document(
            body, width: width, height: height, margin: margin, header: header, footer: footer,
            direction: random.once(in: 2) ? .leftToRight : .rightToLeft)
    }

    private mutating func box(depth: Int) -> Box {
        var box = make.box(content(depth: depth))
        if random.once(in: 4) {
            box.style.padding = Insets(all: Double(Int.random(in: 1...6, using: &random)))
            box.style.background = .white
        }
        if random.once(in: 12) { box.style.minimumHeight = Double(Int.random(in: 10...90, using: &random)) }
        if random.once(in: 40) { box.style.height = Double(Int.random(in: 10...90, using: &random)) }
        box.style.align = Alignment.allCases.randomElement(using: &random) ?? .start
        box.style.verticalAlign = VerticalAlignment.allCases.randomElement(using: &random) ?? .top
        box.flow.breakable = !random.once(in: 4)
        box.flow.keepWithNext = random.once(in: 6)
        box.flow.pageBreakBefore = random.once(in: 25)
        return box
    }

    private mutating func boxes(depth: Int, _ most: Int = 5) -> [Box] {
        (0..<Int.random(in: 1...most, using: &random)).map { _ in box(depth: depth - 1) }
    }

    private mutating func gap() -> Double { Double(Int.random(in: 0...6, using: &random)) }

    private mutating func content(depth: Int) -> Box.Content {
        switch depth == 0 ? Int.random(in: 0...4, using: &random) : Int.random(in: 0...11, using: &random) {
        case 0, 1, 2: return .text(paragraph())
        case 3:
            return random.once(in: 2)
                ? .space(Double(Int.random(in: 0...30, using: &random)))
                : .rule(Rule(line: Line(width: Double(Int.random(in: 1...3, using: &random)), color: .black)))
        case 4:
            if random.once(in: 3) {
                return .code(Code(payload: "x", side: Double(Int.random(in: 10...50, using: &random)), color: .black))
            }
            return .picture(
                Picture(
                    artwork: Artwork(source: .plate("sole")),
                    naturalSize: Size(
                        width: Double(Int.random(in: 5...300, using: &random)),
                        height: Double(Int.random(in: 5...300, using: &random))),
                    width: random.once(in: 2) ? Double(Int.random(in: 5...200, using: &random)) : nil,
                    height: random.once(in: 2) ? Double(Int.random(in: 5...200, using: &random)) : nil))
        case 5, 6, 7: return .column(Column(children: boxes(depth: depth), gap: gap()))
        case 8: return row(depth: depth)
        case 9:
            return .grid(
                Grid(
                    children: boxes(depth: depth), columns: Int.random(in: 1...4, using: &random), columnGap: gap(),
                    rowGap: gap(), equalHeights: random.once(in: 2)))
        case 10: return table(depth: depth)
        default: return random.once(in: 2) ? .panel(box(depth: depth - 1)) : overlay(depth: depth)
        }
    }

    private mutating func widths(_ count: Int) -> [Row.Width] {
        (0..<count).map { _ in
            switch Int.random(in: 0...3, using: &random) {
            case 0: .fixed(Double(Int.random(in: 5...60, using: &random)))
            case 1: .content
            default: .share(Double(Int.random(in: 1...3, using: &random)))
            }
        }
    }

    private mutating func row(depth: Int) -> Box.Content {
        let children = boxes(depth: depth, 4)
        return .row(
            Row(
                children: children, widths: widths(children.count), gap: gap(),
                align: VerticalAlignment.allCases.randomElement(using: &random) ?? .top,
                equalHeights: random.once(in: 2)))
    }

    private mutating func table(depth: Int) -> Box.Content {
        let columns = Int.random(in: 1...3, using: &random)
        var rows: [Table.TableRow] = []
        for _ in 0..<Int.random(in: 1...6, using: &random) {
            rows.append(.init(id: make.id(), cells: (0..<columns).map { _ in box(depth: 0) }))
        }
        return .table(
            Table(
                columns: widths(columns), rows: rows,
                headerRows: Int.random(in: 0...min(1, rows.count - 1), using: &random),
                columnGap: gap(), rowGap: gap()))
    }

    private mutating func overlay(depth: Int) -> Box.Content {
        let layer = Overlay.Layer(
            box: make.text(word()), align: .start, verticalAlign: .top, inset: 2)
        return .overlay(Overlay(base: make.picture(50, 40), layers: [layer]))
    }

    /// A word that stands nowhere else.
    private mutating func word() -> String {
        words += 1
        return "w\(words)"
    }

    private mutating func paragraph() -> Paragraph {
        var style = BoxMaker.style
        style.size = Double(Int.random(in: 6...14, using: &random))
        style.minimumLines = Int.random(in: 1...3, using: &random)
        style.align = Alignment.allCases.randomElement(using: &random) ?? .start
        let text = (0..<Int.random(in: 1...40, using: &random)).map { _ in word() }.joined(separator: " ")
        return Paragraph(runs: [.init(.text(text))], style: style)
    }
}
