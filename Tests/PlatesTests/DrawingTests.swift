import Basics
import DocumentModel
import Rendering
import Testing

/// What lands on the page.
@Suite struct DrawingTests {
    let folder: TemporaryFolder
    let store: PlateStore
    let canvas: Canvas

    init() throws {
        folder = try TemporaryFolder()
        try folder.write(goodPlate, to: "square.svg")
        store = PlateStore(folders: [folder.path + "/none", folder.path])
        canvas = try #require(Canvas())
    }

    func artwork(_ id: String = "square", _ layers: [String] = [], theme: String = "") -> Artwork {
        Artwork(source: .plate(id), layers: layers, styleSheet: theme)
    }

    func codes(_ work: () throws -> Void) -> [String] {
        do {
            try work()
            return []
        } catch let error as DiagnosedError {
            return error.diagnostics.map(\.code)
        } catch {
            return ["\(error)"]
        }
    }

    @Test func layersAreHiddenUntilAskedFor() throws {
        try store.draw(artwork(), size: canvas.size, on: canvas.context)
        #expect(canvas.colour(25, 25) == "#d9a273")
        #expect(canvas.colour(75, 75) == "#ffffff")
        try store.draw(artwork("square", ["press-here"]), size: canvas.size, on: canvas.context)
        #expect(canvas.colour(75, 75) == "#0000ff")
        #expect(canvas.colour(25, 90) == "#ffffff")
    }

    @Test func aThemeChangesTheColours() throws {
        let look = PlateLook(childSkin: .darkest, motion: Color(red: 0, green: 0, blue: 1))
        let theme = PlateTheme.styleSheet(for: look)
        try store.draw(artwork("square", ["rub"], theme: theme), size: canvas.size, on: canvas.context)
        #expect(canvas.colour(25, 25) == "#6a432e")
        #expect(canvas.colour(25, 90) == "#0000ff")
    }

    @Test func lineArtLeavesSkinWhite() throws {
        let theme = PlateTheme.styleSheet(for: PlateLook(childSkin: .darkest, ink: .lineArt))
        try store.draw(artwork("square", ["press-here", "rub"], theme: theme), size: canvas.size, on: canvas.context)
        #expect(canvas.colour(25, 25) == "#ffffff")
        #expect(canvas.colour(25, 10) == "#1a1a1a")
        #expect(canvas.colour(25, 90) == "#000000")
    }

    @Test func aPictureIsFittedIntoItsBox() throws {
        try store.draw(artwork(), size: Size(width: 50, height: 50), on: canvas.context)
        #expect(canvas.colour(12, 12) == "#d9a273")
        #expect(canvas.colour(30, 30) == "#ffffff")
    }

    @Test func nothingIsDrawnBeyondThePicturesBox() throws {
        try folder.write(plate("x=\"10\" y=\"10\" width=\"30\"", "x=\"10\" y=\"10\" width=\"300\""), to: "wide.svg")
        try store.draw(artwork("wide"), size: Size(width: 80, height: 40), on: canvas.context)
        #expect(canvas.colour(55, 10) == "#d9a273")
        #expect(canvas.colour(65, 10) == "#ffffff")
    }

    @Test func anUnknownLayerNamesTheNearest() {
        #expect(throws: DiagnosedError.self) { try store.form(artwork("square", ["pres-here"])) }
        do {
            _ = try store.form(artwork("square", ["pres-here"]))
        } catch {
            #expect(error.diagnostics.map(\.code) == ["unknown-layer"])
            #expect(error.diagnostics.map(\.message) == ["unknown layer 'pres-here' in plate 'square'"])
            #expect(error.diagnostics.map(\.help) == ["did you mean 'press-here'?"])
        }
    }

    @Test(arguments: ["sqare", "../square", "a/../square", ".", ""])
    func anUnknownPlateIsRefusedAndNeverLeavesTheFolders(id: String) throws {
        do {
            _ = try store.info(.plate(id))
            Issue.record("read '\(id)'")
        } catch {
            #expect(error.diagnostics.map(\.code) == ["unknown-plate"])
            if id == "sqare" { #expect(error.diagnostics.map(\.help) == ["did you mean 'square'?"]) }
        }
    }

    @Test func aPlateBesideTheFolderIsOutOfReach() throws {
        try folder.makeFolder("inner")
        let inner = PlateStore(folders: [folder.path + "/inner"])
        #expect(codes { _ = try inner.info(.plate("../square")) } == ["unknown-plate"])
    }

    @Test func theFirstFolderWins() throws {
        let first = try TemporaryFolder()
        try first.write(plate("A square", "Ours"), to: "square.svg")
        #expect(try PlateStore(folders: [first.path, folder.path]).info(.plate("square")).title == "Ours")
        #expect(try PlateStore(folders: [folder.path, first.path]).info(.plate("square")).title == "A square")
    }

    @Test func aCopyOfAHiddenLayerIsDrawn() throws {
        try folder.write(
            plate("<g id=\"base\">", "<g id=\"base\"><use href=\"#rub\" y=\"-20\"/>"), to: "copy.svg")
        try store.draw(artwork("copy"), size: canvas.size, on: canvas.context)
        #expect(canvas.colour(25, 70) == "#d1410c")
        #expect(canvas.colour(25, 90) == "#ffffff")
    }

    @Test func aThemeMayNotFetch() {
        for theme in ["@import 'a.css';", ".top{fill:url(http://example.org/a)}"] {
            #expect(
                codes { try store.draw(artwork(theme: theme), size: canvas.size, on: canvas.context) } == ["svg-style"])
        }
    }

    @Test func aFileNextToThePlateIsNotRead() throws {
        try folder.write(goodPlate, to: "other.svg")
        try folder.write(plate("<g id=\"base\">", "<g id=\"base\"><use href=\"other.svg#base\"/>"), to: "next.svg")
        #expect(codes { _ = try store.info(.plate("next")) } == ["svg-reference"])
        #expect(codes { _ = try store.info(.file(folder.path + "/next.svg")) } == ["svg-reference"])
    }

    @Test func aLogoIsDrawnWithItsOwnStyle() throws {
        try folder.write(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"10\" height=\"10\"><style>.cls-1{fill:#00ff00}</style>"
                + "<path class=\"cls-1\" d=\"M0 0h10v10H0z\"/></svg>", to: "logo.svg")
        let logo = Artwork(source: .file(folder.path + "/logo.svg"))
        try store.draw(logo, size: canvas.size, on: canvas.context)
        #expect(canvas.colour(50, 50) == "#00ff00")
    }
}
