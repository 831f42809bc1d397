import Basics
@testable import Catalog
import DocumentModel
@testable import HandholdKit
import LayoutEngine
@testable import Templates
import TestSupport
import Testing

/// Ten thousand broken files of layouts, themes, families and clinics: none may crash or hang, and every error has a
/// place in the file that is broken.
@Suite struct MutationTests {
    private static let kinds = ["layout", "handout", "theme", "family", "clinic"]

    private func original(_ kind: String) throws -> String {
        switch kind {
        case "layout": try #require(Checkout.text("Tests/TemplatesTests/Fixtures/every-box.yaml"))
        case "handout": try #require(Checkout.text("layouts/handout.yaml"))
        case "theme": try #require(Checkout.text("layouts/theme.yaml"))
        case "family": SampleFiles.family
        default: SampleFiles.clinic
        }
    }

    /// Reads and fills with one broken file; pages too, if asked for.
    private func faults(_ kind: String, _ bytes: [UInt8], paginate: Bool) throws -> Diagnostics {
        let found = Diagnostics()
        func node(_ name: String) throws -> YAMLNode? {
            let own = name == kind ? bytes : Array(try original(name).utf8)
            do {
                return try YAMLReader().read(own, file: name)
            } catch {
                error.diagnostics.forEach(found.report)
                return nil
            }
        }
        let layoutKind = kind == "handout" ? "handout" : "layout"
        guard let themeNode = try node("theme"), let layoutNode = try node(layoutKind),
            let familyNode = try node("family"), let clinicNode = try node("clinic")
        else { return found }
        let catalog = try Kit().catalog(found)
        let theme = ThemeReader(found).theme(themeNode)
        let family = FamilyReader(found).family(familyNode)
        FamilyCheck(catalog: catalog, techniqueIDs: ["tunnel-toes"], papers: theme.papers.keys.sorted(), found)
            .check(family)
        let clinic = Clinic.read(clinicNode, found)
        guard var technique = catalog.techniques["tunnel-toes"], let words = catalog.words["en"],
            let layout = LayoutFile.read(layoutNode, theme: theme, found)
        else { return found }
        for change in family.changes { technique = technique.changed(change, language: "en", found) }
        let pictures = KitPictures(plates: Kit().plates)
        let data = SheetData(
            catalog: catalog, words: words, family: family, clinic: clinic, use: .home, pictures: pictures,
            styleSheet: "", found)
        let document = Composer(
            layout: layout, theme: layout.theme.branded(clinic.color).scaled(1.17), pictures: pictures, styleSheet: "",
            found
        ).document(
            data.values(for: [technique]), paper: Size(width: 612, height: 792), direction: .leftToRight,
            metadata: Metadata(title: "", author: "", subject: "", language: "en", date: "2026-11-23"),
            required: SheetKind.handout.required)
        if paginate { _ = Paginator(shaper: FixedShaper()).paginate(document, found) }
        return found
    }

    @Test(arguments: 0..<10)
    func aThousandBrokenFilesAreSurvived(round: Int) throws {
        var random = SplitMix(seed: UInt64(round) &+ 7)
        var broken = 0
        for number in 0..<1_000 {
            let kind = Self.kinds[number % Self.kinds.count]
            var bytes = Array(try original(kind).utf8)
            for _ in 0..<Int.random(in: 1...4, using: &random) { bytes.mutate(&random) }
            let found = try faults(kind, bytes, paginate: number % 50 == 0)
            if found.hasErrors { broken += 1 }
            let lines = bytes.yamlLines
            for fault in found.all where fault.severity == .error {
                guard let place = fault.location else {
                    Issue.record("no place: \(fault.pinned), round \(round), number \(number)")
                    continue
                }
                guard place.file == kind else { continue }
                #expect(
                    lines.indices.contains(place.line - 1) && place.column >= 1
                        && place.column <= lines[place.line - 1] + 1,
                    "beyond the file: \(fault.pinned), round \(round), number \(number)")
            }
        }
        // If few files broke, the mutations would prove nothing.
        #expect(broken > 500)
    }
}
