import Basics
import Catalog
import TestSupport
import Testing

/// Plans that were made for one family: in one language, with dates, and with earlier states beside them.
@Suite struct OwnPlanTests {
    private let file: PlanFile
    private static let head = """
        id: week
        version: 2
        updated: 2026-11-27
        review: {es: draft, due: 2026-12}
        from: bedtime-calm
        language: es
        name: Una semana
        purpose: Un juego al día.

        """

    init() throws { file = try PlanFile() }

    @Test func aPlanOfOneLanguageHasItsWordsAlone() throws {
        let (read, faults) = try file.read(
            """
            caution: Pregunte primero.
            note: Con calma.
            starts: 2026-11-30
            review-by: 2026-12-28
            techniques:
              - {technique: a, why: Para dormir., note: Sin prisa.}
            """, head: Self.head)
        #expect(faults == "")
        let plan = try #require(read)
        #expect((plan.language?.text, plan.origin?.text, plan.version) == ("es", "bedtime-calm", 2))
        #expect((plan.starts, plan.reviewBy) == ("2026-11-30", "2026-12-28"))
        for text in [plan.name, plan.purpose, plan.caution, plan.note, plan.items[0].why, plan.items[0].note] {
            #expect(text?.versions.keys.sorted() == ["es"])
        }
        #expect(plan.items[0].note?["es"]?.text == "Sin prisa.")
        #expect(plan.items[0].note?["es"]?.location?.line == 14)
    }

    @Test func itMaySayItsLanguageWithEachWordToo() throws {
        let (plan, faults) = try file.read(
            "techniques: [{technique: a}]",
            head: Self.head.replacing("name: Una semana", with: "name: {es: Una semana}"))
        #expect(faults == "")
        #expect(plan?.name["es"]?.text == "Una semana")
    }

    @Test func aPlanOfAllLanguagesCannotLeaveOneOut() throws {
        let faults = try file.read("note: Con calma.\ntechniques: [{technique: a}]").faults
        #expect(faults.hasPrefix("week.yaml:7:7: error[wrong-type]:"))
        let missing = try file.read("note: {es: Con calma.}\ntechniques: [{technique: a}]").faults
        #expect(missing.hasPrefix("week.yaml:7:7: error[missing-translation]: 'note' has no words for 'en'"))
    }

    @Test(arguments: [
        ("language: es", "language: se", "6:11: error[unknown-language]: unknown language 'se' in a plan"),
        ("version: 2", "version: 0", "2:10: error[wrong-value]: the version is a whole number from 1 to 9999"),
        ("updated: 2026-11-27", "updated: 2026-11-31", "3:10: error[wrong-value]: the day of the last change is a day"),
        ("id: week", "id: weak", "1:5: error[wrong-id]: the id 'weak' is not the file's name 'week'"),
        ("from: bedtime-calm", "starts: soon", "5:9: error[wrong-value]: the first day is a day such as 2026-11-23"),
        ("from: bedtime-calm", "review-by: soon", "5:12: error[wrong-value]: the day to review is a day such as"),
    ])
    func whatIsWrongIsSaidWithItsPlace(old: String, new: String, fault: String) throws {
        let head = Self.head.replacing(old, with: new)
        #expect(head != Self.head)
        let faults = try file.read("techniques: [{technique: a}]", head: head).faults
        #expect(faults.hasPrefix("week.yaml:\(fault)"))
    }

    @Test func anEarlierStateKeepsTheIdAndIsNoPlanOfTheList() throws {
        let (june, faults) = try file.read("techniques: [{technique: a}]", head: Self.head, name: "week@june.yaml")
        #expect(faults == "")
        #expect(june?.id == "week")
        #expect(file.loader.planIDs == [])
        _ = try file.read("techniques: [{technique: a}]", head: Self.head)
        #expect(file.loader.planIDs == ["week"])
        let wrong = try file.read("techniques: [{technique: a}]", head: Self.head, name: "weak@june.yaml").faults
        #expect(wrong == "weak@june.yaml:1:5: error[wrong-id]: the id 'week' is not the file's name 'weak'")
    }

    @Test func aWeekHasItsDays() throws {
        var plan = try #require(
            try file.read("starts: 2026-12-28\ntechniques: [{technique: a}]", head: Self.head).plan)
        #expect(plan.days(ofWeek: nil)?.first == "2026-12-28")
        #expect(plan.days(ofWeek: nil)?.last == "2027-01-03")
        #expect(plan.days(ofWeek: 1)?.last == "2027-01-03")
        #expect(plan.days(ofWeek: 3)?.first == "2027-01-11")
        #expect(plan.days(ofWeek: 3)?.last == "2027-01-17")
        plan.starts = nil
        #expect(plan.days(ofWeek: 2) == nil)
        plan.starts = "9999-12-30"
        #expect(plan.days(ofWeek: 1) == nil, "no day has five digits of a year")
    }
}
