import Basics
@testable import Catalog
import TestSupport
import Testing

@Suite struct CatalogLoaderTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(SampleFiles.technique, to: "library/techniques/tunnel-toes.yaml")
        try folder.write(SampleFiles.settings, to: "library/settings.yaml")
        try folder.write(SampleFiles.precautions, to: "library/precautions.yaml")
        try folder.write(SampleFiles.cues, to: "library/cues.yaml")
        try folder.write(SampleFiles.words, to: "library/words/en.yaml")
        try folder.write(SampleFiles.words, to: "library/words/es.yaml")
    }

    private func load(_ id: String = "tunnel-toes", _ words: [String] = ["en"]) -> (catalog: Catalog, faults: String) {
        let diagnostics = Diagnostics()
        let loader = CatalogLoader(folders: [folder.path + "/mine", folder.path + "/library"])
        let asked = SourceText(id, at: .init(file: "family.yaml", line: 3, column: 4))
        let catalog = loader.load(techniques: [asked], words: words, diagnostics)
        return (catalog, diagnostics.pinned.replacing(folder.path + "/", with: ""))
    }

    @Test func theWholeIsRead() {
        let (catalog, faults) = load()
        #expect(faults == "")
        #expect(catalog.languages == ["en", "es"])
        #expect(catalog.techniques.keys.sorted() == ["tunnel-toes"])
        #expect(catalog.settings.map(\.id) == ["obstacle-course", "story-time"])
        #expect(catalog.setting("story-time")?.safety == nil)
        #expect(catalog.setting("obstacle-course")?.safety?["en"]?.text == "Stay beside the tunnel.")
        #expect(catalog.cues.count == 4)
        #expect(catalog.words["en"]?["steps.title"]?.text == "What to do")
        #expect(catalog.words["en"]?["cues.2"]?.text == "Stop")
        #expect(catalog.words["es"] == nil)
    }

    @Test func anUnknownTechniqueHasTheNearest() {
        #expect(
            load("tunel-toes").faults == """
                family.yaml:3:4: error[unknown-technique]: unknown technique 'tunel-toes' in the catalog
                help: did you mean 'tunnel-toes'?
                """)
    }

    @Test(arguments: ["../settings", "../../library/techniques/tunnel-toes", "", "."])
    func noIdReachesOutOfItsFolder(id: String) {
        let (catalog, faults) = load(id)
        #expect(catalog.techniques.isEmpty)
        #expect(faults.contains("error[unknown-technique]"))
    }

    @Test func anUnknownSettingHasTheNearest() throws {
        try folder.write(
            SampleFiles.technique.replacing("story-time:", with: "story-tme:"),
            to: "library/techniques/tunnel-toes.yaml")
        #expect(
            load().faults == """
                library/techniques/tunnel-toes.yaml:17:3: error[unknown-setting]: unknown setting 'story-tme' in a technique
                help: did you mean 'story-time'?
                """)
    }

    @Test func anEarlierFolderHidesALaterOne() throws {
        try folder.write(
            SampleFiles.technique.replacing("version: 2", with: "version: 7"), to: "mine/techniques/tunnel-toes.yaml")
        #expect(load().catalog.techniques["tunnel-toes"]?.version == 7)
    }

    @Test func aLanguageWithoutWordsIsMissed() {
        #expect(
            load("tunnel-toes", ["fr"]).faults == """
                -: error[missing-file]: no 'words/fr.yaml' in mine or library
                help: run 'handhold doctor' to see where the library is looked for
                """)
    }

    @Test func aNewLanguageIsWantedEverywhere() throws {
        try folder.write(SampleFiles.words, to: "library/words/fr.yaml")
        let faults = load().faults
        #expect(
            faults.contains(
                "library/techniques/tunnel-toes.yaml:21:7: error[missing-translation]: 'name' has no words for 'fr'"))
        #expect(
            faults.contains("library/settings.yaml:2:9: error[missing-translation]: the name has no words for 'fr'"))
        #expect(faults.contains("error[missing-key]: the review needs the key 'fr'"))
    }

    @Test func brokenFilesAreReportedAndTheRestIsRead() throws {
        try folder.write("a: [", to: "library/settings.yaml")
        try folder.write("- x\n", to: "library/cues.yaml")
        let (catalog, faults) = load()
        #expect(faults.contains("library/settings.yaml:1:5: error[broken-yaml]"))
        #expect(faults.contains("library/cues.yaml:1:1: error[wrong-type]: the cues is written as keys and values"))
        #expect(catalog.precautions.rules.count == 3)
        #expect(catalog.techniques.count == 1)
    }

    @Test func everyKindOfCueIsNeeded() throws {
        let diagnostics = Diagnostics()
        let node = try YAMLNode.of(SampleFiles.cues.replacing("older: *cues\n", with: ""))
        let cues = Cues.read(node, Reading.context(diagnostics))
        #expect(cues.keys.map(\.rawValue).sorted() == ["infant", "no-speech", "toddler"])
        #expect(diagnostics.pinned == "test.yaml:1:1: error[missing-key]: the cues needs the key 'older'")
    }

    @Test func settingsKeepTheirOrderAndReportTheirFaults() throws {
        let diagnostics = Diagnostics()
        let scene = "scene: {plate: b, alt: {en: B, es: B}}"
        let mark = "mark: {symbol: tunnel, color: '#1F5F99'}"
        let node = try YAMLNode.of(
            "b: {name: {en: B, es: B}, \(mark), when: {en: B, es: B}, \(scene)}\na: {nam: x}\nc: x\n")
        #expect(Setting.read(node, Reading.context(diagnostics)).map(\.id) == ["b"])
        #expect(
            diagnostics.pinned == """
                test.yaml:2:5: error[unknown-key]: unknown key 'nam' in the setting 'a'
                help: did you mean 'name'?
                test.yaml:2:4: error[missing-key]: the setting 'a' needs the key 'name'
                test.yaml:2:4: error[missing-key]: the setting 'a' needs the key 'mark'
                test.yaml:2:4: error[missing-key]: the setting 'a' needs the key 'when'
                test.yaml:2:4: error[missing-key]: the setting 'a' needs the key 'scene'
                test.yaml:3:4: error[wrong-type]: the setting 'c' is written as keys and values, but this is a text
                """)
    }

    @Test func aMarkNeedsAColourThatWhiteWordsCanStandOn() throws {
        let diagnostics = Diagnostics()
        let rest = "name: {en: B, es: B}, when: {en: B, es: B}, scene: {plate: b, alt: {en: B, es: B}}"
        let node = try YAMLNode.of(
            "b: {mark: {symbol: x, color: '#FFD400'}, \(rest)}\nc: {mark: {symbol: x, color: red}, \(rest)}\n")
        #expect(Setting.read(node, Reading.context(diagnostics)).map(\.id) == ["b"])
        #expect(
            diagnostics.pinned == """
                test.yaml:1:30: error[low-contrast]: white words on #FFD400 cannot be read well
                help: choose a darker colour: a contrast of 4.5 to 1 is the least
                test.yaml:2:30: error[wrong-value]: a colour is written as #RRGGBB, but this is 'red'
                """)
    }
}
