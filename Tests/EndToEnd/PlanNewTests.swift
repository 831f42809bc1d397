import Foundation
import TestSupport
import Testing

/// `plan new` and `plan diff`: a plan of a family's own, and what is new in it.
@Suite struct PlanNewTests {
    private let desk: Desk
    private static let family = "child: {name: Quillabeth, age: preschool}\ntouch: {avoid: [face]}\n"

    init() throws { desk = try Desk() }

    private func text(_ file: String) -> String { String(decoding: desk.bytes(file) ?? Data(), as: UTF8.self) }

    @Test func aNewPlanIsOneThatCanBeUsed() throws {
        try desk.handhold("init", "clinic")
        let answer = try desk.handhold(
            ["plan", "new", "bedtime", "--from", "bedtime-calm", "--starts", "2026-11-30", "--date", "2026-11-27"],
            in: "clinic")
        #expect((answer.code, answer.output, answer.errors) == (0, "plans/bedtime.yaml\n", ""))
        let check = try desk.handhold(["check"], in: "clinic")
        #expect((check.code, check.errors) == (0, ""))
        let shown = try desk.handhold(["plan", "show", "bedtime", "--json"], in: "clinic").output
        for id in ["foot-garage", "comb-goodnight", "brow-book", "goodbye-sweep"] {
            #expect(shown.contains("\"\(id)\""))
        }
        #expect(try desk.handhold(["handout", "--plan", "bedtime", "-o", "a.pdf"], in: "clinic").code == 0)
        let words = try desk.words(of: "clinic/a.pdf")
        #expect(words.contains("bedtime v1"))
        #expect(words.contains("Review by December 28, 2026"))
        #expect(words.contains("November 30 to December 6"))
    }

    @Test(arguments: ["en", "es"])
    func itIsWrittenInTheFamilysLanguage(language: String) throws {
        try desk.write(Self.family + "language: \(language)\n", to: "rivera.yaml")
        try desk.handhold("plan", "new", "evening", "foot-garage", "comb-goodnight", "--family", "rivera.yaml")
        #expect(text("plans/evening.yaml").contains("\nlanguage: \(language)\n"))
        let answer = try desk.handhold(
            "handout", "--plan", "plans/evening.yaml", "--family", "rivera.yaml", "-o", "a.pdf")
        #expect(answer.code == 0)
        #expect(try desk.words(of: "a.pdf").contains(try desk.name(of: "foot-garage", in: language)))
    }

    @Test func whatTheFamilysPrecautionsKeepBackIsLeftOutAndSaid() throws {
        try desk.write(Self.family, to: "rivera.yaml")
        let answer = try desk.handhold("plan", "new", "bedtime", "--from", "bedtime-calm", "--family", "rivera.yaml")
        #expect(answer.code == 0)
        #expect(answer.errors == "warning: 'brow-book' is left out: the family avoids touch on the face\n")
        let plan = text("plans/bedtime.yaml")
        #expect(plan.hasSuffix("# Left out for this family: brow-book.\n"))
        #expect(!plan.contains("technique: brow-book"))
        #expect(!plan.contains("Quillabeth"))
        #expect(try desk.mode("plans/bedtime.yaml") == 0o600)
        #expect(try desk.mode("plans") == 0o700)
    }

    @Test func aPlanForNobodyIsForEveryone() throws {
        try desk.handhold("plan", "new", "bath", "foot-garage", "-o", "bath.yaml")
        #expect(try desk.mode("bath.yaml") == 0o644)
    }

    @Test func whatIsThereStaysUnlessItIsToBeReplaced() throws {
        try desk.write("mine", to: "plans/bath.yaml")
        let refused = try desk.handhold("plan", "new", "bath", "foot-garage")
        #expect(refused.code == 1)
        #expect(
            refused.errors == """
                error: 'plans/bath.yaml' is there already, and stays as it is
                help: --replace writes it anew

                """)
        #expect(text("plans/bath.yaml") == "mine")
        #expect(try desk.handhold("plan", "new", "bath", "foot-garage", "--replace").code == 0)
        #expect(text("plans/bath.yaml").contains("technique: foot-garage"))
    }

    @Test func aPlanOfWhichNothingIsLeftIsNotWritten() throws {
        let answer = try desk.handhold("plan", "new", "bath", "foot-garage", "--precautions", "fever")
        #expect(answer.code == 2)
        #expect(answer.output == "")
        #expect(desk.files == [])
    }

    private static let wrong: [(arguments: [String], code: Int32)] = [
        (["../bath", "foot-garage"], 64), (["Bath", "foot-garage"], 64), (["bath"], 64),
        (["bath", "foot-garage", "--starts", "2026-02-30"], 64), (["bath", "foot-garage", "-o", "bath.txt"], 64),
        (["bath", "foot-garaje"], 1), (["bath", "--from", "bedtime-clam"], 1),
        (["bath", "foot-garage", "--language", "xx"], 1),
    ]

    @Test(arguments: wrong)
    func whatIsTypedWrongIsSaid(arguments: [String], code: Int32) throws {
        let answer = try desk.handhold(["plan", "new"] + arguments)
        #expect(answer.code == code)
        #expect(answer.errors != "")
        #expect(desk.files == [])
    }
}

