import Basics
import Catalog
import DisplayList
import Foundation
import HandholdKit
import TestSupport
import Testing

@Suite struct HandoutMakerTests {
    private let workspace = Workspace(library: Checkout.root.path)

    private func sheet(
        _ ids: String..., change: (inout HandoutRequest) -> Void = { _ in }
    ) throws -> (sheet: HandoutMaker.Sheet?, faults: Diagnostics) {
        var request = HandoutRequest(techniques: ids.map { SourceText($0) })
        change(&request)
        let faults = Diagnostics()
        return (HandoutMaker(workspace, try Press(workspace)).sheet(request, faults), faults)
    }

    @Test func languageAndPaperComeFromRequestThenFamilyThenClinic() throws {
        func made(_ change: (inout HandoutRequest) -> Void) throws -> String {
            let page = try #require(try sheet("tunnel-toes", change: change).sheet)
            return "\(page.language) \(Int(page.document.pages.first?.size.height ?? 0))"
        }
        #expect(try made { _ in } == "en 792")
        #expect(try made { ($0.clinic.language, $0.clinic.paper) = ("es", "a4") } == "es 841")
        #expect(
            try made {
                ($0.clinic.language, $0.clinic.paper) = ("es", "a4")
                ($0.family.language, $0.family.paper) = ("en", "legal")
            } == "en 1008")
        #expect(
            try made {
                ($0.family.language, $0.family.paper) = ("en", "legal")
                ($0.language, $0.paper) = ("es", "a4")
            } == "es 841")
    }

    @Test func anAgeThatATechniqueDoesNotSuitIsSaid() throws {
        let (made, faults) = try sheet("seat-circles") { $0.family.child.age = .school }
        #expect(made != nil)
        #expect(faults.all.map(\.code) == ["age"])
        #expect(faults.all.first?.help == "it suits infant")
        #expect(try sheet("seat-circles").faults.all.isEmpty)
    }

    @Test func whatAPrecautionRemovesIsNamed() throws {
        let made = try sheet("leg-slide-down", "tunnel-toes") { request in
            request.family.touch.avoid = [.legs]
        }
        #expect(made.sheet?.refused == ["leg-slide-down"])
        #expect(made.sheet?.techniques == ["tunnel-toes"])
        #expect(made.faults.codes == ["avoided-area"])
    }

    @Test func withNothingLeftThereIsNoSheetAndNoError() throws {
        let made = try sheet("tunnel-toes") { request in
            request.family.precautions = [Family.Flag(name: SourceText("fever"))]
        }
        #expect(made.sheet == nil)
        #expect(!made.faults.hasErrors)
        #expect(made.faults.codes == ["precaution"])
    }

    @Test func aFlagIsClearedOnlyByANameAndAReason() throws {
        func isPrinted(_ name: String?, _ reason: String?) throws -> Bool {
            try sheet("tunnel-toes") { request in
                request.family.precautions = [
                    Family.Flag(name: SourceText("fever"), clearedBy: name, reason: reason)
                ]
            }.sheet != nil
        }
        #expect(try isPrinted("Dr. Lee", "well again"))
        #expect(try !isPrinted("Dr. Lee", nil))
        #expect(try !isPrinted(nil, "well again"))
    }

    @Test func oneMakerMakesManySheets() throws {
        let maker = HandoutMaker(workspace, try Press(workspace))
        let faults = Diagnostics()
        for (id, language) in [("tunnel-toes", "en"), ("pizza-back", "es"), ("tunnel-toes", "es")] {
            var request = HandoutRequest(techniques: [SourceText(id)])
            request.language = language
            let sheet = maker.sheet(request, faults)
            #expect(sheet?.techniques == [id])
            #expect(sheet?.language == language)
        }
        #expect(faults.codes == [])
    }
}
