import Basics
import TestSupport
import Testing

/// A value of the wrong kind, or a name that nobody knows, has its place and what to do.
@Suite struct ValueFaultTests {
    @Test(arguments: [
        (
            "- {column: {space: 1pt}}",
            "layout.yaml:6:18: error[wrong-type]: the content of a column is a list, but this is a mapping"
        ),
        ("- words", "layout.yaml:6:9: error[wrong-type]: a box is written as keys and values, but this is a text"),
        ("- {text: [a]}", "layout.yaml:6:16: error[wrong-type]: a text is a text, but this is a list"),
        ("- {plate: cue-go, show: cue}", "layout.yaml:6:31: error[wrong-type]: the layers to show is a list"),
        (
            "- {space: 1pt, breakable: no}",
            "layout.yaml:6:33: error[wrong-value]: 'breakable' is true or false, but this is 'no'"
        ),
        (
            "- {grid: [], columns: 0}",
            "layout.yaml:6:29: error[wrong-value]: the number of columns is a whole number from 1 to 20, but this is '0'"
        ),
        (
            "- {grid: [], columns: {few: 2}}",
            "layout.yaml:6:30: error[wrong-value]: columns are given for a number of boxes or for 'otherwise'"
        ),
        (
            "- {space: 1pt, for: steps}",
            "layout.yaml:6:27: error[wrong-value]: 'for' is written as 'name in list', but this is 'steps'"
        ),
        (
            "- {space: 1pt, when: if words}",
            "layout.yaml:6:28: error[wrong-value]: 'when' is a value, or 'not' and a value, but this is 'if words'"
        ),
    ])
    func aWrongType(body: String, fault: String) throws {
        #expect(try Faults.body(body).hasPrefix(fault))
    }

    @Test func partsThatAreNoMapping() throws {
        #expect(
            try Faults.layout("title: A\nparts: [a]\nsections: [{title: A, body: []}]\n")
                == "layout.yaml:2:8: error[wrong-type]: parts are names and boxes, but this is a list")
    }

    @Test(arguments: ["space", "gap", "padding", "radius", "picture-width", "side"])
    func aMissingUnit(key: String) throws {
        let boxes = [
            "space": "- {space: 12}", "gap": "- {column: [], gap: 12}", "padding": "- {space: 1pt, padding: 12}",
            "radius": "- {space: 1pt, radius: 12}", "picture-width": "- {plate: cue-go, picture-width: 12}",
            "side": "- {qr: clinic.link, side: 12}",
        ]
        let body = try #require(boxes[key])
        let column =
            6 + (body.firstRange(of: "12").map { body.distance(from: body.startIndex, to: $0.lowerBound) } ?? 0)
        let faults = try Faults.body(body)
        #expect(faults.hasPrefix("layout.yaml:6:\(column + 1): error[wrong-unit]: "))
        #expect(faults.hasSuffix(" is a length, but this is '12'\nhelp: say the unit: mm, cm, in or pt"))
    }

    @Test func aWidthThatIsNone() throws {
        #expect(
            try Faults.body("- {row: [{space: 1pt, width: half}]}") == """
                layout.yaml:6:36: error[wrong-unit]: the width (a length, '1fr' or 'auto') is a length, but this is 'half'
                help: write a number and a unit: 12mm, 1.5cm, 0.5in, 8pt
                """)
    }

    @Test func anUnknownStyleColourOrPart() throws {
        #expect(
            try Faults.body("- {text: A, style: titel, color: sotp}\n- {part: cips}") == """
                layout.yaml:6:26: error[unknown-style]: unknown style 'titel' in the theme
                help: did you mean 'title'?
                layout.yaml:6:40: error[unknown-colour]: unknown colour 'sotp' in the theme
                help: did you mean 'stop'?
                layout.yaml:7:16: error[unknown-part]: unknown part 'cips' in the layout
                """)
    }

    @Test func anUnknownPartHasTheNearest() throws {
        #expect(
            try Faults.layout("parts: {chips: {space: 1pt}}\n" + Kit.layout("- {part: cips}")) == """
                layout.yaml:7:16: error[unknown-part]: unknown part 'cips' in the layout
                help: did you mean 'chips'?
                """)
    }

    @Test func anUnknownRoleAlignmentOrMarker() throws {
        #expect(
            try Faults.body("- {text: A, role: heading1, align: left}\n- {list: [], marker: bulet}") == """
                layout.yaml:6:42: error[unknown-value]: unknown value 'left' in the alignment
                help: known: start, center, end
                layout.yaml:6:25: error[unknown-value]: unknown value 'heading1' in the role
                help: did you mean 'heading-1'?
                layout.yaml:7:28: error[unknown-value]: unknown value 'bulet' in the marker
                help: did you mean 'bullet'?
                """)
    }

    @Test func inTheTheme() throws {
        #expect(
            try Faults.theme(
                "colors: {ink: black}\nstyles:\n  a: {extends: bdy}\n  b: {size: 12, leading: 9, minimum-lines: 0}\n"
                    + "papers: {a: [1in], b: 1in}\ntext-sizes: {big: 9}\n") == """
                    theme.yaml:1:15: error[wrong-value]: a colour is written as #RRGGBB, but this is 'black'
                    theme.yaml:3:16: error[unknown-style]: unknown style 'bdy' in 'extends'
                    theme.yaml:4:13: error[wrong-unit]: the size is a length, but this is '12'
                    help: say the unit: mm, cm, in or pt
                    theme.yaml:4:26: error[wrong-value]: the leading is a number from 0.8 to 3.0, but this is '9'
                    theme.yaml:4:44: error[wrong-value]: minimum lines is a whole number from 1 to 20, but this is '0'
                    theme.yaml:5:13: error[wrong-value]: a paper is a width and a height of at least 1in
                    theme.yaml:5:23: error[wrong-type]: a paper is a list, but this is a text
                    help: write it as [one, two] or as lines that begin with '- '
                    theme.yaml:6:19: error[wrong-value]: a text size is a number from 0.5 to 4.0, but this is '9'
                    """)
    }
}
