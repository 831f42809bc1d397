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
