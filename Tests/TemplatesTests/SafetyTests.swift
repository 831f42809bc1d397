import Basics
@testable import HandholdKit
import Templates
import TestSupport
import Testing

/// No layout may leave out the asking, the child's cues, or what the family was warned of.
@Suite struct SafetyTests {
    /// Lines that print everything required, each by the value that it prints.
    private static let lines = [
        "ask": "- {text: \"{technique.ask}\"}",
        "no-answer": "- {text: \"{technique.no-answer}\"}",
        "cues.go": "- {text: \"{technique.cues.go}\"}",
        "cues.slow": "- {text: \"{technique.cues.slow}\"}",
        "cues.stop": "- {text: \"{technique.cues.stop}\"}",
        "safety": "- {text: \"{safety}\", for: safety in technique.safety}",
        "places.safety": "- {text: \"{place.safety}\", for: place in technique.places}",
        "precautions": "- {text: \"{precaution}\", for: precaution in technique.precautions}",
        "cleared": "- {text: \"{cleared}\", for: cleared in technique.cleared}",
        "draft": "- {text: \"{technique.draft}\"}",
    ]

    /// A sheet on which everything required is there; `safety` is, where the main setting is not among the places.
    private func kit(for name: String) throws -> Kit {
        var kit = Kit()
        try kit.change(\.technique, "en: reviewed", "en: draft")
        kit.family = "precautions: [low-platelets, {flag: hip-brace, cleared-by: Dr Vega, reason: healed}]\n"
        if name == "safety" { kit.family += "routines: [story-time]\n" }
        return kit
    }

    @Test func theLinesAreThoseThatAreRequired() {
        #expect(Set(Self.lines.keys.map { "techniques.\($0)" }) == Set(SheetKind.handout.required))
    }

    @Test(arguments: lines.keys.sorted())
    func aLayoutThatLeavesOneOutIsRefused(name: String) throws {
        let others = Self.lines.filter { $0.key != name }.values.sorted()
        #expect(
            try Faults.body(others.joined(separator: "\n"), kit(for: name), required: SheetKind.handout.required) == """
                layout.yaml:1:1: error[layout-omits]: the layout leaves out 'techniques.\(name)', which no sheet may leave out
                help: add a text with this value for each technique
                """)
        let all = Self.lines.values.sorted().joined(separator: "\n")
        #expect(try Faults.body(all, kit(for: name), required: SheetKind.handout.required) == "")
    }

    @Test(arguments: [
        "- {text: \"{precaution}\", for: precaution in technique.precautions, when: family.note}",
        "- {part: nothing, for: precaution in technique.precautions}",
    ])
    func aLineThatNeverStandsDoesNotCount(line: String) throws {
        var kit = try kit(for: "precautions")
        kit.family = "precautions: [low-platelets]\n"
        let layout = "parts: {nothing: {text: \"{precaution}\", when: family.note}}\n" + Kit.layout(line)
        let faults = try kit.fill(layout: layout, required: ["techniques.precautions"]).diagnostics
        #expect(faults.codes == ["layout-omits"])
    }

    @Test func aTitleOrAnAltTextPrintsNothing() throws {
        let layout = Kit.layout("- {plate: cue-go, alt: \"{technique.ask}\"}").replacing(
            "title: A", with: "title: \"{technique.ask}\"")
        #expect(try Kit().fill(layout: layout, required: ["techniques.ask"]).diagnostics.codes == ["layout-omits"])
    }

    @Test func oneOfTwoIsNotEnough() throws {
        var kit = Kit()
        kit.family = "precautions: [low-platelets, fever]"
        let places = "- {text: \"{place.safety} {place.safety}\", for: place in technique.places, when: place.safety}"
        #expect(try Faults.body(places, kit, required: ["techniques.places.safety"]) == "")
        let both = try kit.fill(
            "- {panel: {text: \"{precaution}\", for: precaution in technique.precautions}}",
            required: ["techniques.precautions"])
        #expect(both.diagnostics.pinned == "")
        #expect(both.lines == ["Rest the hands only.", "Not with a fever."])
    }
}
