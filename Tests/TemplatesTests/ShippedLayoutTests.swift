import Templates
import DisplayList
import DocumentModel
import Basics
import Catalog
import HandholdKit
import TestSupport
import Testing

/// Every shipped layout with every technique, language, paper and text size makes pages that nothing is wrong with.
@Suite struct ShippedLayoutTests {
    private static let workspace = Workspace(library: Checkout.path(""))
    private static let ids = CatalogLoader(folders: [Checkout.path("assets")]).techniqueIDs

    /// The layouts of handouts; those of cards, signs, boards and posters are filled by `handhold check`, which the library passes.
    private static let handouts = ["handout"]

    @Test func theOthersSayThatTheyAreForSomethingElse() throws {
        for name in Self.workspace.layoutNames where !(Self.handouts + ["phone"]).contains(name) {
            let text = try #require(Checkout.text("layouts/\(name).yaml"))
            #expect(text.contains("\nkind: "), "\(name)")
        }
    }

    @Test(arguments: handouts, ids)
    func makesPages(layout: String, id: String) throws {
        let maker = HandoutMaker(Self.workspace, try Press(Self.workspace))
        for language in ["en", "es"] {
            for paper in ["letter", "a4"] {
                for size in Family.TextSize.allCases {
                    var request = HandoutRequest(techniques: [SourceText(id)])
                    (request.layout, request.language, request.paper) = (layout, language, paper)
                    request.family.textSize = size
                    request.use = size == .comfort ? .clinic : .home
                    let diagnostics = Diagnostics()
                    let sheet = maker.sheet(request, diagnostics)
                    #expect(diagnostics.pinned == "", "\(language) \(paper) \(size)")
                    let pages = try #require(sheet).document.pages.count
                    #expect(pages >= 1)
                    if size == .standard { #expect(pages <= 2, "\(language) \(paper) has \(pages) pages") }
                }
            }
        }
    }

    /// The edition for a phone has a paper of its own: as tall as a screen.
    @Test(arguments: ids)
    func makesPagesForAPhone(id: String) throws {
        let maker = HandoutMaker(Self.workspace, try Press(Self.workspace))
        for language in ["en", "es"] {
            for size in [Family.TextSize.standard, .large] {
                var request = HandoutRequest(techniques: [SourceText(id)])
                (request.layout, request.language, request.paper) = ("phone", language, "phone")
                request.family.textSize = size
                let diagnostics = Diagnostics()
                let pages = try #require(maker.sheet(request, diagnostics)).document.pages
                #expect(diagnostics.pinned == "", "\(language) \(size)")
                #expect(pages.allSatisfy { $0.size.height > 1.7 * $0.size.width })
            }
        }
    }

    @Test(arguments: Checkout.files(in: "assets/examples/families", suffix: ".yaml"))
    func theExampleFamiliesHaveTheirSheetsWithoutTheirNames(file: String) throws {
        let maker = HandoutMaker(Self.workspace, try Press(Self.workspace))
        let diagnostics = Diagnostics()
        let family = try #require(Workspace.family(at: Checkout.path(file), diagnostics))
        let clinic = try #require(
            Workspace.clinic(at: Checkout.path("assets/examples/clinic.yaml"), diagnostics))
        let name = try #require(family.child.name?.text)
        var made = 0
        for id in Self.ids {
            var request = HandoutRequest(techniques: [SourceText(id)])
            (request.family, request.clinic) = (family, clinic)
            guard let sheet = maker.sheet(request, diagnostics) else { continue }
            made += 1
            let metadata = sheet.document.metadata
            for text in [metadata.title, metadata.author, metadata.subject] + sheet.document.outline.map(\.title) {
                #expect(([name] + family.caregivers).contains { text.contains($0) } == false, "\(id): \(text)")
            }
        }
        #expect(made > 0)
        // Nothing but what a screening says on the therapist's screen.
        let screening: Set = ["precaution", "avoided-area", "cleared", "age"]
        #expect(diagnostics.all.filter { !screening.contains($0.code) }.map(\.pinned) == [])
    }
}
