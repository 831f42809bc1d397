import Basics
import Catalog
import Foundation
import Imposition
import Templates
import TestSupport
import Testing

@testable import HandholdKit

/// Card sizes and label sheets: the library's, and those of the clinic's own folder before them.
@Suite struct StockShelfTests {
    private let folder: TemporaryFolder
    private let diagnostics = Diagnostics()

    init() throws { folder = try TemporaryFolder() }

    private func shelf(ofItsOwn: Bool = true) -> StockShelf {
        StockShelf(
            Workspace(library: Checkout.root.path, folder: ofItsOwn ? folder.path : nil), diagnostics)
    }

    private func sheet(_ id: String, label: String = "[4in, 3in]") -> String {
        """
        id: \(id)
        name: Ours
        paper: letter
        label: \(label)
        columns: 2
        rows: 3
        origin: [0.25in, 1in]
        pitch: [4in, 3in]
        sides: 2
        perforated: true
        check: ok

        """
    }

    @Test func theLibrarysSheetsAreFoundByAllTheirNames() throws {
        let labels = shelf(ofItsOwn: false).labels()
        #expect(labels.all.count > 15)
        for name in ["avery-5388", "5388", "8388", "Avery-5386"] { #expect(try labels.stock(name).id == "avery-5388") }
        #expect(diagnostics.pinned == "")
    }

    @Test func aSheetOfOnesOwnHidesTheLibrarys() throws {
        try folder.write(sheet("avery-5388"), to: "stock/labels/avery-5388.yaml")
        try folder.write(sheet("ours-1"), to: "stock/labels/ours-1.yaml")
        let labels = shelf().labels()
        #expect(try labels.stock("avery-5388").label == Size(width: 288, height: 216))
        #expect(try labels.stock("ours-1").count == 6)
        #expect(labels.all.count { $0.id == "avery-5388" } == 1)
        #expect(labels.all.count == shelf(ofItsOwn: false).labels().all.count + 1)
        #expect(diagnostics.pinned == "")
    }

    @Test func aBrokenSheetOfOnesOwnIsSaidAndNotReplacedInSilence() throws {
        try folder.write(sheet("avery-5388", label: "[9in, 3in]"), to: "stock/labels/avery-5388.yaml")
        let labels = shelf().labels()
        #expect(diagnostics.hasErrors)
        #expect(throws: DiagnosedError.self) { try labels.stock("avery-5388") }
        #expect(diagnostics.all.allSatisfy { $0.location?.file.hasPrefix(folder.path) == true })
    }

    @Test func aSizeOfOnesOwnHidesTheLibrarys() throws {
        let millimetres = Length.millimetres
        try folder.write(
            "poker: {trim: [60mm, 90mm], corners: 2mm}\nours: {trim: [80mm, 80mm], corners: 0mm}\n",
            to: "stock/card-sizes.yaml")
        #expect(try abs(shelf().size("poker").trim.width - millimetres(60)) < 0.01)
        #expect(try abs(shelf().size("ours").trim.height - millimetres(80)) < 0.01)
        // The others are still the library's, and so is a size that is written out.
        #expect(try abs(shelf().size("bridge").trim.width - millimetres(57.15)) < 0.01)
        #expect(try abs(shelf().size("70x100mm").trim.width - millimetres(70)) < 0.01)
        #expect(try abs(shelf(ofItsOwn: false).size("poker").trim.width - millimetres(63.5)) < 0.01)
        #expect(throws: DiagnosedError.self) { try shelf(ofItsOwn: false).size("ours") }
        #expect(diagnostics.pinned == "")
    }

    @Test func everyFileIsListedForTheCheck() throws {
        try folder.write(sheet("ours-1"), to: "stock/labels/ours-1.yaml")
        let files = shelf().files
        #expect(files.contains(folder.path + "/stock/labels/ours-1.yaml"))
        #expect(files.contains(Checkout.path("assets/stock/card-sizes.yaml")))
        #expect(files.count > 20)
    }

    /// Which layout is taken for the sizes that have a name, in millimetres.
    @Test(
        arguments: [
            (
                "card",
                [(63.5, 88.9), (63, 88), (57.15, 88.9), (70, 120), (76.2, 127), (74, 105), (105, 148), (101.6, 152.4)]
            ),
            ("card-wide", [(127, 76.2), (152.4, 101.6), (105, 74), (120, 70), (210, 148)]),
            (
                "card-small",
                [
                    (44, 63), (50.8, 50.8), (70, 70), (88.9, 50.8), (85, 55), (85.6, 53.98), (99.1, 67.7), (88.9, 63.5),
                    (54, 300),
                ]
            ),
        ] as [(String, [(Double, Double)])])
    func theLayoutIsMadeForTheSize(layout: String, sizes: [(Double, Double)]) {
        for (width, height) in sizes {
            let look = CardLook(
                of: Size(width: Length.millimetres(width), height: Length.millimetres(height)))
            #expect(look.layout == layout, "\(width) × \(height)")
            #expect((look.kind.rawValue == "small-card") == (layout == "card-small"))
        }
    }
}
