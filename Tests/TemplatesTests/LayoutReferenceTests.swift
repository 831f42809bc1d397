import Basics
import DocumentModel
@testable import Templates
import TestSupport
import Testing

/// The layout reference names every key that the readers accept, and none that they refuse.
@Suite struct LayoutReferenceTests {
    @Test func theFileHasItsKeys() throws {
        let names = try ReferencePage().table(under: "The file").names
        #expect(names.sorted() == LayoutFile.keys.sorted())
    }

    @Test func aSectionHasItsKeys() throws {
        let table = try ReferencePage().table(under: "A section")
        #expect(table.names.sorted() == LayoutFile.sectionKeys.sorted())
        let margins = try #require(table.row("margins"))
        #expect(Set(LayoutFile.marginKeys).isSubset(of: margins[1].words))
    }

    @Test func theThemeAndItsStylesHaveTheirKeys() throws {
        let page = try ReferencePage()
        #expect(try page.table(under: "The theme").names.sorted() == ThemeReader.keys.sorted())
        let styles = try page.table(under: "The theme", number: 1)
        #expect(styles.names.sorted() == ThemeReader.styleKeys.sorted())
        let words = styles.rows.reduce(into: Set<String>()) { $0.formUnion($1[1].words) }
        #expect(words.isSuperset(of: Weight.allCases.map(\.rawValue) + Alignment.allCases.map(\.rawValue)))
    }

    @Test func theBoxesAreAllThere() throws {
        #expect(try ReferencePage().table(under: "Boxes").names.sorted() == BoxReader.kinds.map(\.kind).sorted())
    }

    @Test(arguments: BoxReader.kinds.map(\.kind))
    func aBoxHasItsKeys(kind: String) throws {
        let keys = try #require(BoxReader.kinds.first { $0.kind == kind }?.keys)
        let row = try #require(try ReferencePage().table(under: "Boxes").row(kind))
        let named = Set(row.dropFirst().flatMap(\.keys))
        #expect(Set(keys).subtracting(named) == [], "accepted, but not on the page")
        #expect(named.subtracting(keys + BoxLookReader.keys) == [], "on the page, but not accepted")
        for key in named { #expect(try faults("{\(kind): 1, \(key): 1}").contains("unknown-key") == false) }
    }

    @Test func everyBoxHasTheCommonKeys() throws {
        let table = try ReferencePage().table(under: "Boxes", number: 1)
        #expect(table.names.sorted() == BoxLookReader.keys.sorted())
        #expect(try #require(table.row("padding"))[1].words.isSuperset(of: BoxLookReader.paddingKeys))
        for line in ["border", "edge"] {
            #expect(try #require(table.row(line))[1].words.isSuperset(of: BoxLookReader.lineKeys))
        }
        for key in table.names { #expect(try faults("{space: 1pt, \(key): 1}").contains("unknown-key") == false) }
    }

    @Test func layersAndRowsHaveTheirKeys() throws {
        let table = try ReferencePage().table(under: "Boxes")
        #expect(try #require(table.row("overlay"))[2].words.isSuperset(of: BoxReader.layerKeys))
        #expect(try #require(table.row("table"))[1].words.isSuperset(of: BoxReader.rowKeys))
    }

    @Test func rolesAlignmentsMarkersAndWidthsAreThoseOfTheReader() throws {
        let page = try ReferencePage()
        let (kinds, all) = (try page.table(under: "Boxes"), try page.table(under: "Boxes", number: 1))
        let roles = try #require(all.row("role"))[1].spans
        #expect(roles.sorted() == RoleName.allCases.map(\.rawValue).sorted())
        let aligns = try #require(all.row("align"))[1].spans
        #expect(
            aligns.sorted()
                == (Alignment.allCases.map(\.rawValue) + VerticalAlignment.allCases.map(\.rawValue)).sorted())
        let markers = try #require(kinds.row("list"))[2].words
        #expect(markers.isSuperset(of: ListLook.Marker.allCases.map(\.rawValue)))
        #expect(try #require(kinds.row("row"))[2].words.isSuperset(of: VerticalAlignment.allCases.map(\.rawValue)))
        let widths = try #require(all.row("width"))[1].spans
        #expect(widths == ["2fr", "auto"])
        for width in widths { #expect(try faults("{row: [{space: 1pt, width: \(width)}]}") == []) }
        #expect(try #require(kinds.row("grid"))[2].words.contains("otherwise"))
        #expect(try faults("{grid: [{space: 1pt}], columns: {3: 3, otherwise: 2}}") == [])
    }

    @Test(arguments: Length.pointsPerUnit.map(\.unit))
    func lengthsHaveTheUnitsOfThePage(unit: String) throws {
        let page = try #require(Checkout.text("docs/layout.md"))
        let line = try #require(page.split(separator: "\n").first { $0.hasPrefix("Lengths have a unit") })
        let units = ReferencePage.Cell(text: String(line)).spans.map { $0.filter(\.isLetter) }
        #expect(units.contains(unit))
    }

    private func faults(_ box: String) throws -> [String] {
        let diagnostics = Diagnostics()
        _ = BoxReader(theme: Theme(), parts: [], diagnostics).box(try YAMLNode.of(box))
        return diagnostics.codes
    }
}
