import Basics
import Catalog
import TestSupport
import Testing

/// The files that are shipped, as far as this checkout holds them.
@Suite struct RealCatalogTests {
    private static let loader = CatalogLoader(folders: [Checkout.path("assets")])

    @Test func theWholeCatalogIsReadWithoutAFault() {
        let diagnostics = Diagnostics()
        let ids = Self.loader.techniqueIDs
        let catalog = Self.loader.load(
            techniques: ids.map { SourceText($0) }, words: Self.loader.languages, diagnostics)
        // A checkout without the shared files is told so, file by file; nothing else may be wrong.
        let faults = diagnostics.all.filter { $0.code != "missing-file" }
        #expect(faults.map(\.pinned) == [])
        #expect(catalog.techniques.keys.sorted() == ids)
        #expect(catalog.words.keys.sorted() == Self.loader.languages)
    }

    /// What the practice works with: fewer would be a loss that nobody meant.
    @Test func theCatalogIsWhole() {
        let diagnostics = Diagnostics()
        let ids = Self.loader.techniqueIDs
        let catalog = Self.loader.load(techniques: ids.map { SourceText($0) }, words: [], diagnostics)
        #expect(ids.count >= 42)
        let used = Set(catalog.techniques.values.flatMap { $0.settings.map(\.setting) })
        #expect(catalog.settings.map(\.id).filter { !used.contains($0) } == [])
        let plans = Self.loader.planIDs.compactMap { Self.loader.plan(SourceText($0), diagnostics) }
        #expect(plans.count >= 12)
        #expect(plans.contains { $0.weeks == 5 })
        #expect(diagnostics.pinned == "")
    }

    /// Tummy strokes keep their direction, and everything that a red rule looks for is there to be found.
    @Test func tummyTechniquesAreMarkedAsSuch() {
        let catalog = Self.loader.load(
            techniques: Self.loader.techniqueIDs.map { SourceText($0) }, words: [], Diagnostics())
        let tummy = catalog.techniques.values.filter { $0.area == .tummy || $0.traits.contains(.belly) }
        #expect(tummy.count >= 4)
        #expect(tummy.filter { $0.area == .tummy }.allSatisfy { !$0.mirrorSafe && $0.traits.contains(.belly) })
        for flag in ["device", "belly-illness", "preterm"] {
            var family = Family()
            family.precautions = [Family.Flag(name: SourceText(flag))]
            for technique in tummy {
                #expect(
                    Screening(technique, for: family, by: catalog.precautions).isRemoved,
                    "\(flag) lets \(technique.id) pass")
            }
        }
    }

    @Test func examplesAreReadWithoutAFault() {
        let diagnostics = Diagnostics()
        let folders = ["assets/examples", "assets/examples/families"]
        for file in folders.flatMap({ Checkout.files(in: $0, suffix: ".yaml") }) {
            guard let node = YAMLReader().node(of: Checkout.path(file), diagnostics) else { continue }
            if node["child"] != nil { _ = FamilyReader(diagnostics).family(node) }
            if node["therapist"] != nil { _ = Clinic.read(node, diagnostics) }
        }
        #expect(diagnostics.pinned == "")
    }

    @Test func techniquesShowOnlyPlatesAndLayersThatAreThere() throws {
        let catalog = Self.loader.load(
            techniques: Self.loader.techniqueIDs.map { SourceText($0) }, words: [], Diagnostics())
        #expect(catalog.techniques.count == Self.loader.techniqueIDs.count)
        for request in catalog.techniques.values.flatMap({ [$0.scene] + $0.steps.map(\.picture) }) {
            let plate = try #require(Checkout.text("assets/plates/\(request.plate.text).svg"), "\(request.plate.text)")
            for layer in request.layers {
                #expect(plate.contains("id=\"\(layer.text)\""), "\(request.plate.text) has no \(layer.text)")
            }
        }
    }
}
