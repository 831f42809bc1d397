import Basics
import TestSupport
import Testing

/// A key that nobody knows has its place and the nearest one, at every level of a layout file.
@Suite struct KeyFaultTests {
    @Test func inTheFile() throws {
        #expect(
            try Faults.layout("tilte: A\nsections: [{title: A, body: []}]\n") == """
                layout.yaml:1:1: error[unknown-key]: unknown key 'tilte' in a layout
                help: did you mean 'title'?
                layout.yaml:1:1: error[missing-key]: a layout needs the key 'title'
                """)
    }

    @Test func inASectionAndItsMargins() throws {
        #expect(
            try Faults.layout(
                "title: A\nsections:\n  - {title: A, foter: {space: 1pt}, margins: {left: 1mm}, body: []}\n")
                    == """
                    layout.yaml:3:16: error[unknown-key]: unknown key 'foter' in a section
                    help: did you mean 'footer'?
                    layout.yaml:3:47: error[unknown-key]: unknown key 'left' in the margins
                    help: known: top, bottom, start, end
                    """)
    }

    @Test func inABox() throws {
        #expect(
            try Faults.body("- {text: A, stile: body}") == """
                layout.yaml:6:19: error[unknown-key]: unknown key 'stile' in a text
                help: did you mean 'style'?
                """)
    }

    @Test func aKeyOfAnotherKind() throws {
        #expect(
            try Faults.body("- {column: [], marker: bullet}").hasPrefix(
                "layout.yaml:6:22: error[unknown-key]: unknown key 'marker' in a column"))
    }

    @Test func inPaddingBorderAndEdge() throws {
        #expect(
            try Faults.body(
                "- {space: 1pt, padding: {tpo: 1pt}, border: {widht: 1pt, color: ink}, edge: {width: 1pt, colour: ink}}"
            )
                == """
                layout.yaml:6:32: error[unknown-key]: unknown key 'tpo' in the padding
                help: did you mean 'top'?
                layout.yaml:6:52: error[unknown-key]: unknown key 'widht' in the border
                help: did you mean 'width'?
                layout.yaml:6:51: error[missing-key]: the border needs the key 'width'
                layout.yaml:6:96: error[unknown-key]: unknown key 'colour' in the edge
                help: did you mean 'color'?
                layout.yaml:6:83: error[missing-key]: the edge needs the key 'color'
                """)
    }

    @Test func inALayerAndARow() throws {
        #expect(
            try Faults.body(
                "- {overlay: {space: 1pt}, layers: [{box: {space: 1pt}, insert: 1pt}]}\n"
                    + "- {table: [{cells: [{space: 1pt}], fro: a in b}], columns: [1fr]}") == """
                    layout.yaml:6:62: error[unknown-key]: unknown key 'insert' in a layer
                    help: did you mean 'inset'?
                    layout.yaml:7:42: error[unknown-key]: unknown key 'fro' in a row
                    help: did you mean 'for'?
                    """)
    }

    @Test func inTheThemeAndAStyle() throws {
        #expect(
            try Faults.theme("color: {a: '#000000'}\nstyles: {a: {wieght: bold}}\n") == """
                theme.yaml:1:1: error[unknown-key]: unknown key 'color' in a theme
                help: did you mean 'colors'?
                theme.yaml:2:14: error[unknown-key]: unknown key 'wieght' in a text style
                help: did you mean 'weight'?
                """)
    }

    @Test func twoKinds() throws {
        #expect(
            try Faults.body("- {text: A, space: 1pt}")
                == "layout.yaml:6:19: error[two-kinds]: a box has one kind, but this one is 'text' and 'space'")
    }

    @Test func noKind() throws {
        #expect(
            try Faults.body("- {style: body}") == """
                layout.yaml:6:9: error[no-kind]: this box does not say what it is
                help: give it one of: column, row, grid, panel, turned, overlay, text, list, picture, plate, rule, \
                space, table, qr, part
                """)
    }

    @Test(arguments: ["- {txet: A, style: body}", "- {style: body, txet: A}"])
    func aKindWithASlip(body: String) throws {
        let column = body.hasPrefix("- {txet") ? 10 : 23
        #expect(
            try Faults.body(body) == """
                layout.yaml:6:\(column): error[unknown-key]: unknown key 'txet' in a box
                help: did you mean 'text'?
                """)
    }

    @Test func whatMustBeThere() throws {
        #expect(
            try Faults.body("- {grid: []}\n- {qr: clinic.link}\n- {overlay: {space: 1pt}}\n- {table: []}") == """
                layout.yaml:6:9: error[missing-key]: a grid needs the key 'columns'
                layout.yaml:7:9: error[missing-key]: a qr needs the key 'side'
                layout.yaml:8:9: error[missing-key]: a overlay needs the key 'layers'
                layout.yaml:9:9: error[missing-key]: a table needs the key 'columns'
                """)
    }

    @Test func anEmptyListWhereSomethingMustBe() throws {
        #expect(
            try Faults.layout("title: A\nsections: []\n")
                == "layout.yaml:2:11: error[missing-key]: a layout needs at least one section")
        #expect(
            try Faults.body("- {table: [], columns: []}")
                == "layout.yaml:6:30: error[wrong-value]: a table needs at least one column")
    }
}
