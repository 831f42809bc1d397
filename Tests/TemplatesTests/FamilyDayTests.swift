import Templates
import Basics
import TestSupport
import Testing

/// Where a technique fits in a family's day, what their precautions change, and what is said in another way for them.
@Suite struct FamilyDayTests {
    private static let places =
        "- {text: \"{place.when}: {place.line} {place.safety}\", for: place in technique.places}"
    private static let obstacle = "At the obstacle course: Rub a foot as it leaves the tunnel. Stay beside the tunnel."
    private static let story = "At story time: One page"

    private func lines(_ body: String, family: String, clinic: String = "{}") throws -> [String] {
        var kit = Kit()
        (kit.family, kit.clinic) = (family, clinic)
        return try kit.lines(body)
    }

    @Test(arguments: [
        ("[story-time, obstacle-course]", [story, obstacle]), ("[obstacle-course, story-time]", [obstacle, story]),
        ("[after-bath, story-time]", [story]), ("[after-bath]", [obstacle, story]), ("[]", [obstacle, story]),
    ])
    func placesFollowTheFamilysDay(routines: String, lines: [String]) throws {
        #expect(try self.lines(Self.places, family: "routines: \(routines)") == lines)
    }

    @Test func theMainSettingKeepsItsSafetyWhereItIsNoPlace() throws {
        let body = "- {text: \"{safety}\", for: safety in technique.safety}"
        #expect(try lines(body, family: "routines: [story-time]") == ["Stay beside the tunnel."])
        #expect(try lines(body, family: "routines: [obstacle-course]") == [])
    }

    @Test(arguments: [
        ("{}", "2 days"), ("{waits: {vaccination-hours: 72}}", "3 days"),
        ("{waits: {vaccination-hours: 49}}", "3 days"),
        ("{waits: {vaccination-hours: 24}}", "1 day"), ("{waits: {vaccination-hours: 1}}", "1 day"),
    ])
    func daysAfterAShotAreRoundedUp(clinic: String, days: String) throws {
        let lines = try lines(
            "- {text: \"{reason}\", for: reason in technique.skip}", family: "child: {name: Ana}", clinic: clinic)
        #expect(
            lines == [
                "the foot is hurt", "the skin is open", "Ana has a fever", "Ana had a shot in the last \(days)",
                "Ana does not want it",
            ])
    }

    @Test func aPrecautionSpeaksOfTheClinicsWaits() throws {
        var kit = Kit()
        try kit.change(
            \.precautions, "Rest the hands only.", "\"Wait {vaccination-hours} hours, {feed-minutes} minutes.\"")
        kit.family = "precautions: [low-platelets]"
        kit.clinic = "waits: {feed-minutes: 45}"
        #expect(
            try kit.lines("- {text: \"{line}\", for: line in technique.precautions}")
                == ["Wait 48 hours, 45 minutes."])
    }

    private static let warnings =
        "- {text: \"{line}\", for: line in technique.precautions}\n- {text: \"{line}\", for: line in technique.cleared}"

    @Test func changesAndMarksArePrinted() throws {
        #expect(
            try lines(Self.warnings, family: "precautions: [hip-brace, low-platelets]")
                == ["Leave the brace on.", "Rest the hands only."])
        #expect(try lines(Self.warnings, family: "{}") == [])
    }

    @Test func whoClearedItIsPrintedInItsPlace() throws {
        #expect(
            try lines(
                Self.warnings,
                family: "precautions: [{flag: fever, cleared-by: Dr **V**, reason: '{child} is well'}, low-platelets]")
                == ["Rest the hands only.", "Cleared by Dr **V**: {child} is well"])
    }

    @Test func theSameIsSaidOnce() throws {
        var kit = Kit()
        kit.precautions += """
              - flag: hip-brace
                level: amber
                action: mark
                page: {en: Leave the brace on., es: Deje el aparato puesto.}
                therapist: Again.
                source: A

            """
        kit.family = "precautions: [hip-brace]"
        #expect(try kit.lines(Self.warnings) == ["Leave the brace on."])
        kit.family = "precautions: [{flag: hip-brace, cleared-by: A, reason: b}]"
        #expect(try kit.lines(Self.warnings) == ["Cleared by A: b"])
    }

    @Test func changedTextsShow() throws {
        let family = """
            child: {name: Ana}
            change:
              tunnel-toes: {steps.2.text: "**Slide** for {child}.", settings.story-time: Two pages, skip.1: a toe hurts}
            """
        #expect(
            try lines(
                "- {text: \"{step.text}\", for: step in technique.steps}\n" + Self.places
                    + "\n- {text: \"{reason}\", for: reason in technique.skip}", family: family
            ).filter { $0.contains("Slide") || $0.contains("pages") || $0.contains("toe hurts") }
                == ["<b>Slide</b> for Ana.", "At story time: Two pages", "a toe hurts"])
    }

    @Test func theClinicsOwnSheetHasItsOwnSentences() throws {
        let body = "- {text: \"{technique.home}\"}\n- {text: \"{step.text}\", for: step in technique.steps}"
        var kit = Kit()
        #expect(try kit.lines(body)[0] == "A cushion makes a tunnel.")
        #expect(try kit.lines(body)[2] == "<b>Glide</b> to the toes.")
        kit.use = .clinic
        #expect(try kit.lines(body)[0] == "Stop between two rounds.")
        #expect(try kit.lines(body)[2] == "Glide at the tunnel's end.")
        #expect(try kit.lines(body)[3] == "<b>Hold</b> the foot.")
    }
}
