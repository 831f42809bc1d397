import DocumentModel
import Basics
import TestSupport
import Testing

/// What a file says of itself holds no personal name.
@Suite struct MetadataTests {
    @Test func theTitleIsThatOfTheCatalog() throws {
        var kit = Kit()
        try kit.change(\.technique, "name: {en: Tunnel toes", "name: {en: \"Toes of {child}\"")
        kit.family = "child: {name: Mateo}\nchange: {tunnel-toes: {name: Mateo's toes}}"
        let filled = try kit.fill("- {text: \"{technique.name}\"}")
        #expect(filled.diagnostics.pinned == "")
        #expect(filled.lines == ["Mateo's toes"])
        #expect(filled.document.metadata.title == "Toes of your child")
    }

    @Test(arguments: ["{family.child}", "{family.caregivers}", "{techniques}"])
    func aTitleThatAsksForTheFamilyIsRefused(title: String) throws {
        var kit = Kit()
        kit.family = "{child: {name: Mateo}, caregivers: [Ana]}"
        let layout = Kit.layout("- {text: A}").replacing("{sheet.title}", with: title)
        let filled = try kit.fill(layout: layout)
        #expect(filled.diagnostics.codes == ["unknown-value"])
        #expect(filled.diagnostics.pinned.hasPrefix("layout.yaml:1:8: "))
        #expect(filled.document.metadata.title == "")
    }
}
