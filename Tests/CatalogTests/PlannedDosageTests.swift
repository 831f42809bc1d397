import Basics
@testable import Catalog
import TestSupport
import Testing

/// How much, how often and on which days: what the plan says, what a technique of it says over it, and what is no dosage.
@Suite struct PlannedDosageTests {
    private let file: PlanFile

    init() throws { file = try PlanFile() }

    private func plan(_ rest: String) throws -> Plan {
        let (plan, faults) = try file.read(rest)
        #expect(faults == "")
        return try #require(plan)
    }

    @Test func everyValueIsRead() throws {
        let plan = try plan(
            "techniques: [{technique: a, dosage: {minutes: 5, repeats: 4, times-a-day: 1-3, days: [fri, mon], hold: 10}}]"
        )
        let dosage = plan.dosage(of: "a")
        #expect((dosage.minutes, dosage.repeats, dosage.timesADay, dosage.hold) == (5, 4, 1...3, 10))
        #expect(dosage.days == .named([.mon, .fri]), "in the order of the week")
    }

    @Test(arguments: PlannedDosage.keys)
    func aTechniquesOwnWordWinsAndTheRestComesFromThePlan(key: String) throws {
        let values = ["minutes": "9", "repeats": "9", "times-a-day": "9", "days": "[sun]", "hold": "9"]
        let plan = try plan(
            """
            dosage: {minutes: 2, repeats: 3, times-a-day: 1-2, days: 5, hold: 4}
            techniques:
              - {technique: a, dosage: {\(key): \(values[key] ?? "")}}
              - {technique: b}
            """)
        func told(_ dosage: PlannedDosage) -> [String: String] {
            [
                "minutes": dosage.minutes.map { "\($0)" } ?? "", "repeats": dosage.repeats.map { "\($0)" } ?? "",
                "times-a-day": dosage.timesADay.map { "\($0)" } ?? "", "days": dosage.days.map { "\($0)" } ?? "",
                "hold": dosage.hold.map { "\($0)" } ?? "",
            ]
        }
        let (own, whole) = (told(plan.dosage(of: "a")), told(plan.dosage(of: "b")))
        #expect(Set(own.keys.filter { own[$0] != whole[$0] }) == [key])
        #expect(own[key]?.contains(key == "days" ? "sun" : "9") == true)
        #expect(plan.dosage(of: "c") == PlannedDosage(), "a technique that is not in it")
    }

    @Test func whatThePlanDoesNotSayStaysAsTheTechniqueHasIt() throws {
        var planned = PlannedDosage()
        let own = Technique.Dosage(minutes: 2, repeats: 3, timesADay: 1...2)
        #expect(own.planned(planned) == own)
        planned.minutes = 7
        #expect(own.planned(planned) == Technique.Dosage(minutes: 7, repeats: 3, timesADay: 1...2))
        planned.repeats = 8
        planned.timesADay = 4...4
        #expect(own.planned(planned) == Technique.Dosage(minutes: 7, repeats: 8, timesADay: 4...4))
    }

    @Test(arguments: [
        ("minutes: 0", "31: error[wrong-value]: minutes is a whole number from 1 to 60, but this is '0'"),
        ("minutes: 61", "31: error[wrong-value]: minutes is a whole number from 1 to 60, but this is '61'"),
        ("repeats: many", "31: error[wrong-value]: repeats is a whole number from 1 to 20, but this is 'many'"),
        (
            "times-a-day: 3-1",
            "35: error[wrong-value]: times a day is a number or a range such as 1-2, within 1 to 12"
        ),
        (
            "times-a-day: 0-2",
            "35: error[wrong-value]: times a day is a number or a range such as 1-2, within 1 to 12"
        ),
        ("days: 8", "28: error[wrong-value]: the days of a week is a whole number from 1 to 7, but this is '8'"),
        ("days: []", "28: error[wrong-value]: the days of a week are not named"),
        (
            "days: [mon, tus]",
            "34: error[unknown-value]: unknown value 'tus' in one of the days\nhelp: did you mean 'tue'?"
        ),
        ("hold: 31", "28: error[wrong-value]: the count of a hold is a whole number from 1 to 30, but this is '31'"),
        ("minuts: 2", "22: error[unknown-key]: unknown key 'minuts' in the dosage\nhelp: did you mean 'minutes'?"),
    ])
    func whatIsWrongIsSaidWithItsPlace(dosage: String, fault: String) throws {
        let faults = try file.read("techniques:\n  - technique: a\n    dosage: {        \(dosage)}\n").faults
        #expect(faults == "week.yaml:9:\(fault)")
    }

    @Test func aNumberOfDaysSuitsAnyDayAndNamesOnlyTheirs() {
        #expect((0..<7).allSatisfy(PlannedDays.count(3).includes))
        let named = PlannedDays.named([.tue, .sun])
        #expect((0..<7).filter(named.includes) == [1, 6])
        #expect(Weekday.allCases.map(\.number) == Array(0..<7))
        #expect(CalendarText.weekday(of: "2026-11-30") == Weekday.mon.number)
    }
}
