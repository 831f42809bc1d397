import DocumentModel
import Foundation
import Rendering
import Testing

/// Every plate that we ship keeps the rules, and each of its layers can be drawn.
@Suite struct ShippedPlatesTests {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appendingPathComponent("assets/plates").path

    static var ids: [String] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { $0.hasSuffix(".svg") }.map { String($0.dropLast(4)) }.sorted()
    }

    @Test(arguments: ids) func aShippedPlateIsDrawnLayerByLayer(id: String) throws {
        let store = PlateStore(folders: [Self.folder])
        let info = try store.info(.plate(id))
        for layers in [[]] + info.layers.map({ [$0] }) {
            for ink in PlateLook.Ink.allCases {
                let theme = PlateTheme.styleSheet(for: PlateLook(ink: ink))
                _ = try store.form(Artwork(source: .plate(id), layers: layers, styleSheet: theme))
            }
        }
    }
}
