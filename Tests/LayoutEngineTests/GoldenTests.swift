import DisplayList
import Basics
import DocumentModel
import TestSupport
import Testing

/// Small scenes as text, in both reading directions.
@Suite struct GoldenTests {
    private typealias Scene = @Sendable (BoxMaker) -> [Box]

    private static let ink = Color.black

    private static let scenes: [(name: String, body: Scene)] = [
        ("column", { make in [make.column([make.text("one"), make.text("two three"), make.text("four")], gap: 5)] }),
        (
            "row",
            { make in
                [
                    make.row(
                        [make.text("fix"), make.text("content"), make.text("one share"), make.text("two")],
                        [.fixed(20), .content, .share(2), .share(1)], gap: 5)
                ]
            }
        ),
        (
            "row-middle",
            { make in [make.row([make.lines(3, "tall"), make.text("a")], [.fixed(105), .share(1)], align: .middle)] }
        ),
        (
            "grid",
            { make in
                [
                    make.box(
                        .grid(
                            Grid(
                                children: (1...5).map { make.text("cell \($0)") }, columns: 3, columnGap: 6, rowGap: 4))
                    )
                ]
            }
        ),
        (
            "equal-heights",
            { make in
                let cells = [make.text("low"), make.text("much higher than the other")]
                return [
                    make.row(
                        cells.map { cell in make.box(.panel(cell)) { $0.style.background = .white } },
                        [.share(1), .share(1)], equalHeights: true)
                ]
            }
        ),
        (
            "overlay",
            { make in
                let layers = Alignment.allCases.flatMap { align in
                    VerticalAlignment.allCases.map { vertical in
                        Overlay.Layer(
                            box: make.text("\(align.rawValue.prefix(1))\(vertical.rawValue.prefix(1))"), align: align,
                            verticalAlign: vertical, inset: 3)
                    }
                }
                return [make.box(.overlay(Overlay(base: make.picture(120, 90), layers: layers)))]
            }
        ),
        (
            "decoration",
            { make in
                [
                    make.text("framed") {
                        $0.style.padding = Insets(top: 1, bottom: 2, start: 10, end: 20)
                        $0.style.border = Line(width: 1, color: ink)
                        $0.style.background = .white
                        $0.style.radius = 4
                        $0.style.edge = Line(width: 3, color: ink)
                    },
                    make.text("at the foot") {
                        $0.style.minimumHeight = 40
                        $0.style.verticalAlign = .bottom
                    },
                ]
            }
        ),
        (
            "pictures",
            { make in
                [
                    make.picture(200, 50), make.picture(10, 10, fit: (20, nil)),
                    make.picture(10, 20, fit: (nil, 30)) { $0.style.align = .center },
                    make.picture(40, 10, fit: (40, 20)) { $0.style.align = .end },
                ]
            }
        ),
        (
            "text",
            { make in
                Alignment.allCases.map { align in
                    var style = BoxMaker.style
                    style.align = align
                    return make.text("some words that take two lines", style)
                }
            }
        ),
        (
            "small-things",
            { make in
                [
                    make.box(.rule(Rule(line: Line(width: 2, color: ink)))), make.box(.space(7)),
                    make.box(.code(Code(payload: "https://example.org", side: 30, color: ink))) {
                        $0.style.align = .end
                        $0.meaning.alt = "the address"
                    },
                ]
            }
        ),
        (
            "turned",
            { make in
                [
                    make.row(
                        [
                            make.box(.turned(Turned(box: make.text("up the side of it"), length: 60))),
                            make.column([make.text("beside"), make.picture(40, 30)]),
                        ], [.content, .share(1)], gap: 5),
                    make.box(.turned(Turned(box: make.picture(30, 10), length: 30))) { $0.style.align = .end },
                ]
            }
        ),
        (
            "table",
            { make in
                let rows = [["Day", "What"], ["Mon", "feet, then hands and back"], ["Tue", "rest"]].map { cells in
                    Table.TableRow(id: make.id(), cells: cells.map { make.text($0) })
                }
                return [
                    make.box(
                        .table(
                            Table(
                                columns: [.content, .share(1)], rows: rows, headerRows: 1, columnGap: 5, rowGap: 2)))
                ]
            }
        ),
    ]

    @Test(arguments: scenes.indices, [ReadingDirection.leftToRight, .rightToLeft])
    func scenesStandWhereTheyStood(index: Int, direction: ReadingDirection) {
        let scene = Self.scenes[index]
        let make = BoxMaker()
        let (pages, faults) = make.document(scene.body(make), direction: direction).laidOut()
        let name = direction == .leftToRight ? scene.name : scene.name + "-rtl"
        #expect(faults.pinned == "")
        #expect(Golden.fault(pages.dump, name, in: "Tests/LayoutEngineTests/Goldens") == nil)
    }

    @Test(arguments: [ReadingDirection.leftToRight, .rightToLeft])
    func aPageWithSpringsStandsWhereItStood(direction: ReadingDirection) {
        let make = BoxMaker()
        let words = make.text("some words under it") {
            $0.style.background = .white
            $0.style.padding = Insets(all: 3)
        }
        var document = make.document(
            [
                make.text("title"), make.box(.spring(1)), make.picture(60, 40), make.box(.spring(2)),
                make.box(.panel(make.column([words, make.box(.spring(1)), make.text("last")]))),
            ], direction: direction)
        document.sections[0].shrinks = true
        let (pages, faults) = document.laidOut()
        #expect(faults.pinned == "")
        let name = direction == .leftToRight ? "springs" : "springs-rtl"
        #expect(Golden.fault(pages.dump, name, in: "Tests/LayoutEngineTests/Goldens") == nil)
    }
}