/// What `plan diff` tells a family, and the therapist.
@Suite struct PlanDiffTests {
    private let desk: Desk

    init() throws {
        desk = try Desk()
        try desk.write(Self.plan("2026-06-01", "foot-garage", "comb-goodnight", "brow-book"), to: "plans/bed@june.yaml")
    }

    private static func plan(_ updated: String, _ techniques: String..., more: String = "") -> String {
        """
        id: bed
        version: \(updated == "2026-06-01" ? 1 : 2)
        updated: \(updated)
        review: {en: draft, due: 2026-12}
        language: en
        name: Quiet evenings
        purpose: For the end of the day.
        \(more)
        techniques:

        """ + techniques.map { "  - technique: \($0)\n" }.joined()
    }

    private func names(_ ids: String...) throws -> [String] { try ids.map { try desk.name(of: $0, in: "en") } }

    @Test func whatIsNewChangedAndStoppedIsOnThePage() throws {
        let new = Self.plan(
            "2026-11-27", "foot-garage\n    dosage: {minutes: 9}", "comb-goodnight", "goodbye-sweep",
            more: "note: Ring me on Monday.")
        try desk.write(new, to: "plans/bed.yaml")
        let answer = try desk.handhold("plan", "diff", "plans/bed@june.yaml", "plans/bed.yaml", "-o", "new.pdf")
        let (garage, comb) = (try names("foot-garage")[0], try names("comb-goodnight")[0])
        let (brow, sweep) = (try names("brow-book")[0], try names("goodbye-sweep")[0])
        #expect(answer.code == 0)
        #expect(answer.output == "new.pdf\n")
        #expect(
            answer.errors == "new: \(sweep)\nchanged: \(garage) (dosage)\nstopped: \(brow)\nas before: \(comb)\n")
        let words = try desk.words(of: "new.pdf")
        let order =
            ["Quiet evenings. Before: June 1, 2026. Now: November 27, 2026.", "Ask first.", "Ring me on Monday."]
            + ["New \(sweep)", "Changed \(garage)", "Before: ", "Now: 9 minutes", "Not for now \(brow)"]
            + ["Goes on as before: \(comb)"]
        var rest = words[...]
        for text in order {
            let range = rest.firstRange(of: text)
            #expect(range != nil, "'\(text)' comes next in: \(rest)")
            if let range { rest = rest[range.upperBound...] }
        }
        #expect(try desk.tool("pdfinfo", desk.path("new.pdf")).output.contains("Pages:           1\n"))
    }

    @Test func aTechniqueThatTheFamilyMayNoLongerHaveHasStopped() throws {
        try desk.write(Self.plan("2026-11-27", "foot-garage", "comb-goodnight", "brow-book"), to: "plans/bed.yaml")
        try desk.write("child: {name: Quillabeth}\ntouch: {avoid: [face]}\n", to: "rivera.yaml")
        let answer = try desk.handhold(
            "plan", "diff", "plans/bed@june.yaml", "plans/bed.yaml", "--family", "rivera.yaml", "-o", "new.pdf")
        #expect(answer.code == 2)
        #expect(try desk.words(of: "new.pdf").contains("Not for now \(try names("brow-book")[0])"))
        #expect(try desk.mode("new.pdf") == 0o600)
    }

    @Test func nothingNewIsSaid() throws {
        let answer = try desk.handhold("plan", "diff", "plans/bed@june.yaml", "plans/bed@june.yaml", "-o", "new.pdf")
        #expect(answer.code == 0)
        #expect(answer.errors.hasSuffix("Nothing has changed.\n"))
        #expect(answer.output == "" && !desk.files.contains("new.pdf"), "a sheet about nothing is not printed")
    }

    @Test func aPlanThatIsNotThereIsNamed() throws {
        let answer = try desk.handhold("plan", "diff", "plans/bed@may.yaml", "plans/bed@june.yaml", "-o", "new.pdf")
        #expect(answer.code == 1)
        #expect(answer.errors.contains("plans/bed@may.yaml"))
        #expect(!desk.files.contains("new.pdf"))
    }
}
