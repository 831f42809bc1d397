import Basics
import DisplayList
import Foundation
import HandholdKit
import Rendering
import TestSupport
import Testing

@Suite struct GalleryTests {
    private static let workspace = Workspace(library: Checkout.root.path)

    private func gallery(_ change: (inout GalleryRequest) -> Void) throws -> (GalleryMaker.Gallery?, [String]) {
        var request = GalleryRequest()
        request.only = ["tunnel-toes"]
        change(&request)
        let faults = Diagnostics()
        let made = try GalleryMaker(Self.workspace, Press(Self.workspace)).gallery(request, faults)
        return (made, faults.all.map(\.code))
    }

    @Test func everyLookHasItsPages() throws {
        let one = try #require(try gallery { _ in }.0)
        let four = try #require(try gallery { $0.looks = GalleryRequest.Look.allCases }.0)
        #expect(one.document.pages.count == 1)
        #expect(four.document.pages.count >= 4)
        #expect(one.key.isEmpty)
    }

    @Test func withoutNamesTheSameSeedGivesTheSameOrder() throws {
        func key(_ seed: UInt64) throws -> [String] {
            try #require(
                try gallery {
                    $0.hasCaptions = false
                    $0.seed = seed
                }.0
            ).key
        }
        let first = try key(1)
        #expect(first.count == 5)
        #expect(try key(1) == first)
        #expect(try (2...6).contains { try key($0) != first })
        #expect(first.map { $0.split(separator: "\t")[0] } == ["1", "2", "3", "4", "5"])
    }

    @Test func aNameThatNobodyKnowsIsReported() throws {
        let (made, faults) = try gallery { $0.only = ["tunel-toes"] }
        #expect(made == nil)
        #expect(faults == ["unknown-technique-or-plate"])
    }

    @Test func greyHasNoColour() {
        let style = PlateTheme.styleSheet(for: PlateLook(ink: .grey))
        let colours = style.split(separator: "#").dropFirst().map { String($0.prefix(6)) }
        #expect(colours.count > 20)
        #expect(colours.filter { $0.prefix(2) != $0.dropFirst(2).prefix(2) || $0.prefix(2) != $0.suffix(2) } == [])
    }
}
