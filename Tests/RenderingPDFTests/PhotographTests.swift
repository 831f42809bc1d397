import Basics
import DisplayList
import DocumentModel
import Foundation
import TestSupport
import Testing

@testable import Rendering

/// A photograph on the page: upright, small, and without what its camera wrote beside it.
@Suite struct PhotographTests {
    private let folder: TemporaryFolder
    private let store = PlateStore(folders: [])

    init() throws {
        folder = try TemporaryFolder()
    }

    private func artwork(_ bytes: [UInt8], _ name: String = "photo.jpg") throws -> Artwork {
        try Data(bytes).write(to: URL(fileURLWithPath: folder.path + "/" + name))
        return Artwork(source: .file(folder.path + "/" + name))
    }

    /// A page of 200 by 200 points with the picture from its corner, 100 points wide.
    private func page(_ artwork: Artwork) -> LaidOutDocument {
        let page = PageBuilder()
        page.size = Size(width: 200, height: 200)
        page.move(to: 0)
        return page.document([page.picture(artwork, width: 100, alt: "A ball")])
    }

    private func pdf(_ artwork: Artwork) throws -> [UInt8] {
        try PDFOutput(fonts: ToyFonts(), artwork: store).write(page(artwork))
    }

    private func holds(_ bytes: [UInt8], _ text: String) -> Bool {
        Data(bytes).range(of: Data(text.utf8)) != nil
    }

    /// Whether a dot is about this colour.
    private func isAbout(_ colour: SamplePhotograph.Colour, _ dot: String) -> Bool {
        guard let found = UInt32(dot.dropFirst(), radix: 16) else { return false }
        return [16, 8, 0].allSatisfy { shift in
            abs(Int(found >> UInt32(shift) & 0xFF) - Int(colour >> UInt32(shift) & 0xFF)) < 12
        }
    }

    @Test func aPhotographStaysJPEGInThePDF() throws {
        let photo = SamplePhotograph.quarters(width: 64, height: 48)
        let picture = try artwork(photo)
        #expect(try store.info(picture.source).size == Size(width: 64, height: 48))
        let bytes = try pdf(picture)
        #expect(holds(bytes, "/DCTDecode"))
        #expect(PDFUACheck.findings(in: bytes) == [])
        let form = try store.form(picture)
        #expect(form.size == Size(width: 64, height: 48))
        #expect(try Photograph(photo, file: "photo.jpg").jpeg == JPEGFile(photo, file: "photo.jpg").stripped)
    }

    @Test(arguments: [1, 6])
    func nothingOfTheCameraReachesThePage(orientation: Int) throws {
        let photo = SamplePhotograph.withSecrets(
            SamplePhotograph.quarters(width: 64, height: 48), orientation: orientation)
        let secrets = ["Exif", "GPS", "Rosa", "JFXX", "ICC_PROFILE", "8BIM", "taken at home", "second picture"]
        #expect(secrets.filter { !holds(photo, $0) } == [], "the fixture has them all")
        let bytes = try pdf(try artwork(photo))
        #expect(secrets.filter { holds(bytes, $0) } == [])
        #expect(holds(bytes, "/DCTDecode"))
        #expect(PDFUACheck.findings(in: bytes) == [])
    }

    /// What each value of the tag says about the quarters of the stored picture, from the top left as they are read.
    private static let turns: [(Int, [SamplePhotograph.Colour])] = {
        let (r, g, b, y) = (
            SamplePhotograph.red, SamplePhotograph.green, SamplePhotograph.blue, SamplePhotograph.yellow
        )
        return [
            (1, [r, g, b, y]), (2, [g, r, y, b]), (3, [y, b, g, r]), (4, [b, y, r, g]), (5, [r, b, g, y]),
            (6, [b, r, y, g]), (7, [y, g, b, r]), (8, [g, y, r, b]), (9, [r, g, b, y]), (0, [r, g, b, y]),
        ]
    }()

    @Test(arguments: turns, [true, false])
    func aPhotographStandsUpright(turn: (orientation: Int, quarters: [SamplePhotograph.Colour]), isLittle: Bool) throws
    {
        let exif = SamplePhotograph.exif(orientation: turn.orientation, isLittle: isLittle)
        let photo = SamplePhotograph.adding([exif], to: SamplePhotograph.quarters(width: 96, height: 64))
        let picture = try artwork(photo, "turned.jpg")
        let isTall = (5...8).contains(turn.orientation)
        #expect(
            try store.info(picture.source).size == (isTall ? Size(width: 64, height: 96) : Size(width: 96, height: 64)))
        let document = page(picture)
        let png = try Dots(png: try PageImages(fonts: ToyFonts(), artwork: store).images(document, dpi: 72)[0])
        let pdf = try Dots(of: try PDFOutput(fonts: ToyFonts(), artwork: store).write(document))
        let placed = try #require(document.pages[0].content.compactMap(\.picture).first)
        let (width, height) = (placed.picture.size.width, placed.picture.size.height)
        for dots in [png, pdf] {
            for (index, colour) in turn.quarters.enumerated() {
                let x = placed.piece.origin.x + width * (index % 2 == 0 ? 0.25 : 0.75)
                let y = placed.piece.origin.y + height * (index < 2 ? 0.25 : 0.75)
                #expect(isAbout(colour, dots.color(Int(x), Int(y))), "quarter \(index): \(dots.color(Int(x), Int(y)))")
            }
        }
    }

    @Test(arguments: [(2_600, 1_300, 1_200.0, 600.0), (1_300, 1_201, 1_200, 1_109), (30, 2_400, 15, 1_200)])
    func aLargePhotographIsMadeSmaller(_ width: Int, _ height: Int, _ newWidth: Double, _ newHeight: Double) throws {
        let photo = SamplePhotograph.quarters(width: width, height: height)
        let small = try Photograph(photo, file: "photo.jpg")
        #expect(small.size == Size(width: newWidth, height: newHeight))
        let file = try JPEGFile(small.jpeg, file: "small.jpg")
        #expect((Double(file.width), Double(file.height)) == (newWidth, newHeight))
        guard newWidth > 100 else { return }
        // To the very corner: nothing from beyond the edge is mixed in.
        let dots = try Dots(of: try store.form(try artwork(photo)).pdf)
        #expect(isAbout(SamplePhotograph.red, dots.color(5, 5)))
        #expect(dots.color(0, 0) == dots.color(5, 5))
        #expect(dots.color(dots.width - 1, dots.height - 1) == dots.color(dots.width - 6, dots.height - 6))
    }

    @Test func theSamePhotographGivesTheSameBytes() throws {
        let photo = SamplePhotograph.adding(
            [SamplePhotograph.exif(orientation: 8)], to: SamplePhotograph.quarters(width: 1_500, height: 900))
        #expect(try Photograph(photo, file: "a").jpeg == Photograph(photo, file: "b").jpeg)
    }

    @Test func aPhotographIsKeptNowhereBetweenRuns() throws {
        let cache = try #require(PictureCache(folder: folder.path))
        let picture = try artwork(SamplePhotograph.quarters(width: 20, height: 20))
        let store = PlateStore(folders: [], cache: cache)
        #expect(try store.place(of: picture) == nil)
        _ = try PDFOutput(fonts: ToyFonts(), artwork: store).write(page(picture))
        #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["photo.jpg"])
    }
}
