import Basics
import Catalog
import DisplayList
import Foundation
import HandholdKit
import TestSupport
import Testing

@Suite struct FaceImagesTests {
    @Test func picturesAreTheSameFromOneThreadAndFromMany() throws {
        let workspace = Workspace(library: Checkout.root.path)
        let press = try Press(workspace)
        let ids = ["tunnel-toes", "pizza-back", "tummy-clock", "hello-hands", "jaw-circles", "bear-arms"]
        let size = Size(width: Length.millimetres(63.5), height: Length.millimetres(88.9))
        let faults = Diagnostics()
        let made = DeckMaker(HandoutMaker(workspace, press)).deck(
            DeckRequest(ids.map { DeckRequest.Entry(SourceText($0)) }, size: size), faults)
        let document = try #require(made).faces.document
        #expect(faults.pinned == "")
        func images(_ workers: Int, isTransparent: Bool = false) throws -> [[UInt8]] {
            try FaceImages.images(
                document, dpi: 72, isTransparent: isTransparent, workspace, press, workers: workers)
        }
        let one = try images(1)
        #expect(one.count == 12 && Set(one).count == 12, "each face has its own picture")
        for workers in [2, 3] { #expect(try images(workers) == one) }
        #expect(try images(2, isTransparent: true) == images(1, isTransparent: true))
    }
}
