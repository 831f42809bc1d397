import Basics
import Foundation
import Rendering
import Testing

/// What a plate may not hold, and where the message points.
@Suite struct RefusalTests {
    @Test func aPlateThatKeepsTheRulesIsRead() throws {
        let info = try PlateReader.read(Array(goodPlate.utf8), file: "plates/square.svg")
        #expect(
            info
                == PlateInfo(
                    id: "square", title: "A square", size: Size(width: 100, height: 100),
                    layers: ["press-here", "rub"], markLayers: ["rub"], hasBase: true))
    }

    @Test func doctypesAndEntitiesAreRefused() {
        #expect(faults("<!DOCTYPE svg>\n" + goodPlate) == ["1:1 svg-doctype"])
        #expect(faults(plate("A square", "A &square;")) == ["2:20 svg-syntax"])
    }

    @Test func instructionsAreRefusedButNotTheXMLDeclaration() {
        #expect(faults("<?xml version=\"1.0\"?>\n" + goodPlate) == [])
        #expect(faults("<?xml-stylesheet href=\"a.css\"?>\n" + goodPlate) == ["1:1 svg-instruction"])
        #expect(faults(plate("</title>", "</title><?php 1 ?>")) == ["2:26 svg-instruction"])
    }

    @Test(arguments: ["text", "image", "mask", "filter", "foreignObject", "script", "pattern", "a", "animate", "svg"])
    func elementsOutsideTheListAreRefused(name: String) {
        let bad = plate("<g id=\"base\">", "<g id=\"base\"><\(name)/>")
        #expect(faults(bad) == ["5:16 svg-element"])
    }

    @Test func elementsOfOtherNameSpacesAreRefusedInPlatesAndIgnoredInLogos() {
        let bad = plate("<g id=\"base\">", "<i:view xmlns:i=\"urn:ink\"><image/></i:view><g id=\"base\">")
        #expect(faults(bad) == ["5:3 svg-element"])
        #expect(faults(bad, as: .logo) == [])
    }

    @Test(arguments: [
        ("fill=\"url(http://example.org/a.svg#b)\"", "svg-reference"),
        ("fill=\"url(../b.svg#b)\"", "svg-reference"),
        ("fill=\"URL( 'b.svg' )\"", "svg-reference"),
        ("fill=\"url(#nothing)\"", "svg-reference"),
        ("style=\"fill:url(//example.org/b)\"", "svg-reference"),
        ("style=\"filter:blur(9px)\"", "svg-style"),
        ("style=\"stroke-dasharray:.01\"", "svg-style"),
        ("fill=\"u\\72l(b.svg)\"", "svg-style"),
    ])
    func attributesThatReachOutsideAreRefused(attribute: String, code: String) {
        for ruleSet in [PlateReader.RuleSet.plate, .logo] {
            let column = 22 + attribute.prefix { $0 != "\"" }.count + 1
            let bad = plate("<rect class=\"skin-child\"", "<rect \(attribute)")
            #expect(faults(bad, as: ruleSet) == ["5:\(column) \(code)"])
        }
    }

    @Test(arguments: ["onclick", "onLoad", "filter", "mask", "stroke-dasharray", "xml:base"])
    func attributesThatRunOrRasteriseAreRefused(name: String) {
        let code =
            name.lowercased().hasPrefix("on") ? "svg-script" : name == "xml:base" ? "svg-reference" : "svg-element"
        let bad = plate("<rect class=\"skin-child\"", "<rect \(name)=\"x\"")
        #expect(faults(bad) == ["5:22 \(code)"])
        #expect(faults(bad, as: .logo) == ["5:22 \(code)"])
    }

    @Test(arguments: [
        ("@import 'a.css';", "svg-style"), ("a{x:\"/*\"}@import 'a.css';/*\"*/", "svg-style"),
        ("/*/ */@import 'a.css';", "svg-style"), ("@font-face{}", "svg-style"),
        ("\\40import 'a.css';", "svg-style"), ("a{fill:url(b.svg)}", "svg-reference"),
        ("a{fill:url('#base')}", "svg-reference"),
    ])
    func styleSheetsThatReachOutsideAreRefused(css: String, code: String) {
        for ruleSet in [PlateReader.RuleSet.plate, .logo] {
            let found = faults(plate("<style>", "<style>" + css), as: ruleSet)
            #expect(found.count == 1 && found[0].hasPrefix("3:") && found[0].hasSuffix(code), "\(found)")
        }
        #expect(faults(plate("<style>", "<style>@import 'a.css';")) == ["3:10 svg-style"])
        #expect(faults(plate("<style>", "<style>/* @import and \" are only words here */")) == [])
    }

    @Test(arguments: [
        "b.svg#x", "../b.svg", "http://example.org/b.svg#x", "data:image/svg+xml,x", "file:///etc/passwd", "#",
    ])
    func copiesFromOutsideAreRefused(address: String) {
        #expect(faults(plate("<g id=\"base\">", "<g id=\"base\"><use href=\"\(address)\"/>")) == ["5:27 svg-reference"])
        let message = diagnostics(Array(plate("<g id=\"base\">", "<g id=\"base\"><use href=\"\(address)\"/>").utf8))
        #expect(message.map(\.message) == ["'\(address)' points outside the file"])
        let old = plate(
            "<g id=\"base\">",
            "<g id=\"base\"><use xmlns:xlink=\"http://www.w3.org/1999/xlink\" xlink:href=\"\(address)\"/>")
        #expect(faults(old, as: .logo) == ["5:76 svg-reference"])
    }

    @Test func aCopyOfWhatIsNotThereNamesTheNearestID() {
        let bad = plate("<g id=\"base\">", "<g id=\"base\"><use href=\"#pres-here\"/>")
        #expect(diagnostics(Array(bad.utf8)).map(\.help) == ["did you mean '#press-here'?"])
    }

    @Test func allFaultsAreToldAtOnce() {
        let bad = plate("viewBox=\"0 0 100 100\"", "viewBox=\"0 0 100\"")
            .replacingOccurrences(of: "<title>A square</title>", with: "")
            .replacingOccurrences(of: "skin-child\" x", with: "skin-chld\" x")
        #expect(faults(bad) == ["1:50 svg-viewbox", "1:1 plate-title", "5:29 plate-class"])
    }

    @Test func brokenXMLIsToldWithItsPlace() {
        #expect(faults(plate("</title>", "</tilte>")) == ["2:26 svg-syntax"])
        #expect(faults("") == ["1:1 svg-syntax"])
        #expect(faults("<html/>") == ["1:1 svg-element"])
    }
}
