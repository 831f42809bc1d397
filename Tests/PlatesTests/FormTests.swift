import Basics
import DocumentModel
import Testing

@testable import Rendering

/// A plate drawn once, as a PDF that pages place.
@Suite struct FormTests {
    let folder: TemporaryFolder
    let store: PlateStore

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(goodPlate, to: "square.svg")
        store = PlateStore(folders: [folder.path])
    }

    func text(_ form: PlateForm) -> String { String(decoding: form.pdf, as: UTF8.self) }

    func code(_ artwork: Artwork) -> String? {
        do {
            _ = try store.form(artwork)
            return nil
        } catch {
            return error.diagnostics.first?.code
        }
    }

    @Test func aFormIsOnePageOfVectors() throws {
        let form = try store.form(Artwork(source: .plate("square"), layers: ["rub"]))
        #expect(form.size == Size(width: 100, height: 100))
        #expect(text(form).hasPrefix("%PDF-1."))
        #expect(text(form).contains("/MediaBox [ 0 0 100 100 ]"))
        #expect(text(form).contains("/Count 1"))
        // The date is no clock's: the same bytes tomorrow.
        #expect(text(form).contains("/CreationDate (20000101000000Z)"))
        #expect(!text(form).contains("/Subtype /Image"))
    }

    @Test func theSameArtworkGivesTheSameBytes() throws {
        // A comment makes another file, so that the second form is drawn and not found.
        try folder.write(goodPlate + "<!-- again -->", to: "again.svg")
        let theme = PlateTheme.styleSheet(for: PlateLook())
        let first = try store.form(Artwork(source: .plate("square"), layers: ["rub", "press-here"], styleSheet: theme))
        let again = try store.form(Artwork(source: .plate("again"), layers: ["press-here", "rub"], styleSheet: theme))
        #expect(first == again)
        let plain = try store.form(Artwork(source: .plate("square"), layers: ["rub", "press-here"]))
        #expect(first != plain)
    }

    @Test func workspacesWithPlatesOfOneNameDoNotCollide() throws {
        let other = try TemporaryFolder()
        try other.write(
            plate(
                "width=\"30\" height=\"30\"/></g>\n  <g id=\"press", "width=\"9\" height=\"30\"/></g>\n  <g id=\"press"),
            to: "square.svg")
        let artwork = Artwork(source: .plate("square"))
        #expect(try PlateStore(folders: [other.path]).form(artwork) != store.form(artwork))
    }

    @Test(arguments: [
        "<rect x=\"10\" y=\"10\" width=\"30\" height=\"30\" style=\"fill:none\"/>",
        "<rect x=\"10\" y=\"10\" width=\"30\" height=\"30\" opacity=\"0\"/>",
        "<rect x=\"500\" y=\"10\" width=\"30\" height=\"30\"/>",
        "<g opacity=\".5\"/>", "<path d=\"nonsense\"/>", "",
    ])
    func aPictureThatDrawsNothingIsAnError(base: String) throws {
        try folder.write(
            plate("<rect class=\"skin-child\" x=\"10\" y=\"10\" width=\"30\" height=\"30\"/>", base), to: "empty.svg")
        #expect(code(Artwork(source: .plate("empty"))) == "picture-empty")
        #expect(code(Artwork(source: .plate("empty"), layers: ["press-here"])) == nil)
    }

    @Test func aLogoInPNGIsPlacedAsAnImage() throws {
        let canvas = try #require(Canvas(side: 20))
        try folder.write(canvas.png(), to: "logo.png")
        let logo = Artwork(source: .file(folder.path + "/logo.png"))
        #expect(try store.info(logo.source).size == Size(width: 20, height: 20))
        #expect(try text(store.form(logo)).contains("/Subtype /Image"))
        // What would tell us that librsvg drew a plate as pixels.
        #expect(try CairoPages.holdsImage(store.form(logo).pdf))
        #expect(try !CairoPages.holdsImage(store.form(Artwork(source: .plate("square"))).pdf))
    }

    @Test func aDamagedOrHugePNGIsRefused() throws {
        let png = try #require(Canvas(side: 20)).png()
        try folder.write(Array(png.prefix(png.count / 2)), to: "half.png")
        #expect(code(Artwork(source: .file(folder.path + "/half.png"))) == "picture-png")
        var huge = png
        // 100,000 by 1,000 pixels, declared in the header of a file of a few bytes.
        huge.replaceSubrange(16..<24, with: [0x00, 0x01, 0x86, 0xA0, 0x00, 0x00, 0x03, 0xE8])
        try folder.write(huge, to: "huge.png")
        #expect(code(Artwork(source: .file(folder.path + "/huge.png"))) == "picture-too-large")
    }

    @Test func whatIsNoFileIsRefused() {
        #expect(code(Artwork(source: .file(folder.path + "/none.svg"))) == "picture-missing")
        #expect(code(Artwork(source: .file(folder.path))) == "picture-unreadable")
        #expect(code(Artwork(source: .file("/dev/zero"))) == "picture-unreadable")
    }
}
