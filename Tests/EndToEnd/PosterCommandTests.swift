import Foundation
import TestSupport
import Testing

/// `poster`: a picture for the wall.
@Suite struct PosterCommandTests {
    private let desk: Desk

    init() throws { desk = try Desk() }

    @Test(arguments: [("a0", 1189.0, 841.0), ("a2", 594, 420), ("24x36in", 914.4, 609.6), ("90x130cm", 1300, 900)])
    func aWholePosterIsAPageOfItsSize(size: String, long: Double, short: Double) throws {
        #expect(try desk.handhold("poster", "colouring-ocean", "--size", size, "--whole", "-o", "a.pdf").code == 0)
        let pages = try desk.pages("a.pdf")
        #expect(pages.count == 1)
        let page = pages[0]
        let (longer, shorter) = (max(page.width, page.height), min(page.width, page.height))
        #expect(longer < long + 0.1 && shorter < short + 0.1)
        #expect(abs(longer - long) < 0.1 || abs(shorter - short) < 0.1)
        // The picture fills it, to the last point of a size that is no whole number of them.
        #expect(page.pictures.count == 1 && page.pictures[0].whole.isNear(page.area))
        #expect(page.pictures[0].window.isNear(page.area))
        #expect(page.words.isEmpty)
    }

    @Test(arguments: ["en", "es"])
    func everybodyCanReadIt(language: String) throws {
        let flags = ["poster", "colouring-garden", "--size", "a2", "--language", language, "-o", "a.pdf"]
        for extra in [[], ["--whole"]] {
            #expect(try desk.handhold(flags + extra).code == 0)
            let bytes = Array(try #require(desk.bytes("a.pdf")))
            #expect(PDFUACheck.findings(in: bytes) == [])
            let file = try PDFBytes(bytes)
            let figures = try #require(file.structure).all("Figure")
            #expect(figures.count == (extra.isEmpty ? try desk.pages("a.pdf").count - 1 : 1))
            let garden = language == "en" ? "A garden to color" : "Un jardín para colorear"
            for figure in figures { #expect(file.text(figure.entries["/Alt"])?.contains(garden) == true) }
            #expect(file.name(file.dictionary(file.catalog["/ViewerPreferences"])["/PrintScaling"]) == "/None")
        }
        #expect(try desk.words(of: desk.path("a.pdf")).isEmpty)
    }

    @Test func theFirstSheetSaysHowItGoesTogether() throws {
        try desk.handhold("poster", "colouring-ocean", "--size", "a2", "-o", "a.pdf")
        let page = try desk.words(of: desk.path("a.pdf"))
        for word in ["The ocean", "A2", "Glue", "Cut", "Tape", "100%", "Can you find", "5 crabs"] {
            #expect(page.contains(word), "\(word)")
        }
        try desk.handhold("poster", "colouring-ocean", "--size", "a2", "--language", "es", "-o", "a.pdf")
        #expect(try desk.words(of: desk.path("a.pdf")).contains("El mar"))
    }

    @Test func everyExampleOfTheHelpWorks() throws {
        let runs = try desk.runExamples(of: "poster")
        #expect(runs.count >= 4)
        for run in runs { #expect(run.answer.code == 0, "\(run.example): \(run.answer.errors)") }
        let list = try #require(runs.first { $0.example == "handhold poster" }).answer.output
        for name in ["colouring-garden", "colouring-ocean", "colouring-town"] { #expect(list.contains(name)) }
    }

    @Test func theSamePosterHasTheSameBytes() throws {
        try desk.handhold("poster", "colouring-town", "--size", "a2", "-o", "a.pdf")
        try desk.handhold(["poster", "colouring-town", "--size", "a2", "-o", "b.pdf"], with: ["TZ": "Asia/Tokyo"])
        #expect(desk.bytes("a.pdf") != nil && desk.bytes("a.pdf") == desk.bytes("b.pdf"))
    }

    @Test(arguments: [
        (
            ["colouring-gardn"],
            "error: unknown poster 'colouring-gardn' in the posters and plates\nhelp: did you mean 'colouring-garden'?\n"
        ),
        (["tunnel", "--size", "a11"], "error: unknown poster size 'a11' in the sizes\nhelp: did you mean 'a1'?\n"),
        (
            ["tunnel", "--size", "20x20"],
            "error: '20x20' is not a poster size\nhelp: write width and height and a unit: 70x100mm\n"
        ),
        (
            ["tunnel", "--size", "9x9m"],
            "error: '9x9m' is not a poster size\nhelp: write width and height and a unit: 70x100mm\n"
        ),
        (
            ["tunnel", "--size", "6000x900mm"],
            "error: a poster has sides from 10 cm to 5 m, but this is '6000x900mm'\n"
        ),
        (["tunnel", "--paper", "lettr"], "error: unknown paper 'lettr' in the papers\nhelp: did you mean 'letter'?\n"),
        (["tunnel", "--language", "fr"], "error: unknown language 'fr' in the catalog\nhelp: known: en, es\n"),
    ])
    func whatCannotBeIsSaid(flags: [String], message: String) throws {
        let answer = try desk.handhold(["poster"] + flags)
        #expect(answer.code == 1)
        #expect(answer.errors == message)
        #expect(desk.files == [])
    }

    @Test func sheetsThatNobodyWouldGlueAreRefused() throws {
        for flags in [
            ["--overlap", "300mm"], ["--size", "5x5m", "--paper", "a5"], ["--size", "500x500cm", "--paper", "a5"],
        ] {
            let answer = try desk.handhold(["poster", "tunnel"] + flags)
            #expect(answer.code == 1)
            #expect(answer.errors.hasPrefix("error: "))
        }
        #expect(desk.files == [])
    }
}
