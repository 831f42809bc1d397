import Foundation
import TestSupport
import Testing

/// `handout --plan` with a plan of the family's own: the page with the week, then the sheets.
@Suite struct PlanCoverTests {
    private let desk: Desk
    private static let items = ["foot-garage", "comb-goodnight", "goodbye-sweep"]

    init() throws { desk = try Desk() }

    /// A plan from Wednesday on, with days of its own for each technique.
    private func plan() throws {
        try desk.write("child: {name: Mateo, age: preschool}\n", to: "families/rivera.yaml")
        try desk.write(
            """
            id: bedtime
            version: 7
            updated: 2026-11-27
            review: {en: draft, due: 2026-12}
            language: en
            name: Quiet evenings
            purpose: For the end of the day.
            note: Call me after the first week.
            starts: 2026-12-30
            review-by: 2027-01-27
            dosage: {days: 7}
            techniques:
              - {technique: foot-garage, at: bedtime, dosage: {minutes: 4, times-a-day: 2, days: [mon, wed]}}
              - {technique: comb-goodnight, dosage: {days: 3, hold: 5}, note: Use the soft brush.}
              - {technique: goodbye-sweep, why: A good end.}

            """, to: "plans/bedtime.yaml")
    }

    private func handout() throws -> [DrawnPage] {
        let answer = try desk.handhold(
            ["handout", "--plan", "plans/bedtime.yaml", "--family", "families/rivera.yaml", "-o", "a.pdf"])
        #expect(answer.code == 0)
        #expect(answer.errors == "")
        return try desk.pages("a.pdf")
    }

    /// The words of one page.
    private func words(page: Int) throws -> String {
        try desk.tool("pdftotext", ["-f", "\(page)", "-l", "\(page)", desk.path("a.pdf"), "-"]).output
            .split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test func theWeekStandsBeforeTheSheets() throws {
        try plan()
        let pages = try handout().count
        #expect(pages >= 4)
        let cover = try words(page: 1)
        for text in [
            "Quiet evenings", "For the end of the day.", "For Mateo", "December 30 to January 5",
            "Call me after the first week.", "Use the soft brush.", "A good end.",
            "At bedtime: 4 minutes, 2 times a day, on Mon, Wed.", "any 3 days a week",
        ] { #expect(cover.contains(text), "\(text)") }
        let sheets = try (2...pages).map { try words(page: $0) }
        let places = try Self.items.map { id in
            let name = try desk.name(of: id, in: "en")
            #expect(cover.contains(name))
            return try #require(sheets.firstIndex { $0.contains(name) }, "\(name) has a sheet")
        }
        #expect(places == places.sorted() && places.first == 0 && Set(places).count == 3)
    }

    @Test func theDaysRunFromTheFirstDayOfThePlan() throws {
        try plan()
        let page = try #require(try handout().first)
        let days = ["Wed", "Thu", "Fri", "Sat", "Sun", "Mon", "Tue"]
        let heads = page.words.filter { $0.text.count <= 3 && days.contains($0.text) }
        #expect(heads.sorted { $0.start.x < $1.start.x }.map(\.text) == days)
        let dates = try words(page: 1)
        #expect(dates.contains("30") && dates.contains("31") && dates.contains("5"))
    }

    @Test func aRingStandsForEachPlannedDay() throws {
        try plan()
        let page = try #require(try handout().first)
        let rings = page.forms.filter {
            $0.line == 1.25 && abs($0.area.width - $0.area.height) < 1.2 && (4...8).contains($0.area.width)
        }
        let rows = Dictionary(grouping: rings) { Int($0.area.middle.y.rounded()) }
        #expect(rows.sorted { $0.key < $1.key }.map(\.value.count) == [2, 7, 7])
        // Wednesday and Monday of a week that begins on Wednesday are the first and the sixth day.
        let columns = Set(rings.map { Int($0.area.middle.x.rounded()) }).sorted()
        let first = try #require(rows.min { $0.key < $1.key }).value.map { Int($0.area.middle.x.rounded()) }.sorted()
        #expect(columns.count == 7)
        #expect(first == [columns[0], columns[5]])
    }

    @Test func versionAndReviewStandOnEachPage() throws {
        try plan()
        let pages = try handout().count
        for page in 1...pages {
            let words = try words(page: page)
            #expect(words.contains("bedtime v7"))
            #expect(words.contains("Review by January 27, 2027"))
            #expect(words.contains("Draft: not yet reviewed."))
            #expect(words.contains("page \(page) of \(pages)"))
        }
    }

    @Test func theNumberIsThatOfTheBatch() throws {
        try plan()
        _ = try handout()
        let number = try #require(try words(page: 1).firstMatch(of: /no\. ([a-z0-9]{8})/)).output.1
        #expect(try !words(page: 1).contains("rivera"))
        let batch = try desk.handhold(
            "batch", "--plan", "plans/bedtime.yaml", "--families", "families", "-o", "friday")
        #expect(batch.code == 0)
        let entry = try #require(try desk.manifest("friday").first)
        #expect(entry["id"] as? String == String(number))
        #expect(entry["file"] as? String == "bedtime-\(number).pdf")
        #expect(desk.bytes("friday/bedtime-\(number).pdf") == desk.bytes("a.pdf"), "and so are the pages")
    }

    @Test func theSheetsHaveThePlansDosageWithACoverAndWithout() throws {
        try plan()
        for flags in [[], ["--no-cover"]] {
            let answer = try desk.handhold(
                ["handout", "--plan", "plans/bedtime.yaml", "--family", "families/rivera.yaml", "-o", "a.pdf"] + flags)
            #expect(answer.code == 0)
            #expect(try words(page: flags.isEmpty ? 2 : 1).contains("4 minutes, 2 times a day, on Mon, Wed."))
            #expect(try desk.words(of: "a.pdf").contains("For the end of the day.") == flags.isEmpty)
            #expect(try desk.words(of: "a.pdf").contains("Use the soft brush."))
        }
    }

    @Test func aWeekOfASeriesHasItsOwnDates() throws {
        try desk.handhold("plan", "new", "goals", "--from", "five-goals", "--starts", "2026-11-30")
        let answer = try desk.handhold("handout", "--plan", "plans/goals.yaml", "--week", "3", "-o", "a.pdf")
        #expect(answer.code == 0)
        let cover = try words(page: 1)
        #expect(cover.contains("Week 3 of 5"))
        #expect(cover.contains("December 14 to December 20"))
        #expect(cover.contains("Still good: "), "what was new in the weeks before")
    }
}
