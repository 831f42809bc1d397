import Foundation
import Basics
import DisplayList
import DocumentModel
import LayoutEngine
import TestSupport
import Testing

@testable import Rendering

/// Words as a listener hears them, with the real fonts.
@Suite struct ReadingOrderTests {
    /// A page with one paragraph, and its element.
    private func write(_ runs: [Paragraph.Run], _ direction: ReadingDirection, language: String) throws -> [UInt8] {
        let fonts = try FontSystem()
        let style = TextStyle(family: "Andika", size: 14)
        let shaped = fonts.shape(
            Paragraph(runs: runs, style: style), width: 160, language: language, direction: direction)
        #expect(shaped.missing.isEmpty)
        let (paragraph, document) = (ElementID(1), ElementID(2))
        var y = 20.0
        let items = shaped.lines.map { line in
            defer { y += line.ascent + line.descent }
            let x = direction == .rightToLeft ? 180 - line.width : 20
            return Frame.Placed(.text(line, .element(paragraph)), at: Point(x: x, y: y))
        }
        let size = Size(width: 200, height: 120)
        let structure = StructureElement(
            id: document, role: .document, children: [StructureElement(id: paragraph, role: .paragraph)])
        let laidOut = LaidOutDocument(
            metadata: Metadata(title: "Words", author: "", subject: "", language: language, date: "2026-11-23"),
            pages: [Page(size: size, frame: Frame(size: size, items: items))], structure: structure, outline: [])
        let bytes = try PDFOutput(fonts: fonts, artwork: ToyArtwork()).write(laidOut)
        #expect(PDFUACheck.findings(in: bytes) == [])
        return bytes
    }

    @Test func wordsFromLeftToRight() throws {
        let bytes = try write(
            [.init(.text("Ask first, then ")), .init(.text("press"), bold: true), .init(.text(" gently and wait."))],
            .leftToRight, language: "en-US")
        let text = try Tool.run("pdfinfo", ["-struct-text", "{}"], on: bytes).text
        #expect(text.contains("\"Ask first, then press gently and wait.\""))
    }

    @Test func aLinkAmongArabicWordsIsReadInItsPlace() throws {
        let bytes = try write(
            [
                .init(.text("اقرأ ")), .init(.text("صفحتنا"), link: "https://example.org"), .init(.text(" اليوم ")),
            ], .rightToLeft, language: "ar")
        let file = try PDFBytes(bytes)
        #expect(file.structure?.outline == "Document(P(Link))")
        #expect(file.structure?.all("P").first?.content.map(\.number) == [0, 2])
        #expect(file.structure?.all("Link").first?.content.map(\.number) == [1])
        let text = try Tool.run("pdfinfo", ["-struct-text", "{}"], on: bytes).text
        let words = ["اقرأ", "صفحتنا", "اليوم"].compactMap { text.range(of: $0)?.lowerBound }
        #expect(words.count == 3 && words == words.sorted(), "\(text)")
    }

    @Test func latinAmongArabicWordsIsReadInItsPlace() throws {
        let run = { (text: String) in
            GlyphRun(
                font: "", size: 1, color: .black, text: text, glyphs: [], clusters: [],
                rightToLeft: !(text.first?.isASCII ?? true), left: 0, right: 0)
        }
        // As they stand from left to right; they are read from the right.
        let line = TextLine(
            width: 1, ascent: 1, descent: 1, text: "اسأل Ada عن ", runs: [run(" عن "), run("Ada"), run("اسأل ")])
        #expect(line.runsInReadingOrder.map(\.text) == ["اسأل ", "Ada", " عن "])
    }

    @Test func aLineThatCannotBeMatchedStaysAsItIs() {
        let run = GlyphRun(
            font: "", size: 1, color: .black, text: "ا", glyphs: [], clusters: [], rightToLeft: true, left: 0, right: 0)
        let line = TextLine(width: 1, ascent: 1, descent: 1, text: "?", runs: [run, run])
        #expect(line.runsInReadingOrder.count == 2)
    }
}
