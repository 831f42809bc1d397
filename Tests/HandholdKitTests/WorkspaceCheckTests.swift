import Basics
import Foundation
import HandholdKit
import TestSupport
import Testing

/// A copy of the real library, for tests to break: all of it but most techniques and plans, which take long to lay out.
final class LibraryCopy {
    let folder: TemporaryFolder
    var path: String { folder.path }
    private static let kept = ["tunnel-toes", "pizza-back", "bin-diver-squeeze"].map { "assets/techniques/\($0).yaml" }

    init() throws {
        folder = try TemporaryFolder()
        for part in ["assets", "layouts"] {
            try FileManager.default.copyItem(atPath: Checkout.path(part), toPath: folder.path + "/" + part)
        }
        for name in Checkout.files(in: "assets/techniques", suffix: ".yaml") where !Self.kept.contains(name) {
            try FileManager.default.removeItem(atPath: folder.path + "/" + name)
        }
        try FileManager.default.removeItem(atPath: folder.path + "/assets/plans")
    }

    /// Puts other words in the place of some in one file.
    func edit(_ file: String, _ old: String, _ new: String) throws {
        let text = try String(contentsOfFile: path + "/" + file, encoding: .utf8)
        try #require(text.contains(old), "\(file) has no '\(old)'")
        try folder.write(text.replacing(old, with: new), to: file)
    }

    /// What the check says, each fault pinned, paths from the library on.
    func faults() throws -> [String] {
        try WorkspaceCheck(Workspace(library: path)).report().diagnostics
            .map { $0.pinned.replacing(path + "/", with: "") }
    }
}

@Suite struct WorkspaceCheckTests {
    /// Every layout × every technique × every language × every paper in use, and every example family.
    @Test func theLibraryHasNoFault() throws {
        let report = try WorkspaceCheck(Workspace(library: Checkout.root.path)).report()
        #expect(report.diagnostics.map(\.pinned) == [])
        #expect(report.summary == "\(report.files) files checked: all is well")
        #expect(report.files > 110)
    }

    @Test func wordsThatOneLanguageLacksAreNamedWithTheirPlaceInTheOther() throws {
        let library = try LibraryCopy()
        try library.edit("assets/words/es.yaml", "\nask-first:", "\nask-fist:")
        let faults = try library.faults()
        #expect(faults.count == 2)
        #expect(
            faults.contains { $0.hasPrefix("assets/words/es.yaml:") && $0.contains("'ask-first' has no words in 'es'") }
        )
        #expect(
            faults.contains { $0.hasPrefix("assets/words/en.yaml:") && $0.contains("'ask-fist' has no words in 'en'") })
        #expect(faults.allSatisfy { $0.contains(" has them here") })
    }

    @Test func aBrokenPlateIsReportedOnceHoweverManyTechniquesShowIt() throws {
        let library = try LibraryCopy()
        try library.edit("assets/plates/open-hands.svg", "<title>", "<script/><title>")
        let faults = try library.faults()
        #expect(faults.count == 1)
        #expect(faults.first?.hasPrefix("assets/plates/open-hands.svg:") == true)
    }

    @Test func aTranslationThatIsMissingDoesNotHideOtherFaults() throws {
        let library = try LibraryCopy()
        try library.edit("assets/techniques/tunnel-toes.yaml", "es: Túnel de deditos", "fr: Tunnel")
        try library.edit("assets/techniques/pizza-back.yaml", "area: back", "area: bak")
        let codes = try WorkspaceCheck(Workspace(library: library.path)).report().diagnostics.map(\.code)
        #expect(Set(codes).isSuperset(of: ["unknown-key", "missing-translation", "unknown-value"]))
    }

    @Test func aTextThatAFamilyChangesMustBeThere() throws {
        let library = try LibraryCopy()
        try library.edit("assets/examples/families/rivera.yaml", "steps.2.text:", "steps.9.text:")
        let faults = try library.faults()
        #expect(faults.count == 1)
        #expect(faults.first?.contains("error[unknown-text]: unknown text 'steps.9.text' in 'tunnel-toes'") == true)
    }

    @Test func whatATechniqueLacksIsNamed() throws {
        let library = try LibraryCopy()
        let file = "assets/techniques/tunnel-toes.yaml"
        try library.edit(file, "{en: all done, es: ya terminamos}", "{en: finished, es: listo}")
        try library.edit(file, "Hágalo 3 veces.", "Hágalo 4 veces.")
        try library.edit(file, "**Hold** the foot in both hands.", "**Holding** the foot helps.")
        try library.edit(file, "A quick foot rub", "A proven foot rub")
        try library.edit(file, "An arrow points from the heel to the toes.", "It is nice.")
        let report = try WorkspaceCheck(Workspace(library: library.path)).report()
        #expect(Set(report.diagnostics.map(\.code)) == ["incomplete", "translation", "step-verb", "claim", "alt-text"])
        #expect(report.diagnostics.allSatisfy { $0.location?.file.hasSuffix("tunnel-toes.yaml") == true })
    }

    @Test func aPlanNamesWhatIsThereAndWhereItFits() throws {
        let library = try LibraryCopy()
        try library.folder.write(
            """
            id: calm
            version: 1
            updated: 2026-11-27
            review: {en: draft, es: draft, due: 2027-11}
            name: {en: Calm, es: Calma}
            purpose: {en: A calm end., es: Un final tranquilo.}
            techniques:
              - {technique: tunnel-tose}
              - {technique: tunnel-toes, at: bedtime}
            """, to: "assets/plans/calm.yaml")
        let faults = try library.faults()
        #expect(faults.count == 2)
        #expect(faults.first?.hasPrefix("assets/plans/calm.yaml:8:17: error[unknown-technique]") == true)
        #expect(faults.last?.hasPrefix("assets/plans/calm.yaml:9:34: error[plan-setting]") == true)
    }

    @Test func aSheetThatCannotBeFilledIsNamedOnce() throws {
        let library = try LibraryCopy()
        try library.edit("layouts/handout.yaml", "{technique.message}", "{technique.mesage}")
        let faults = try library.faults()
        #expect(faults.count == 1)
        #expect(faults.first?.hasPrefix("layouts/handout.yaml:") == true)
        #expect(faults.first?.hasSuffix("help: did you mean 'message'?") == true)
    }
}
