import Basics
import Catalog
import TestSupport
import Testing

@Suite struct PlanTests {
    private let folder: TemporaryFolder
    private static let head = """
        id: week
        version: 1
        updated: 2026-11-27
        review: {en: draft, es: draft, due: 2027-11}
        name: {en: A week, es: Una semana}
        purpose: {en: One game a day., es: Un juego al día.}

        """

    init() throws {
        folder = try TemporaryFolder()
        for language in ["en", "es"] { try folder.write("a: b\n", to: "words/\(language).yaml") }
    }

    private func read(_ rest: String) throws -> (plan: Plan?, faults: String) {
        try folder.write(Self.head + rest, to: "plans/week.yaml")
        let diagnostics = Diagnostics()
        let plan = CatalogLoader(folders: [folder.path]).plan("week", diagnostics)
        return (plan, diagnostics.pinned.replacing(folder.path + "/", with: ""))
    }

    @Test func aSeriesGivesWhatIsNewEachWeek() throws {
        let (read, faults) = try read(
            """
            caution: {en: Ask first., es: Pregunte primero.}
            techniques:
              - {technique: a, week: 1, at: bedtime}
              - {technique: b, week: 2, why: {en: To rest., es: Para descansar.}}
              - {technique: c, week: 2}
            """)
        let plan = try #require(read)
        #expect(faults == "")
        #expect(plan.weeks == 2)
        #expect(plan.techniques(inWeek: nil).map(\.text) == ["a", "b", "c"])
        #expect(plan.techniques(inWeek: 2).map(\.text) == ["b", "c"])
        #expect(plan.techniques(inWeek: 3).isEmpty)
        #expect(plan.items.first?.setting?.text == "bedtime")
        #expect(plan.caution?["es"]?.text == "Pregunte primero.")
    }

    @Test(arguments: [
        ("techniques: []", "error[empty-plan]: the plan has no technique"),
        ("techniques: [{technique: a, week: 2}]", "error[plan-weeks]: nothing is new in week 1"),
        (
            "techniques: [{technique: a, week: 1}, {technique: b}]",
            "error[plan-weeks]: 'b' has no week, but others have"
        ),
        ("techniques: [{technik: a}]", "error[unknown-key]: unknown key 'technik' in a technique of the plan"),
        ("techniqes: [{technique: a}]", "error[missing-key]: a plan needs the key 'techniques'"),
        ("techniques: [{technique: a, week: 0}]", "error[wrong-value]: the week is a whole number from 1 to 52"),
    ])
    func whatIsWrongIsSaid(_ rest: String, _ fault: String) throws {
        #expect(try read(rest).faults.contains(fault))
    }

    @Test func aPlanThatIsNotThereHasTheNearest() throws {
        try folder.write(Self.head, to: "plans/week.yaml")
        let diagnostics = Diagnostics()
        #expect(CatalogLoader(folders: [folder.path]).plan("weak", diagnostics) == nil)
        #expect(diagnostics.all.map(\.help) == ["did you mean 'week'?"])
    }
}
