import Basics
import DisplayList
import DocumentModel
import TestSupport
import Testing

@testable import Rendering

@Suite struct PictureTests {
    @Test func aPictureStandsUprightInItsPlace() throws {
        let page = PageBuilder()
        page.size = Size(width: 200, height: 200)
        page.move(to: 50)
        let picture = page.picture(SampleHandout.artwork(1), width: 160, alt: "An arrow that points up")
        let dots = try Dots(of: PDFOutput.toy().write(page.document([picture])))
        #expect(dots.color(100, 75) == "#191966", "the arrow is in the upper half")
        #expect(dots.color(75, 62) != dots.color(100, 92), "its point is above")
        #expect(dots.color(25, 55) == "#d9edf2", "paper")
        #expect(dots.color(100, 45) == "#ffffff")
        #expect(dots.color(100, 195) == "#ffffff")
    }

    @Test func aPictureIsStoredOnce() throws {
        let page = PageBuilder()
        let pictures = (0..<3).map { index in
            page.picture(SampleHandout.artwork(1), width: 40 + 20 * Double(index), alt: "A foot")
        }
        page.endPage()
        let last = page.picture(SampleHandout.artwork(1), width: 90, alt: "A foot again")
        let file = try finish(page.document(pictures + [last]))
        let forms = file.objects.values.filter { file.name(file.dictionary($0)["/Subtype"]) == "/Form" }
        #expect(forms.count == 1)
        for page in file.pages {
            let resources = file.dictionary(file.dictionary(page)["/Resources"])
            #expect(file.dictionary(resources["/XObject"]).count == 1, "one name for it")
        }
        #expect(PDFUACheck.findings(in: file.bytes) == [])
    }

    @Test func aPictureIsDrawnOnceForAllDocuments() throws {
        let artwork = ToyArtwork()
        let output = PDFOutput(fonts: ToyFonts(), artwork: artwork)
        for _ in 0..<3 { _ = try output.write(SampleHandout.document()) }
        #expect(artwork.forms.count == 6)
        #expect(artwork.forms.values.allSatisfy { $0 == 1 })
    }

    @Test func fewPicturesStayOpen() throws {
        let artwork = ToyArtwork()
        let plates = PlateForms(artwork: artwork, limit: 2)
        for number in [1, 2, 1, 3, 1] { _ = try plates.plate(SampleHandout.artwork(number)) }
        #expect(artwork.forms[SampleHandout.artwork(1)] == 2, "the oldest is let go")
        #expect(artwork.forms[SampleHandout.artwork(2)] == 1)
    }

    @Test func aPictureOutlivesItsPlaceAmongTheOpenOnes() throws {
        let document = SampleHandout.document()
        let content = document.pages.map { $0.content.withInk }
        let drawing = try PDFDrawing(document, content, painter: PagePainter(fonts: ToyFonts()))
        let finisher = Finisher(plates: PlateForms(artwork: ToyArtwork(), limit: 1))
        let prepared = try finisher.prepare(document, content)
        let bytes = try finisher.finish(drawing, of: document, prepared, options: PDFOptions())
        #expect(try bytes == PDFOutput.toy().write(document))
    }

    @Test func aThreadThatHelpsChangesNoByte() throws {
        let helped = PDFOutput(fonts: ToyFonts(), artwork: ToyArtwork(), helper: SideThread())
        let alone = try PDFOutput.toy().write(SampleHandout.document())
        #expect(try helped.write(SampleHandout.document()) == alone)
        #expect(try helped.write(SampleHandout.document()) == alone)
    }

    @Test func decorationIsAnArtifact() throws {
        let page = PageBuilder()
        page.picture(SampleHandout.artwork(1), width: 40, tag: .artifact(.layout))
        let words = page.line(.paragraph, .init("Words "))
        let file = try finish(page.document([words]))
        #expect(file.structure?.outline == "Document(P)")
        #expect(PDFUACheck.findings(in: file.bytes) == [])
    }

    /// A picture that somebody else made, as a finished file with meaning of its own.
    private struct Foreign: ArtworkDrawing {
        var pdf: [UInt8]
        func draw(_ artwork: Artwork, size: Size, on context: OpaquePointer) {}
        func form(_ artwork: Artwork) -> PlateForm { PlateForm(pdf: pdf, size: Size(width: 10, height: 10)) }
    }

    @Test func picturesWithMeaningOfTheirOwnAreRefused() throws {
        let page = PageBuilder()
        let one = page.line(.paragraph, .init("Words "))
        let plates = PlateForms(artwork: Foreign(pdf: try PDFOutput.toy().write(page.document([one]))))
        #expect(fault { _ = try plates.plate(SampleHandout.artwork(1)) } == "picture-marks")
    }

    @Test func picturesOfTwoPagesAreRefused() throws {
        let page = PageBuilder()
        page.endPage()
        page.endPage()
        let plates = PlateForms(artwork: Foreign(pdf: try PDFOutput.toy().write(page.document([]))))
        #expect(fault { _ = try plates.plate(SampleHandout.artwork(1)) } == "picture-pages")
    }

    @Test func whatIsNoPictureIsRefused() {
        let plates = PlateForms(artwork: Foreign(pdf: Array("no PDF".utf8)))
        #expect(fault { _ = try plates.plate(SampleHandout.artwork(1)) } == "finishing-failed")
    }
}
