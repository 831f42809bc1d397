import Basics
import DisplayList
import DocumentModel
import LayoutEngine
import Rendering
import Testing

@Suite struct LineTests {
    let fonts: FontSystem

    init() throws { fonts = try FontSystem() }

    @Test(arguments: Samples.all.indices, [60.0, 150, 300, .infinity])
    func linesJoinToTheText(sample: Int, width: Double) {
        let (text, language, direction) = Samples.all[sample]
        let shaped = fonts.shape(Samples.paragraph(text), width: width, language: language, direction: direction)
        #expect(shaped.lines.map(\.text).joined() == text)
        for line in shaped.lines {
            let logical = line.runs.map(\.text).joined().unicodeScalars.sorted()
            #expect(logical == line.text.unicodeScalars.sorted())
        }
    }

    @Test(arguments: Samples.all.indices, [40.0, 90, 150.5, 300])
    func noLineIsWiderThanTheSpace(sample: Int, width: Double) {
        let (text, language, direction) = Samples.all[sample]
        let shaped = fonts.shape(Samples.paragraph(text), width: width, language: language, direction: direction)
        for line in shaped.lines { #expect(line.width <= width + 0.001) }
    }

    @Test func aTextFitsTheWidthItMeasured() {
        for size in stride(from: 6.5, through: 40, by: 0.5) {
            let natural = fonts.shape(Samples.english, size: size)
            #expect(natural.lines.count == 1)
            #expect(fonts.shape(Samples.english, width: natural.lines[0].width, size: size).lines.count == 1)
            #expect(fonts.shape(Samples.english, width: natural.lines[0].width - 0.1, size: size).lines.count == 2)
        }
    }

    @Test(arguments: [7.5, 10, 12, 16, 33])
    func twiceTheSizeIsTwiceTheWidth(size: Double) throws {
        let small = try #require(fonts.shape(Samples.english, size: size).lines.first)
        let large = try #require(fonts.shape(Samples.english, size: 2 * size).lines.first)
        #expect(large.width == 2 * small.width)
        #expect(large.ascent == 2 * small.ascent)
        #expect(large.runs[0].glyphs.map(\.x) == small.runs[0].glyphs.map { 2 * $0.x })
        #expect(large.runs[0].glyphs.map(\.id) == small.runs[0].glyphs.map(\.id))
    }

    @Test func lettersStandWhereTheFontSaysAndNotOnWholePixels() throws {
        let glyphs = try #require(fonts.shape(Samples.english, size: 16).lines.first?.runs.first?.glyphs)
        #expect(glyphs.count { $0.x != $0.x.rounded() } > glyphs.count / 2)
    }

    @Test(arguments: [
        ("Comb Goodnight", "en", 60.0, true), ("Comb Goodnight", "en", 90, false), ("Comb\u{AD}ing", "en", 50, false),
        ("สวัสดีตอนเช้า", "th", 60, false), ("Comb Goodnight", "en", .infinity, false),
    ])
    func aWordThatIsPartedIsSaid(text: String, language: String, width: Double, isParted: Bool) {
        let shaped = fonts.shape(
            Samples.paragraph(text), width: width, language: language, direction: .leftToRight)
        #expect(shaped.lines.count == (width.isInfinite ? 1 : text == "Comb Goodnight" && isParted ? 3 : 2))
        #expect(shaped.partsWord == isParted)
    }

    @Test func aTextBreaksAlikeAtEverySize() {
        let broken = (
            fonts.shape(Samples.english, width: 120, size: 12), fonts.shape(Samples.english, width: 240, size: 24)
        )
        #expect(broken.0.lines.count > 3)
        #expect(broken.0.lines.map(\.text) == broken.1.lines.map(\.text))
    }

    @Test func aWordIsPartedOnlyIfItIsWiderThanTheSpace() {
        let lines = fonts.shape("one two three", width: 40).lines
        #expect(lines.map(\.text) == ["one ", "two ", "three"])
        let parts = fonts.shape("Streichelmassageanleitung", width: 40).lines
        #expect(parts.count > 2)
        #expect(parts.allSatisfy { $0.width <= 40.001 })
    }

    @Test func aSoftHyphenShowsOnlyWhereItPartsAWord() throws {
        let whole = try #require(fonts.shape("massage\u{AD}anleitung").lines.first)
        #expect(whole.width == fonts.shape("massageanleitung").lines[0].width)
        for width in stride(from: whole.width * 0.6, to: whole.width, by: 0.7) {
            let lines = fonts.shape("massage\u{AD}anleitung", width: width).lines
            #expect(lines.map(\.text) == ["massage\u{AD}", "anleitung"])
            #expect(lines[0].width == fonts.shape("massage\u{2010}").lines[0].width)
            #expect(lines[0].width <= width)
        }
    }

    @Test func trailingSpaceIsInTheLineButNotInItsWidth() throws {
        let bare = try #require(fonts.shape("heel").lines.first)
        let spaced = try #require(fonts.shape("heel   ").lines.first)
        #expect(spaced.width == bare.width)
        #expect(spaced.text == "heel   ")
        #expect(spaced.runs[0].glyphs.count == bare.runs[0].glyphs.count + 3)
        let broken = try #require(fonts.shape("heel toes", width: bare.width + 1).lines.first)
        #expect(broken.text == "heel ")
        #expect(broken.width == bare.width)
        #expect(broken.runs[0].glyphs.count == bare.runs[0].glyphs.count + 1)
        #expect(broken.runs[0].glyphs.last?.x == bare.width)
    }

    @Test func aLineBreakBeginsALine() {
        let shaped = fonts.shape("one\ntwo\r\n\nthree")
        #expect(shaped.lines.map(\.text) == ["one ", "two ", " ", "three"])
        #expect(shaped.missing.isEmpty)
        #expect(fonts.shape("one\n").lines.map(\.text) == ["one ", ""])
    }

    @Test func anEmptyParagraphIsOneLineOfFullHeight() {
        let word = fonts.shape("word").lines
        for runs in [[], [Paragraph.Run(.text(""))]] {
            let paragraph = Paragraph(runs: runs, style: Samples.style(14))
            let lines = fonts.shape(paragraph, width: 100, language: "en", direction: .leftToRight).lines
            #expect(lines.count == 1)
            #expect(lines.first?.text == "")
            #expect(lines.first?.width == 0)
            #expect(lines.first?.ascent == word.first?.ascent)
            #expect(lines.first?.descent == word.first?.descent)
        }
    }

    @Test func linesOfAndikaAreEven() {
        let paragraph = Paragraph(
            runs: [Paragraph.Run(.text("Ask first. "), bold: true), Paragraph.Run(.text(Samples.english))],
            style: Samples.style(14))
        let lines = fonts.shape(paragraph, width: 120, language: "en", direction: .leftToRight).lines
        #expect(Set(lines.map(\.ascent)).count == 1)
        #expect(Set(lines.map(\.descent)).count == 1)
    }
}
