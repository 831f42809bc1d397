import Basics
@testable import Catalog
import TestSupport
import Testing

@Suite struct TechniqueReaderTests {
    @Test func everyValueIsRead() throws {
        let (read, diagnostics) = try Reading.technique()
        let technique = try #require(read)
        #expect(diagnostics.pinned == "")
        #expect(technique.id == "tunnel-toes")
        #expect(technique.version == 2)
        #expect(technique.updated == "2026-11-23")
        #expect(technique.review == .init(status: ["en": .reviewed, "es": .draft], due: "2027-11"))
        #expect((technique.area, technique.stroke, technique.pressure) == (.feet, .glide, .steady))
        #expect(technique.ages.keys.sorted() == [.toddler, .school])
        #expect(technique.positions == [.back, .crawling])
        #expect(technique.goals == [.calm, .body])
        #expect(technique.settings.map(\.setting) == ["obstacle-course", "story-time"])
        #expect(technique.dosage == .init(minutes: 2, repeats: 3, timesADay: 1...2))
        #expect(technique.traits == [.oil, .overClothes])
        #expect(technique.mirrorSafe)
        #expect(technique.scene.plate.text == "tunnel")
        #expect(technique.scene.layers.map(\.text) == ["rub-foot"])
        #expect(technique.steps.count == 3)
        #expect(technique.steps[1].clinic?["es"]?.text == "Deslice al final del túnel.")
        #expect(technique.skip.map { $0["en"]?.text } == ["the foot is hurt", "the skin is open"])
        #expect(technique.evidence.sources == ["Field 2016"])
        #expect(technique.name["es"]?.location?.line == 21)
    }

