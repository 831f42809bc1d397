import Basics
import Catalog
import TestSupport
import Testing

/// What is new, changed and stopped between two states of a plan.
@Suite struct PlanChangesTests {
    private let file: PlanFile

    init() throws { file = try PlanFile() }

    private func plan(_ rest: String) throws -> Plan {
        let (plan, faults) = try file.read(rest)
        #expect(faults == "")
        return try #require(plan)
    }

    private func ids(_ items: [Plan.Item]) -> [String] { items.map(\.technique.text) }

    @Test func everyTechniqueIsNewChangedAsBeforeOrStopped() throws {
        let old = try plan("techniques: [{technique: z}, {technique: a}, {technique: b}, {technique: y}]")
        let new = try plan("techniques: [{technique: n}, {technique: b, at: bedtime}, {technique: a}, {technique: m}]")
        let changes = PlanChanges(from: old, to: new)
        #expect(ids(changes.added) == ["n", "m"])
        #expect(changes.changed.map(\.new.technique.text) == ["b"])
        #expect(ids(changes.same) == ["a"])
        #expect(ids(changes.stopped) == ["z", "y"])
        #expect(!changes.isEmpty)
    }

    @Test(arguments: [
        ("dosage: {minutes: 2}", "dosage: {minutes: 3}", PlanChanges.Part.dosage),
        ("dosage: {days: 5}", "dosage: {days: [mon]}", .dosage),
        ("at: bedtime", "at: after-bath", .setting),
        ("at: bedtime", "", .setting),
        ("", "note: {en: Slow., es: Despacio.}", .note),
        ("note: {en: Slow., es: Despacio.}", "note: {en: Slow., es: Lento.}", .note),
        ("week: 1", "", .week),
    ])
    func eachPartIsNoticed(before: String, after: String, part: PlanChanges.Part) throws {
        let old = try plan("techniques:\n  - {technique: a, \(before)}")
        let new = try plan("techniques:\n  - {technique: a, \(after)}")
        for (first, second) in [(old, new), (new, old)] {
            let changes = PlanChanges(from: first, to: second)
            #expect(changes.changed.map(\.parts) == [[part]])
            #expect(changes.same.isEmpty && !changes.isEmpty)
        }
        #expect(PlanChanges(from: old, to: old).isEmpty)
    }

    @Test func thePlansOwnDosageChangesEachTechniqueThatHasNone() throws {
        let old = try plan(
            "dosage: {minutes: 2}\ntechniques: [{technique: a}, {technique: b, dosage: {minutes: 4}}]")
        let new = try plan(
            "dosage: {minutes: 3}\ntechniques: [{technique: a}, {technique: b, dosage: {minutes: 4}}]")
        let changes = PlanChanges(from: old, to: new)
        #expect(changes.changed.map(\.new.technique.text) == ["a"])
        #expect(ids(changes.same) == ["b"])
    }

    @Test func whereADosageStandsIsNoChange() throws {
        let old = try plan("dosage: {minutes: 3}\ntechniques: [{technique: a}]")
        let new = try plan("techniques: [{technique: a, dosage: {minutes: 3}}]")
        #expect(PlanChanges(from: old, to: new).isEmpty)
    }

    @Test func aTechniqueThatAPrecautionRemovesHasStopped() throws {
        let old = try plan("techniques: [{technique: a}, {technique: b}]")
        let new = try plan("techniques: [{technique: a, at: bedtime}, {technique: b}, {technique: c}]")
        let changes = PlanChanges(from: old, to: new, without: ["a", "c"])
        #expect(ids(changes.stopped) == ["a"])
        #expect(changes.added.isEmpty && changes.changed.isEmpty)
        #expect(ids(changes.same) == ["b"])
    }

    @Test func newWordsOfTheWholePlanAreAChange() throws {
        let old = try plan("techniques: [{technique: a}]")
        for words in ["note: {en: Slow., es: Lento.}", "caution: {en: Ask., es: Pregunte.}"] {
            let changes = PlanChanges(from: old, to: try plan(words + "\ntechniques: [{technique: a}]"))
            #expect(changes.hasNewWords && !changes.isEmpty)
            #expect(ids(changes.same) == ["a"])
        }
    }

    @Test func whyAndOrderAreNoChange() throws {
        let old = try plan("techniques: [{technique: a}, {technique: b}]")
        let new = try plan("techniques: [{technique: b, why: {en: Rest., es: Descanso.}}, {technique: a}]")
        #expect(PlanChanges(from: old, to: new).isEmpty)
    }
}
