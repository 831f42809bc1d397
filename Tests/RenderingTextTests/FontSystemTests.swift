import Basics
import DisplayList
import DocumentModel
import Foundation
import LayoutEngine
import Testing

@testable import Rendering

@Suite struct FontSystemTests {
    static func allShapes() throws -> [ShapedText] {
        let fonts = try FontSystem()
        return Samples.all.flatMap { sample in
            // The narrow ones part words.
            [40, 56, 90, 150].map { width in
                fonts.shape(
                    Samples.paragraph(sample.text), width: width, language: sample.language,
                    direction: sample.direction)
            }
        }
    }

    @Test func everyThreadShapesAlike() async throws {
        let first = try Self.allShapes()
        let shapes = try await withThrowingTaskGroup(of: [ShapedText].self) { group in
            for _ in 0..<8 { group.addTask { try Self.allShapes() } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        #expect(shapes.count == 8)
        for shape in shapes { #expect(shape == first) }
    }

    @Test func whatWasShapedBeforeDoesNotMatter() throws {
        let (fresh, used) = (try FontSystem(), try FontSystem())
        for sample in Samples.all.reversed() { _ = used.shape(sample.text) }
        #expect(used.shape(Samples.english, width: 150) == fresh.shape(Samples.english, width: 150))
        #expect(used.shape(Samples.arabic, width: 150) == fresh.shape(Samples.arabic, width: 150))
    }

    @Test func andikaAloneAndAllFontsShapeAndikaAlike() throws {
        let fonts = try FontSystem()
        let paragraph = Samples.paragraph(Samples.english)
        let shapes = [fonts.core, fonts.everything].map { collection in
            var shaper = PangoShaper(
                paragraph: paragraph, text: ParagraphText(paragraph), fonts: collection, width: 150, language: "en",
                direction: .leftToRight)
            return shaper.shape()
        }
        #expect(fonts.core !== fonts.everything)
        #expect(shapes[0] == shapes[1])
    }

    @Test func everyFontThatARunNamesHasAFace() throws {
        let shaping = try FontSystem()
        let drawing = try FontSystem()
        for sample in Samples.all {
            for run in shaping.shape(sample.text).lines.flatMap(\.runs) {
                let face = drawing.fontFace(run.font)
                #expect(face != nil, "\(run.font)")
                #expect(drawing.fontFace(run.font) == face)
            }
        }
        #expect(drawing.fontFace("Andika Bold") != drawing.fontFace("Andika"))
        #expect(drawing.fontFace("Comic Sans") == nil)
        #expect(drawing.fontFace("Andika Italic") == nil)
    }

    @Test func onlyOurFontsAreKnown() throws {
        let families = try FontSystem().everything.configuration.families
        #expect(families.allSatisfy { $0 == "Andika" || $0.hasPrefix("Noto Sans") })
        #expect(try FontSystem().core.configuration.families.sorted() == ["Andika"])
        #expect(try FontSystem().has(family: "DejaVu Sans") == false)
    }

    @Test func withoutAndikaTheErrorSaysWhatToInstall() throws {
        let library = FontLibrary(coreFolders: [], fallbackFolders: [], extraFolders: [], cacheFolder: nil)
        let error = try #require(throws: DiagnosedError.self) { try FontSystem(library: library) }
        #expect(error.diagnostics.map(\.code) == ["font-missing"])
        #expect(error.diagnostics.first?.help?.contains("fonts-sil-andika") == true)
    }

    @Test func aFontFolderThatIsNotThereIsAnError() throws {
        let error = try #require(throws: DiagnosedError.self) { try FontSystem(extraFontFolders: ["no/such/folder"]) }
        #expect(error.diagnostics.map(\.code) == ["font-folder"])
    }

    @Test func aFolderOfTheCallerAddsItsFonts() throws {
        let folder = try TemporaryFolder()
        // A font that lies beside ours and is none of ours.
        let source = try #require(
            FontLibrary.installed(extraFolders: []).fallbackFolders.map { $0 + "/NotoSerif-Regular.ttf" }
                .first { FileManager.default.fileExists(atPath: $0) })
        try FileManager.default.copyItem(atPath: source, toPath: folder.path + "/clinic.ttf")
        let fonts = try FontSystem(extraFontFolders: [folder.path])
        #expect(fonts.has(family: "Noto Serif"))
        #expect(fonts.fontFace("Noto Serif") != nil)
        #expect(try FontSystem().has(family: "Noto Serif") == false)
    }

    @Test func coverageNamesWhatIsThere() throws {
        let coverage = try FontSystem().coverage()
        let latin = try #require(coverage.first { $0.script == "Latin" })
        #expect(latin.family == "Andika")
        #expect(latin.present)
        let greek = try #require(coverage.first { $0.script == "Greek" })
        #expect(greek.family == "Noto Sans")
    }
}
