import Templates
import Basics
import DocumentModel
import TestSupport
import Testing

/// Loops, conditions, parts and the shapes that they make.
@Suite struct LoopTests {
    @Test func aBoxIsMadeForEachValue() throws {
        #expect(
            try Kit().lines("- {text: \"{step.number} {step.short}\", for: step in technique.steps}")
                == ["1 Thumbs on the heel", "2 Glide to the toes", "3 Hold the foot"])
        #expect(try Kit().lines("- {text: \"{day}\", for: day in words.days}") == ["Mon", "Tue", "Wed"])
    }

    @Test func whenAndNot() throws {
        var kit = Kit()
        let body = "- {text: A, when: clinic.name}\n- {text: B, when: not clinic.name}"
        #expect(try kit.lines(body) == ["B"])
        kit.clinic = "name: Little Steps"
        #expect(try kit.lines(body) == ["A"])
        kit.clinic = "name: \"\""
        #expect(try kit.lines(body) == ["B"])
    }

    @Test func whenIsAskedForEachValueOfALoop() throws {
        #expect(
            try Kit().lines("- {text: \"{place.line}\", for: place in technique.places, when: not place.safety}")
                == ["One page"])
    }

    @Test func flagsOfThePage() throws {
        let body =
            "- {text: L, when: page.large}\n- {text: C, when: page.comfort}\n- {text: H, when: page.home}\n"
            + "- {text: K, when: page.clinic}\n- {text: P, when: technique.has-precautions}"
        var kit = Kit()
        #expect(try kit.lines(body) == ["H"])
        (kit.use, kit.family) = (.clinic, "{text-size: large, precautions: [low-platelets]}")
        #expect(try kit.lines(body) == ["L", "K", "P"])
        kit.family = "text-size: comfort"
        #expect(try kit.lines(body) == ["C", "K"])
    }

    @Test func aPartIsFilledWhereItStands() throws {
        let layout =
            "parts: {line: {text: \"{step.short}\"}}\n" + Kit.layout("- {part: line, for: step in technique.steps}")
        #expect(
            try Kit().fill(layout: layout).lines == ["Thumbs on the heel", "Glide to the toes", "Hold the foot"])
    }

    @Test func aPartTakesTheLookOfItsPlace() throws {
        let layout =
            "parts: {line: {text: A, keep-with-next: true}}\n"
            + Kit.layout("- {part: line, padding: 3pt, breakable: false, role: heading-2}\n- {part: line}")
        let boxes = try Kit().fill(layout: layout).document.sections[0].body[0].inside
        #expect(boxes.map(\.style.padding.top) == [3, 0])
        #expect(boxes.map(\.flow.breakable) == [false, true])
        #expect(boxes.map(\.flow.keepWithNext) == [true, true])
        #expect(boxes.map(\.meaning.role) == [.heading2, nil])
    }

    @Test(arguments: ["panel: {text: \"{day}\", for: day in words.days}", "part: days"])
    func whereOneBoxStandsALoopStandsAsAColumn(box: String) throws {
        let layout = "parts: {days: {text: \"{day}\", for: day in words.days}}\n" + Kit.layout("- {\(box)}")
        #expect(try Kit().fill(layout: layout).lines == ["Mon", "Tue", "Wed"])
    }

    @Test func headersShowAllValuesOfALoop() throws {
        let layout = Kit.layout("- {text: A}") + "\n    header: {text: \"{day}\", for: day in words.days}\n"
        let header = try #require(try Kit().fill(layout: layout).document.sections[0].header)
        #expect(header.withAllInside.compactMap(\.words) == ["Mon", "Tue", "Wed"])
    }

    @Test(arguments: [(2, 1), (3, 3), (4, 2)])
    func columnsFollowTheNumberOfBoxes(count: Int, columns: Int) throws {
        let boxes = (0..<count).map { "{text: \"\($0)\"}" }.joined(separator: ", ")
        let filled = try Kit().fill("- {grid: [\(boxes)], columns: {3: 3, 4: 2, otherwise: 1}}")
        let grids = filled.boxes.compactMap { box -> Grid? in
            if case .grid(let grid) = box.content { grid } else { nil }
        }
        #expect(grids.map(\.columns) == [columns])
    }

    @Test func rowsTakeTheWidthsOfTheirBoxesAndParts() throws {
        let layout =
            "parts: {chip: {text: A, width: auto}}\n"
            + Kit.layout("- row: [{part: chip}, {part: chip, width: 2fr}, {text: B}, {text: C, width: 10pt}]")
        let rows = try Kit().fill(layout: layout).boxes.compactMap { box -> Row? in
            if case .row(let row) = box.content { row } else { nil }
        }
        #expect(rows.map(\.widths) == [[.content, .share(2), .share(1), .fixed(10)]])
    }

    @Test func whatHasNothingToShowIsNotThere() throws {
        let filled = try Kit().fill(
            """
            - list: [{text: "{family.note}"}, {text: "{clinic.name}"}]
            - list: [{text: "{clinic.name} {clinic.phone}"}, {text: "{technique.say}"}]
            - panel: {text: "{clinic.footer}"}
            - {qr: clinic.link, side: 20mm}
            - table: [{cells: [{text: A}], for: precaution in technique.precautions}]
              head: [{text: H}]
              columns: [1fr]
            """)
        #expect(filled.diagnostics.pinned == "")
        #expect(filled.lines == ["•", "Heel to toe, off you go"])
    }

    @Test(arguments: [
        ("A {clinic.name} B", "A B"), ("A {clinic.name}", "A"), ("{clinic.name} B", "B"),
        ("A {clinic.name} {clinic.phone} B", "A B"), ("A{clinic.name} B", "A B"), ("({clinic.name})", "()"),
        ("A {words.draft} {clinic.name}·", "A Draft. ·"),
    ])
    func aMissingValueLeavesNoHole(text: String, words: String) throws {
        #expect(try Kit().lines("- {text: \"\(text)\"}") == [words])
    }
}

extension Box {
    /// The boxes of a column.
    var inside: [Box] {
        if case .column(let column) = content { column.children } else { [] }
    }
}
