import DisplayList
import Templates
import DocumentModel
import Basics
import Catalog
import HandholdKit
import TestSupport
import Testing

/// What a request asks for and nobody knows, and what precautions keep back.
@Suite struct RequestTests {
    private static let workspace = Workspace(library: Checkout.path(""))

    private func sheet(_ change: (inout HandoutRequest) -> Void) throws -> (HandoutMaker.Sheet?, Diagnostics) {
        var request = HandoutRequest(techniques: [SourceText("tunnel-toes")])
        change(&request)
        let diagnostics = Diagnostics()
        let maker = HandoutMaker(Self.workspace, try Press(Self.workspace))
        return (maker.sheet(request, diagnostics), diagnostics)
    }

    private func family(_ text: String) throws -> Family {
        FamilyReader(Diagnostics()).family(try YAMLNode.of(text))
    }

    @Test func anUnknownTechniqueHasTheNearest() throws {
        let (made, faults) = try sheet {
            $0.techniques = [SourceText("tunel-toes", at: SourceLocation(file: "a.yaml", line: 2, column: 3))]
        }
        #expect(made == nil)
        #expect(
            faults.pinned == """
                a.yaml:2:3: error[unknown-technique]: unknown technique 'tunel-toes' in the catalog
                help: did you mean 'tunnel-toes'?
                """)
    }

    @Test(arguments: [
        (
            "routines: [story-tme]",
            "test.yaml:1:12: error[unknown-setting]: unknown setting 'story-tme' in the routines\nhelp: did you mean 'story-time'?"
        ),
        (
            "precautions: [fevr]",
            "test.yaml:1:15: error[unknown-precaution]: unknown precaution 'fevr' in the family's precautions\nhelp: did you mean 'fever'?"
        ),
        (
            "change: {tunnel-tos: {name: A}}",
            "test.yaml:1:10: error[unknown-technique]: unknown technique 'tunnel-tos' in 'change'\nhelp: did you mean 'tunnel-toes'?"
        ),
        (
            "change: {tunnel-toes: {steps.9.text: A}}",
            "test.yaml:1:24: error[unknown-text]: unknown text 'steps.9.text' in 'tunnel-toes'"
        ),
    ])
    func whatAFamilyNamesAndNobodyKnows(text: String, fault: String) throws {
        let family = try family(text)
        let (made, faults) = try sheet { $0.family = family }
        #expect(made == nil)
        #expect(faults.pinned.hasPrefix(fault))
        #expect(faults.codes.count == 1)
    }

    @Test func aRedPrecautionKeepsTheSheetBackUntilSomebodyClearsIt() throws {
        let ill = try family("precautions: [fever]")
        let (none, said) = try sheet { $0.family = ill }
        #expect(none == nil)
        #expect(said.codes == ["precaution"])
        #expect(said.hasErrors == false)
        let cleared = try family("precautions: [{flag: fever, cleared-by: Dr Vega, reason: it was teething}]")
        let (made, told) = try sheet { $0.family = cleared }
        #expect(made?.techniques == ["tunnel-toes"])
        #expect(told.codes == ["cleared"])
        let words = try #require(made).document.items.compactMap(\.text).joined(separator: " ")
        #expect(words.contains("Dr Vega"))
        #expect(words.contains("teething"))
    }

    @Test func anAreaToAvoidIsLeftOut() throws {
        let family = try family("touch: {avoid: [feet]}")
        let (made, said) = try sheet {
            $0.family = family
            $0.techniques.append(SourceText("pizza-back"))
        }
        #expect(made?.techniques == ["pizza-back"])
        #expect(made?.refused == ["tunnel-toes"])
        #expect(said.codes == ["avoided-area"])
    }
}
