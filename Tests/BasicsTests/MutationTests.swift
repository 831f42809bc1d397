import Basics
@testable import Catalog
import TestSupport
import Testing

/// Ten thousand broken files: none may crash or hang, and every complaint names a place in the file.
@Suite struct MutationTests {
    private typealias Reader = @Sendable (YAMLNode, Diagnostics) -> Void

    private static func context(_ diagnostics: Diagnostics) -> CatalogContext {
        CatalogContext(languages: ["en", "es"], diagnostics: diagnostics)
    }

    /// The samples, and the files of the checkout's own catalog.
    private static let kinds = samples + real

    private static let real: [(name: String, text: String, reader: Reader)] =
        Checkout.files(in: "assets/techniques", suffix: ".yaml").compactMap { file in
            Checkout.text(file).map { text in
                (file, text, { _ = TechniqueReader(context($1)).technique($0, id: "any") })
            }
        }

    private static let samples: [(name: String, text: String, reader: Reader)] = [
        ("technique", SampleFiles.technique, { _ = TechniqueReader(context($1)).technique($0, id: "tunnel-toes") }),
        (
            "family", SampleFiles.family,
            { node, found in
                let family = FamilyReader(found).family(node)
                #expect(family.child.age.map { AgeBand.allCases.contains($0) } ?? true)
            }
        ),
        ("clinic", SampleFiles.clinic, { _ = Clinic.read($0, $1) }),
        ("settings", SampleFiles.settings, { _ = Setting.read($0, context($1)) }),
        ("precautions", SampleFiles.precautions, { _ = Precautions.read($0, context($1)) }),
        ("cues", SampleFiles.cues, { _ = Cues.read($0, context($1)) }),
        ("words", SampleFiles.words, { _ = Words.read($0, language: "en", $1) }),
    ]

    @Test(arguments: 0..<10)
    func aThousandBrokenFilesAreSurvived(round: Int) {
        var random = SplitMix(seed: UInt64(round) &+ 42)
        var broken = 0
        for number in 0..<1_000 {
            let kind = Self.kinds[number % Self.kinds.count]
            var bytes = Array(kind.text.utf8)
            for _ in 0..<Int.random(in: 1...4, using: &random) { bytes.mutate(&random) }
            let diagnostics = Diagnostics()
            do {
                kind.reader(try YAMLReader().read(bytes, file: kind.name), diagnostics)
            } catch {
                error.diagnostics.forEach(diagnostics.report)
            }
            if diagnostics.hasErrors { broken += 1 }
            let lines = bytes.yamlLines
            for fault in diagnostics.all {
                guard let place = fault.location, place.file == kind.name, lines.indices.contains(place.line - 1) else {
                    Issue.record("no place in the file: \(fault.pinned), round \(round), number \(number)")
                    continue
                }
                #expect(
                    (1...(lines[place.line - 1] + 1)).contains(place.column),
                    "beyond its line: \(fault.pinned), round \(round), number \(number)")
            }
        }
        // If few files broke, the mutations would prove nothing.
        #expect(broken > 500)
    }

    @Test(arguments: samples.indices)
    func theUnbrokenFilesAreRead(index: Int) throws {
        let kind = Self.samples[index]
        let diagnostics = Diagnostics()
        kind.reader(try YAMLReader().read(Array(kind.text.utf8), file: kind.name), diagnostics)
        #expect(diagnostics.pinned == "")
    }
}
