import Basics
import DisplayList
import DocumentModel
import LayoutEngine
import Rendering
import Testing

@Suite struct RunTests {
    let fonts: FontSystem

    init() throws { fonts = try FontSystem() }

    @Test(arguments: Samples.all.indices, [70.0, .infinity])
    func clustersCoverEveryByteAndEveryGlyph(sample: Int, width: Double) {
        let (text, language, direction) = Samples.all[sample]
        let shaped = fonts.shape(Samples.paragraph(text), width: width, language: language, direction: direction)
        for run in shaped.lines.flatMap(\.runs) {
            #expect(run.clusters.reduce(0) { $0 + $1.bytes } == run.text.utf8.count)
            #expect(run.clusters.reduce(0) { $0 + $1.glyphs } == run.glyphs.count)
            #expect(run.clusters.allSatisfy { $0.bytes > 0 && $0.glyphs >= 0 })
            #expect(run.left <= run.right)
        }
    }

    @Test func aLigatureIsOneClusterAndMarksStayWithTheirLetter() throws {
        let arabic = Paragraph(runs: [Paragraph.Run(.text("لا"))], style: Samples.style(14))
        let shaped = fonts.shape(arabic, width: .infinity, language: "ar", direction: .rightToLeft)
        let run = try #require(shaped.lines.first?.runs.first)
        #expect(run.rightToLeft)
        #expect(run.clusters.map(\.bytes) == [4])
    }

    @Test func eachLetterToTheLeftIsItsOwnCluster() throws {
        let hebrew = Samples.paragraph("שלום")
        let shaped = fonts.shape(hebrew, width: .infinity, language: "he", direction: .rightToLeft)
        let run = try #require(shaped.lines.first?.runs.first)
        #expect(run.clusters == Array(repeating: GlyphRun.Cluster(bytes: 2, glyphs: 1), count: 4))
        #expect(run.glyphs.map(\.x) == run.glyphs.map(\.x).sorted())
    }

    @Test func rightToLeftTextStandsFromRightToLeft() throws {
        let words = Samples.paragraph("אב 12 foot")
        let line = try #require(
            fonts.shape(words, width: .infinity, language: "he", direction: .rightToLeft).lines.first)
        #expect(line.runs.map(\.left) == line.runs.map(\.left).sorted())
        #expect(line.runs.first?.text == "foot")
        #expect(line.runs.last?.text.contains("אב") == true)
        #expect(line.runs.last?.rightToLeft == true)
        #expect(line.runs.last?.font == "Noto Sans Hebrew")
        // The first letter is the rightmost glyph.
        let hebrew = try #require(line.runs.last)
        let alone = try #require(fonts.shape("א").lines.first?.runs.first)
        #expect(hebrew.glyphs.last?.id == alone.glyphs.first?.id)
    }

    @Test func aRunKeepsItsOwnLooks() {
        let red = Color(red: 1, green: 0, blue: 0)
        let paragraph = Paragraph(
            runs: [
                Paragraph.Run(.text("Glide"), bold: true), Paragraph.Run(.text(" to ")),
                Paragraph.Run(.text("here"), color: red, link: "https://example.org"),
                Paragraph.Run(.text(" más"), language: "es"), Paragraph.Run(.text(" and"), language: "en"),
            ], style: Samples.style(14))
        let runs = fonts.shape(paragraph, width: .infinity, language: "en", direction: .leftToRight).lines.flatMap(
            \.runs)
        #expect(runs.map(\.text) == ["Glide", " to ", "here", " más", " and"])
        #expect(runs.map(\.font) == ["Andika Bold", "Andika", "Andika", "Andika", "Andika"])
        #expect(runs.map(\.color) == [.black, .black, red, .black, .black])
        #expect(runs.map(\.link) == [nil, nil, "https://example.org", nil, nil])
        #expect(runs.map(\.language) == [nil, nil, nil, "es", nil])
        for (one, next) in zip(runs, runs.dropFirst()) { #expect(one.right == next.left) }
    }

    @Test func aWordIsNeverHalfInAnotherFace() {
        let fonts = Set(fonts.shape("αβγδε").lines.flatMap(\.runs).map(\.font))
        #expect(fonts == ["Noto Sans"])
    }

    @Test func missingGlyphsAreReported() {
        #expect(fonts.shape("heel \u{E000}\u{E001} toes \u{E000}").missing == ["\u{E000}", "\u{E001}"])
        #expect(fonts.shape("a\0b").missing == ["\0"])
        #expect(fonts.shape("a\u{1}b").missing == ["\u{1}"])
        for (text, language, direction) in Samples.all {
            let shaped = fonts.shape(Samples.paragraph(text), width: 100, language: language, direction: direction)
            #expect(shaped.missing.isEmpty, "\(language)")
        }
    }

    @Test func noTextTraps() {
        let long = String(repeating: "unbroken", count: 1_000)
        let texts = [
            "\0\u{1}\u{7F}\u{FEFF}\u{202E}\u{2066}", "\u{301}\u{301}", "\n\n\n", " ", "\t\t", "\u{FFFF}\u{10FFFF}",
            long,
            String(repeating: "e\u{301}\u{302}", count: 1_000), String(repeating: "\u{2067}", count: 300) + "אa",
        ]
        for text in texts {
            for width in [-1, 0, 0.001, 50, 1e300, .infinity, .nan] {
                let shaped = fonts.shape(text, width: width)
                #expect(!shaped.lines.isEmpty)
                for run in shaped.lines.flatMap(\.runs) {
                    #expect(run.clusters.reduce(0) { $0 + $1.bytes } == run.text.utf8.count)
                }
            }
        }
        for size in [0, -3, .nan, .infinity, 1e-9, 1e9] {
            #expect(fonts.shape("word", width: 100, size: size).lines.isEmpty == false)
        }
    }

    @Test func aLongTextBreaksLikeAShortOne() {
        let words = "Rest your warm hands on the whole foot and wait. "
        let lines = fonts.shape(String(repeating: words, count: 200), width: 200).lines
        #expect(lines.map(\.text).joined() == String(repeating: words, count: 200))
        #expect(lines.dropLast().allSatisfy { $0.width > 130 && $0.width <= 200.001 })
    }
}