    @Test func allFaultsAreReportedAtOnceWithTheirPlaces() throws {
        let faults = try Reading.techniqueFaults(
            ("area: feet", "area: foot"), ("version: 2", "version: two"), ("updated: 2026-11-23", "updated: today"),
            ("times-a-day: 1-2", "times-a-day: 2-1"), ("mirror-safe: true", "mirror-safe: maybe"),
            ("sources: [Field 2016]", "sources: []"), ("due: 2027-11", "due: 2027"))
        #expect(
            faults == """
                test.yaml:2:10: error[wrong-value]: the version is a whole number from 1 to 9999, but this is 'two'
                test.yaml:3:10: error[wrong-value]: the day of the last change is a day such as 2026-11-23
                test.yaml:4:40: error[wrong-value]: the month to review is a month such as 2027-11
                test.yaml:5:7: error[unknown-value]: unknown value 'foot' in the area
                help: known: hands, feet, legs, arms, back, shoulders, tummy, chest, face, head
                test.yaml:18:47: error[wrong-value]: times a day is a number or a range such as 1-2, within 1 to 12
                test.yaml:20:14: error[wrong-value]: mirror-safe is true or false, but this is 'maybe'
                test.yaml:51:73: error[no-source]: the evidence names no source
                """)
    }

    @Test(arguments: TechniqueReader.keys.filter { $0 != "traits" })
    func everyKeyIsNeeded(key: String) throws {
        let node = try YAMLNode.of(SampleFiles.technique)
        guard case .mapping(let entries) = node.content else { throw SampleFault.shape }
        let diagnostics = Diagnostics()
        let rest = YAMLNode(.mapping(entries.filter { $0.key != key }), at: node.location)
        let technique = TechniqueReader(Reading.context(diagnostics)).technique(rest, id: "tunnel-toes")
        #expect(diagnostics.hasErrors)
        #expect(
            diagnostics.all.first?.pinned == "test.yaml:1:1: error[missing-key]: a technique needs the key '\(key)'")
        #expect(technique == nil || ["id", "ages"].contains(key))
    }

    @Test func aMissingTranslationIsNamed() throws {
        #expect(
            try Reading.techniqueFaults(("{en: Tunnel toes, es: Dedos del túnel}", "{en: Tunnel toes}")) == """
                test.yaml:21:7: error[missing-translation]: 'name' has no words for 'es'
                help: add es: …
                """)
        #expect(
            try Reading.techniqueFaults(("es: Dedos del túnel", "es: \" \""))
                == "test.yaml:21:29: error[missing-translation]: 'name' has no words for 'es'")
        #expect(
            try Reading.techniqueFaults(("es: Dedos del túnel", "fr: Orteils")) == """
                test.yaml:21:25: error[unknown-key]: unknown key 'fr' in 'name'
                help: known: en, es
                test.yaml:21:7: error[missing-translation]: 'name' has no words for 'es'
                help: add es: …
                """)
    }

    @Test func theIdIsTheFilesName() throws {
        #expect(
            try Reading.techniqueFaults(("id: tunnel-toes", "id: tunnel-tows"))
                == "test.yaml:1:5: error[wrong-id]: the id 'tunnel-tows' is not the file's name 'tunnel-toes'")
    }

    @Test(arguments: [(2, true), (3, false), (5, false), (6, true)])
    func threeToFiveSteps(count: Int, isWrong: Bool) throws {
        let step = "  - {picture: {plate: sole, alt: {en: a, es: b}}, text: {en: a, es: b}, short: {en: a, es: b}}\n"
        let parts = SampleFiles.technique.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let start = try #require(parts.firstIndex(of: "steps:"))
        let end = try #require(parts.firstIndex { $0.hasPrefix("home:") })
        let text =
            parts[...start].joined(separator: "\n") + "\n" + String(repeating: step, count: count)
            + parts[end...].joined(separator: "\n")
        let fault =
            "test.yaml:\(start + 2):3: error[step-count]: a technique has three to five steps, but this one has \(count)"
        #expect(try Reading.technique(text).1.pinned == (isWrong ? fault : ""))
    }

    @Test func aBrokenStepIsStillCounted() throws {
        let faults = try Reading.techniqueFaults(("short: {en: Hold the foot, es: Sostenga el pie}", "shor: {}"))
        #expect(!faults.contains("step-count"))
        #expect(faults.contains("unknown key 'shor' in a step\nhelp: did you mean 'short'?"))
        #expect(faults.contains("a step needs the key 'short'"))
    }

    @Test func theTummyIsNeverMirrored() throws {
        let fault = "error[mirrored-tummy]: strokes on the tummy are clockwise, always: mirror-safe must be false"
        #expect(try Reading.techniqueFaults(("area: feet", "area: tummy")) == "test.yaml:20:14: " + fault)
        #expect(
            try Reading.techniqueFaults(("area: feet", "area: tummy"), ("mirror-safe: true", "mirror-safe: false"))
                == "")
    }

    /// The fault that endangers a child must not hide behind one that only annoys.
    @Test func theMirroredTummyIsReportedBesideOtherFaults() throws {
        let faults = try Reading.techniqueFaults(("area: feet", "area: tummy"), ("version: 2", "version: two"))
        #expect(faults.contains("mirrored-tummy") && faults.contains("wrong-value"))
    }

    @Test(arguments: [("3", 3...3), ("1-4", 1...4), ("12", 12...12)])
    func rangesAreRead(text: String, range: ClosedRange<Int>) throws {
        let edited = SampleFiles.technique.replacing("times-a-day: 1-2", with: "times-a-day: \(text)")
        #expect(try Reading.technique(edited).0?.dosage.timesADay == range)
    }

    @Test(arguments: ["0", "13", "1-13", "2-1", "1-2-3", "-1", "1-", "a-b", "[1]", "1 - 2"])
    func whatIsNoRangeIsRefused(text: String) throws {
        #expect(
            try Reading.techniqueFaults(("times-a-day: 1-2", "times-a-day: \(text)"))
                == "test.yaml:18:47: error[wrong-value]: times a day is a number or a range such as 1-2, within 1 to 12"
        )
    }

    @Test func settingsAreAMapping() throws {
        let text = SampleFiles.technique.replacing("  obstacle-course: {", with: "  - {")
            .replacing("  story-time: {", with: "  - {")
        #expect(
            try Reading.technique(text).1.pinned.hasPrefix(
                "test.yaml:16:3: error[wrong-type]: settings are written as 'name: {en: …}', but this is a list"))
    }
}

enum SampleFault: Error { case shape }
