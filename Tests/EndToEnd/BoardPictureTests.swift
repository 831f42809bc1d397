import Foundation
import TestSupport
import Testing

/// What stands on a piece: the colour of its kind, and pictures of one's own.
@Suite struct BoardPictureTests {
    private let desk: Desk

    init() throws { desk = try Desk() }

    /// The hues of `print.md` §5, by the kind that `board --list` names.
    private static let hues = [
        "person": "#ffd400", "verb": "#2e7d32", "description": "#1565c0", "noun": "#e65100", "social": "#ad1457",
        "negation": "#c62828",
    ]

    @Test func theKeyHasItsColoursAndAllAreSeen() throws {
        let list = try desk.handhold("board", "--list").output.split(separator: "\n").dropFirst()
        let rows = list.map { line in line.split(separator: " ").map { String($0) } }
        #expect(rows.count > 70)
        var chosen: [String: String] = [:]
        for row in rows where chosen[row.last ?? ""] == nil { chosen[row.last ?? ""] = row.first }
        let kinds = Self.hues.keys.filter { chosen[$0] != nil }.sorted()
        #expect(kinds.count >= 5)
        let board = ["board", "choice"] + kinds.compactMap { chosen[$0] } + ["-o", "a.pdf"]
        #expect(try desk.handhold(board + ["--key"]).code == 0)
        let page = try #require(try desk.pages("a.pdf").first)
        let borders = page.forms.filter { ($0.line ?? 0) > 3.5 }
        #expect(borders.map(\.color) == kinds.compactMap { Self.hues[$0] })
        for border in borders {
            // Three to one on paper by itself, or by the dark line round it.
            let outline = page.forms.filter {
                $0.line != nil && $0.color != border.color && $0.area.isNear(border.area, within: 2)
            }
            #expect(
                Self.contrast(border.color) >= 3
                    || outline.contains { Self.contrast($0.color) >= 3 && ($0.line ?? 0) >= 0.75 })
        }
        #expect(Self.contrast("#ffd400") < 3, "there is a colour that needs the line")
        #expect(try desk.handhold(board).code == 0)
        let plain = try #require(try desk.pages("a.pdf").first).forms.filter { ($0.line ?? 0) > 3.5 }
        #expect(Set(plain.map(\.color)).count == 1, "one colour for all where nobody asks for the key")
    }

    /// WCAG 2.2's contrast with white.
    private static func contrast(_ color: String) -> Double {
        let digits = color.dropFirst().compactMap(\.hexDigitValue)
        let parts = (0..<3).map { index -> Double in
            let part = Double(digits[2 * index] * 16 + digits[2 * index + 1]) / 255
            return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
        return 1.05 / (0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2] + 0.05)
    }

    @Test func photographsOfOnesOwnLeaveTheirSecretsBehind() throws {
        try desk.writePhotographs()
        let secrets = ["Exif", "GPS", "Rosa", "Photoshop", "taken at home"]
        let photograph = String(decoding: try desk.content("our-photos/ball.jpg"), as: Unicode.ASCII.self)
        for secret in secrets { #expect(photograph.contains(secret)) }
        let answer = try desk.handhold("board", "choice", "ball", "swing", "--symbols", "our-photos", "-o", "a.pdf")
        #expect(answer.code == 0)
        let file = try PDFBytes(try desk.content("a.pdf"))
        let streams = file.objects.values.map { String(decoding: file.data($0), as: Unicode.ASCII.self) }
        #expect(streams.count > 10)
        for words in streams + [String(decoding: try desk.content("a.pdf"), as: Unicode.ASCII.self)] {
            for secret in secrets { #expect(!words.contains(secret), "\(secret)") }
        }
        let images = file.objects.values.filter { file.name(file.dictionary($0)["/Subtype"]) == "/Image" }
        #expect(images.contains { file.name(file.dictionary($0)["/Filter"]) == "/DCTDecode" }, "the picture is there")
        let words = try desk.words(of: desk.path("a.pdf"))
        #expect(words.contains("Photographs: Sam Lee · for our families"))
        #expect(words.contains("Ball") && words.contains("Swing") && words.contains("Stop"))
        let alts = try #require(file.structure).all("Figure").compactMap { file.text($0.entries["/Alt"]) }
        #expect(alts.contains("A red ball"))
        // The library's own pictures ask for no line.
        try desk.handhold("board", "choice", "ball", "swing", "-o", "b.pdf")
        #expect(try !desk.words(of: desk.path("b.pdf")).contains("Sam Lee"))
    }
}
