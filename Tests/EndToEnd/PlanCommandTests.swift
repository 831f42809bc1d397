import Foundation
import Testing

/// `plan` and `gallery`: what is chosen together, and what is judged together.
@Suite struct PlanCommandTests {
    private let desk: Desk

    init() throws { desk = try Desk() }

    @Test func plansAreListedAndShown() throws {
        let list = try desk.handhold("plan", "list")
        #expect(list.code == 0)
        #expect(list.output.hasPrefix("PLAN"))
        #expect(list.output.contains("bedtime-calm"))
        let shown = try desk.handhold("plan", "show", "five-goals", "--language", "es")
        #expect(shown.code == 0)
        #expect(shown.output.contains("[five-goals]"))
        #expect(shown.output.contains("3. "))
        #expect(!shown.output.contains("{"))
    }

    @Test(arguments: [([], 2), (["--no-cover"], 1)])
    func aWeekOfAPlanIsPrinted(flags: [String], pages: Int) throws {
        let answer = try desk.handhold(
            ["handout", "--plan", "five-goals", "--week", "3", "-o", "week.pdf"] + flags)
        #expect(answer.code == 0)
        #expect(try desk.words(of: desk.path("week.pdf")).contains(try desk.name(of: "calf-squeeze-stop", in: "en")))
        #expect(try desk.tool("pdfinfo", desk.path("week.pdf")).output.contains("Pages:           \(pages)\n"))
    }

    /// On the page with the week, and on each sheet.
    @Test(arguments: [([], 5), (["--no-cover"], 4)])
    func thePlansCautionStandsOnEachOfItsPages(flags: [String], count: Int) throws {
        try desk.handhold(["handout", "--plan", "colic-and-gas", "-o", "tummy.pdf"] + flags)
        let words = try desk.words(of: desk.path("tummy.pdf"))
        #expect(words.components(separatedBy: "Take care:").count - 1 == count)
    }

    @Test(arguments: ["colic-and-gas", "friends-and-me", "new-baby-first-weeks"], ["en", "es"])
    func aCautionKeepsASheetToOnePage(plan: String, language: String) throws {
        try desk.handhold("handout", "--plan", plan, "--language", language, "-o", "plan.pdf")
        let sheets =
            try desk.handhold("plan", "show", plan, "--json").output.components(separatedBy: "\"technique\"").count - 1
        // One page more: the week.
        #expect(try desk.tool("pdfinfo", desk.path("plan.pdf")).output.contains("Pages:           \(sheets + 1)\n"))
    }

    @Test func thePlansSettingLeadsTheDay() throws {
        try desk.handhold("handout", "--plan", "colic-and-gas", "-o", "tummy.pdf")
        let words = try desk.words(of: desk.path("tummy.pdf"))
        let leading = words.components(separatedBy: "In your day • At a diaper change:").count - 1
        #expect(leading == 4, "Hello Hands begins with the stroller where no plan says otherwise")
    }

    @Test func aClinicsOwnWaitStandsOnTheSheet() throws {
        try desk.write("name: Willow\nwaits: {tummy-feed-minutes: 20}\n", to: "clinic.yaml")
        try desk.handhold("handout", "tummy-wheel", "--clinic", "clinic.yaml", "-o", "wheel.pdf")
        let words = try desk.words(of: desk.path("wheel.pdf"))
        #expect(words.contains("ate in the last 20 minutes"))
        #expect(!words.contains("45 minutes"))
    }

    @Test func whatAPlanHasNotIsSaid() throws {
        let week = try desk.handhold("handout", "--plan", "five-goals", "--week", "9")
        #expect(week.code == 1)
        #expect(
            week.errors == """
                error: the plan 'five-goals' has nothing for week 9
                help: it has weeks 1 to 5

                """)
        #expect(try desk.handhold("plan", "show", "bedtime-clam").errors.contains("did you mean 'bedtime-calm'?"))
        #expect(try desk.handhold("handout").code == 64)
        #expect(try desk.handhold("handout", "tunnel-toes", "--week", "2").code == 64)
    }

    @Test func aGalleryWithoutNamesHasItsKeyBeside() throws {
        let answer = try desk.handhold("gallery", "tunnel-toes", "--no-captions", "-o", "blind.pdf")
        #expect(answer.code == 0)
        #expect(answer.output == "blind.pdf\nblind-key.txt\n")
        let key = String(decoding: desk.bytes("blind-key.txt") ?? Data(), as: UTF8.self)
        #expect(key.split(separator: "\n").count == 5)
        #expect(key.contains("\ttunnel-toes 2\n"))
        #expect(try !desk.words(of: desk.path("blind.pdf")).contains("tunnel"))
        #expect(try desk.tool("qpdf", "--check", desk.path("blind.pdf")).code == 0)
    }
}
