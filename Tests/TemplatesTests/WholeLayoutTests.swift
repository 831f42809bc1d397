import Basics
import Catalog
import DisplayList
import HandholdKit
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
}
