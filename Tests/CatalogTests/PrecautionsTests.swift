import Basics
@testable import Catalog
import TestSupport
import Testing

@Suite struct PrecautionsTests {
    private func precautions(_ text: String = SampleFiles.precautions) throws -> (Precautions?, Diagnostics) {
        let diagnostics = Diagnostics()
        return (Precautions.read(try YAMLNode.of(text), Reading.context(diagnostics)), diagnostics)
    }

    private func screening(_ family: String) throws -> Screening {
        let technique = try #require(try Reading.technique().0)
        let rules = try #require(try precautions().0)
        return Screening(technique, for: try Reading.family(family).0, by: rules)
    }

    @Test func rulesAreRead() throws {
        let (read, diagnostics) = try precautions()
        let precautions = try #require(read)
        #expect(diagnostics.pinned == "")
        #expect(precautions.flags == ["fever", "hip-brace", "low-platelets"])
        #expect(precautions.waits.values == ["vaccination-hours": 48, "feed-minutes": 30, "tummy-feed-minutes": 60])
        #expect(precautions.rules.map(\.level) == [.red, .amber, .amber])
        #expect(precautions.rules.map(\.action) == [.remove, .change, .mark])
        #expect(precautions.rules[1].scope.positions == [.crawling])
        #expect(precautions.rules[2].scope.pressure == .steady)
    }

    @Test func aRuleOfARedFlagRemoves() throws {
        let screening = try screening("precautions: [fever]")
        #expect(screening.findings.map(\.rule.flag) == ["fever"])
        #expect(screening.isRemoved)
    }

    @Test func otherRulesAreListedButDoNotRemove() throws {
        let screening = try screening("precautions: [low-platelets, hip-brace]")
        #expect(screening.findings.map(\.rule.flag) == ["low-platelets", "hip-brace"])
        #expect(screening.open.count == 2)
        #expect(!screening.isRemoved)
    }

    @Test func noFlagNoFinding() throws {
        let screening = try screening("child: {name: A}")
        #expect(screening.findings.isEmpty && !screening.isRemoved && !screening.avoidedArea)
    }

    @Test func clearingNeedsWhoAndWhy() throws {
        let cleared = try screening("precautions: [{flag: fever, cleared-by: Dr Vega, reason: gone since Monday}]")
        #expect(cleared.findings.count == 1)
        #expect(cleared.open.isEmpty && !cleared.isRemoved)
        for half in ["cleared-by: Dr Vega", "reason: gone", "cleared-by: Dr Vega, reason: \"\""] {
            #expect(try screening("precautions: [{flag: fever, \(half)}]").isRemoved)
        }
    }

    /// Spaces say neither who nor why.
    @Test(arguments: [
        "cleared-by: \"\", reason: \"\"", "cleared-by: \" \", reason: gone", "cleared-by: Dr, reason: \" \"",
    ])
    func anEmptyNameOrReasonClearsNothing(words: String) throws {
        let text = "precautions: [{flag: fever, \(words)}]"
        #expect(try screening(text).isRemoved)
        #expect(try Reading.family(text).1.codes == ["half-cleared"])
    }

    @Test func anAreaToAvoidRemoves() throws {
        let screening = try screening("touch: {avoid: [feet]}")
        #expect(screening.avoidedArea && screening.isRemoved && screening.findings.isEmpty)
        #expect(try !self.screening("touch: {avoid: [face], likes: [feet]}").isRemoved)
    }

    @Test(arguments: [
        ("", true), ("areas: [feet]", true), ("areas: [hands]", false), ("strokes: [glide]", true),
        ("strokes: [knead]", false), ("traits: [prone, oil]", true), ("traits: [prone]", false),
        ("pressure: P0", true), ("pressure: P2", true), ("pressure: P3", false), ("positions: [crawling]", true),
        ("positions: [lap]", false), ("areas: [hands], strokes: [glide]", true),
        ("areas: [hands], pressure: P3", false),
    ])
    func aScopeTouchesWhatFitsOneOfItsLists(when: String, touches: Bool) throws {
        let text = SampleFiles.precautions.replacing("when: {pressure: P2}", with: "when: {\(when)}")
        let (read, diagnostics) = try precautions(text)
        #expect(diagnostics.pinned == "")
        let rule = try #require(read?.rules.last)
        #expect(rule.scope.touches(try #require(try Reading.technique().0)) == touches)
    }

    @Test func faultsOfRulesHaveTheirPlaces() throws {
        let text = SampleFiles.precautions.replacing("level: red", with: "level: rde")
            .replacing("action: change", with: "action: alter").replacing(
                "traits: [straight-hip]", with: "trait: [oil]"
            )
            .replacing("tummy-feed-minutes: 60", with: "feed-hours: 3")
        let faults = try precautions(text).1.pinned
        #expect(
            faults == """
                test.yaml:1:50: error[unknown-key]: unknown key 'feed-hours' in the waits
                help: known: vaccination-hours, feed-minutes, tummy-feed-minutes
                test.yaml:1:8: error[missing-key]: the waits need 'tummy-feed-minutes'
                test.yaml:4:12: error[unknown-value]: unknown value 'rde' in the level
                help: did you mean 'red'?
                test.yaml:11:13: error[unknown-value]: unknown value 'alter' in the action
                help: known: mark, change, remove
                test.yaml:12:35: error[unknown-key]: unknown key 'trait' in 'when'
                help: did you mean 'traits'?
                """)
    }

    @Test(arguments: ["change", "mark"])
    func aRedRuleThatLetsATechniquePassIsRefused(action: String) throws {
        let faults = try precautions(SampleFiles.precautions.replacing("action: remove", with: "action: \(action)")).1
        #expect(faults.codes == ["red-passes"])
    }

    @Test func noRedRuleOfTheLibraryLetsATechniquePass() throws {
        let library = CatalogLoader(folders: [Checkout.path("assets")])
        let diagnostics = Diagnostics()
        let rules = library.load(techniques: [], words: [], diagnostics).precautions.rules
        #expect(diagnostics.all == [])
        #expect(rules.contains { $0.level == .red })
        #expect(rules.allSatisfy { $0.level == .amber || $0.action == .remove })
    }

    @Test func aClinicChangesSomeWaits() throws {
        let waits = try #require(try precautions().0).waits
        let clinic = try Reading.clinic("waits: {vaccination-hours: 72}").0
        #expect(
            waits.changed(by: clinic.waits).values
                == ["vaccination-hours": 72, "feed-minutes": 30, "tummy-feed-minutes": 60])
    }

    @Test func theStrongestActionIsTheLast() {
        #expect(Precaution.Action.allCases.sorted() == [.mark, .change, .remove])
    }
}
