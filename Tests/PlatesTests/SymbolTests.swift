import Basics
import DocumentModel
import Foundation
import Rendering
import Testing

/// Symbols as pictures: plates of a collection, and a clinic's own files.
@Suite struct SymbolTests {
    private let folder: TemporaryFolder

    init() throws {
        folder = try TemporaryFolder()
        try folder.makeFolder("symbols")
        try folder.write(goodPlate, to: "symbols/square.svg")
    }

    @Test func aSymbolIsAPlateOfItsCollection() throws {
        let store = PlateStore(
            folders: [], collections: ["symbols": [folder.path + "/none", folder.path + "/symbols"]])
        #expect(try store.info(.plate("symbols/square")).title == "A square")
        let look = PlateLook(childSkin: .darkest)
        let canvas = try #require(Canvas())
        try store.draw(
            Artwork(source: .plate("symbols/square"), styleSheet: PlateTheme.styleSheet(for: look)), size: canvas.size,
            on: canvas.context)
        #expect(canvas.colour(25, 25) == "#6a432e", "it takes the family's look")
    }

    @Test(arguments: ["square", "symbols/../square", "symbols/", "/square", "symbols/a/square", "posters/square"])
    func nothingElseIsReached(id: String) throws {
        let store = PlateStore(folders: [folder.path], collections: ["symbols": [folder.path + "/symbols"]])
        #expect(throws: DiagnosedError.self) { try store.info(.plate(id)) }
    }

    @Test func theBoxOfASymbolIsHeldToItsNumbers() throws {
        func faults(_ box: String) -> [String] {
            let svg = plate("viewBox=\"0 0 100 100\"", "viewBox=\"\(box)\"")
            do {
                _ = try PlateReader.read(Array(svg.utf8), file: "more.svg", box: PlateReader.symbolBox)
                return []
            } catch {
                return error.diagnostics.map { "\($0.location?.column ?? 0) \($0.code)" }
            }
        }
        #expect(faults("0 0 200 200") == [])
        #expect(faults("0,0 200.0,200") == [])
        #expect(faults("0 0 100 100") == ["50 svg-viewbox"])
        #expect(faults("1 0 200 200") == ["50 svg-viewbox"])
    }

    @Test(arguments: ["ball.jpg", "ball.JPEG", "ball.png"])
    func aFileThatIsNotWhatItsNameSaysIsRefused(name: String) throws {
        try folder.write("\u{0}\u{0}\u{0}\u{18}ftypheic", to: name)
        do {
            _ = try PlateStore(folders: []).info(.file(folder.path + "/" + name))
            Issue.record("it was read")
        } catch {
            #expect(error.diagnostics.map(\.code) == ["picture-kind"])
            #expect(error.diagnostics.first?.location?.line == 1)
        }
    }
}
