import Basics
import Catalog
import DisplayList
import HandholdKit
import Templates
import TestSupport
import Testing

/// A user's own layout, written from the reference alone, makes pages.
@Suite struct WholeLayoutTests {
    private static let workspace = Workspace(library: Checkout.path(""))

    /// Makes a sheet of a technique with a layout that a user wrote.
    private func pages(_ layout: String, _ id: String, _ change: (inout HandoutRequest) -> Void) throws -> [Page] {
        let folder = try TemporaryFolder()
        let path = try folder.write(layout, to: "layouts/mine.yaml")
        let maker = HandoutMaker(Self.workspace, try Press(Self.workspace))
        var request = HandoutRequest(techniques: [SourceText(id)])
        request.layout = path
        change(&request)
        let diagnostics = Diagnostics()
        let sheet = maker.sheet(request, diagnostics)
        #expect(diagnostics.pinned == "")
        return try #require(sheet).document.pages
    }

    private static let ids = CatalogLoader(folders: [Checkout.path("assets")]).techniqueIDs

    @Test(arguments: ids, ["en", "es"])
    func theExampleOfTheReferenceMakesPages(id: String, language: String) throws {
        let pages = try pages(try ReferencePage().example, id) { $0.language = language }
        #expect((1...2).contains(pages.count))
    }

    private static let everyBox = "Tests/TemplatesTests/Fixtures/every-box.yaml"

    @Test(arguments: ids, ["en", "es"])
    func everyBoxAndAttributeMakesPages(id: String, language: String) throws {
        let pages = try pages(try #require(Checkout.text(Self.everyBox)), id) { request in
            request.language = language
            request.paper = "square"
            request.family.note = SourceText("See you on Monday.")
            request.clinic.name = SourceText("Willow Street")
            request.clinic.link = SourceText("https://willow.example.org")
        }
        #expect(pages.count >= 2)
    }

    @Test func theEveryBoxLayoutUsesEveryKeyOfTheReaders() throws {
        let text = try #require(Checkout.text(Self.everyBox))
        var used: Set<String> = []
        func gather(_ node: YAMLNode) {
            switch node.content {
            case .scalar: return
            case .sequence(let items): items.forEach(gather)
            case .mapping(let entries):
                // A key inside a kind's box is told apart by the kind.
                let kind = entries.first { entry in BoxReader.kinds.contains { $0.kind == entry.key } }?.key
                for entry in entries {
                    used.insert(entry.key)
                    if let kind { used.insert("\(kind).\(entry.key)") }
                    gather(entry.value)
                }
            }
        }
        gather(try YAMLNode.of(text))
        let all =
            BoxReader.kinds.flatMap { kind in [kind.kind] + kind.keys.map { "\(kind.kind).\($0)" } }
            + BoxLookReader.keys + BoxLookReader.paddingKeys + BoxLookReader.lineKeys + BoxReader.layerKeys
            + BoxReader.rowKeys + LayoutFile.keys + LayoutFile.sectionKeys + LayoutFile.marginKeys
            + ThemeReader.keys + ThemeReader.styleKeys
        #expect(Set(all).subtracting(used) == [])
    }
}
