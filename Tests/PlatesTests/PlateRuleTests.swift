import Basics
import Foundation
import Rendering
import Testing

/// What a plate must hold.
@Suite struct PlateRuleTests {
    @Test func aViewBoxIsNeeded() {
        #expect(faults(plate(" viewBox=\"0 0 100 100\"", "")) == ["1:1 svg-viewbox"])
        #expect(faults(plate("0 0 100 100", "0 0 100 0")) == ["1:50 svg-viewbox"])
        #expect(faults(plate("0 0 100 100", "0 0 nan 10")) == ["1:50 svg-viewbox"])
    }

    @Test func aLogoMayHaveAWidthAndHeightInstead() throws {
        let logo =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"40px\" height=\"20\"><path d=\"M0 0h9v9z\"/></svg>"
        let info = try PlateReader.read(Array(logo.utf8), file: "logo.svg", as: .logo)
        #expect(info.size == Size(width: 40, height: 20))
        #expect(faults(logo) == ["1:1 svg-viewbox", "1:1 plate-title", "1:1 plate-base", "1:66 plate-part"])
    }

    @Test func aTitleIsNeeded() {
        #expect(faults(plate("<title>A square</title>", "<title> </title>")) == ["1:1 plate-title"])
    }

    @Test func aBaseIsNeeded() {
        #expect(faults(plate("id=\"base\"", "id=\"bse\"")) == ["1:1 plate-base", "5:3 plate-part"])
        #expect(faults(plate("id=\"base\"", "id=\"base\" class=\"layer\"")) == ["1:1 plate-base"])
    }

    @Test func idsAreGivenOnce() {
        #expect(faults(plate("id=\"rub\"", "id=\"press-here\"")) == ["7:10 svg-duplicate-id"])
    }

    @Test(arguments: ["Rub", "rub_it", "rub--it", "-rub", "rub-", "2-rub", "rüb", ""])
    func layerIDsAreInKebabCase(id: String) {
        #expect(faults(plate("id=\"rub\"", "id=\"\(id)\"")) == ["7:10 plate-layer"])
    }

    @Test func layersLieDirectlyInThePicture() {
        let bad = plate("<g id=\"rub\"", "<g id=\"outer\" class=\"layer\"><g id=\"rub\"")
            .replacingOccurrences(of: "90\"/></g>", with: "90\"/></g></g>")
        #expect(faults(bad) == ["7:31 plate-layer"])
        #expect(faults(plate("<g id=\"rub\"", "<g")) == ["7:3 plate-layer"])
    }

    @Test func unknownClassesNameTheNearest() {
        let bad = plate("class=\"skin-child\"", "class=\"skin-childs\"")
        #expect(faults(bad) == ["5:29 plate-class"])
        #expect(diagnostics(Array(bad.utf8)).map(\.help) == ["did you mean 'skin-child'?"])
        #expect(faults(bad, as: .logo) == [])
    }

    @Test func columnsCountCharactersNotBytes() {
        let bad = plate("<g id=\"base\">", "<!-- ø€😀 --><g id=\"base\"><text/>")
        #expect(faults(bad) == ["5:28 svg-element"])
    }
}
