import Foundation
import TestSupport
import Testing

/// What never reaches a card, and what each card must say.
@Suite struct CardPrecautionTests {
    private let desk: Desk

    init() throws { desk = try Desk() }

    private func card(_ id: String, in language: String = "en") throws -> String {
        try desk.handhold("cards", id, "--language", language, "-o", "a.pdf")
        return try desk.words(of: desk.path("a.pdf"))
    }

    @Test(arguments: [["--png", "-o", "cards"], ["--faces", "-o", "deck.pdf"], ["-o", "deck.pdf"], ["--dump"]])
    func aTechniqueThatAFlagRemovesIsOnNoCard(flags: [String]) throws {
        let answer = try desk.handhold(
            ["cards", "leg-slide-down", "tunnel-toes", "--precautions", "hip-brace"] + flags)
        #expect(answer.code == 2)
        #expect(answer.errors.contains("warning: 'leg-slide-down' is left out because of 'hip-brace' (red)"))
        #expect(!answer.output.contains("leg-slide"))
        #expect(desk.files.allSatisfy { !$0.contains("leg-slide") })
        if desk.files.contains("deck.pdf") {
            let words = try desk.words(of: desk.path("deck.pdf"))
            #expect(words.contains("Tunnel Toes") && !words.contains("Leg Slide"))
        }
    }

    @Test func withNothingLeftNothingIsPrinted() throws {
        let answer = try desk.handhold("cards", "leg-slide-down", "--precautions", "hip-brace", "--contact")
        #expect(answer.code == 2)
        #expect(answer.errors.hasSuffix("Nothing is left to print.\n"))
        #expect(answer.output == "")
        #expect(desk.files == [])
    }

    /// The words that a card has for each rule, from `assets/precautions.yaml`.
    @Test(arguments: [
        ("en", "poker", "Brace on. Hips bent and open."),
        ("es", "poker", "Con el aparato. Caderas dobladas y abiertas."),
        ("en", "mini", "Brace on. Hips bent and open."), ("en", "business-us", "Brace on. Hips bent and open."),
    ])
    func aTechniqueThatAFlagChangesSaysSoOnBothFaces(language: String, size: String, words: String) throws {
        let answer = try desk.handhold(
            "cards", "tunnel-toes", "--precautions", "hip-brace", "--language", language, "--size", size, "--faces",
            "-o", "deck.pdf")
        #expect(answer.code == 0)
        #expect(answer.errors.contains("'tunnel-toes' is printed with a change because of 'hip-brace'"))
        let front = try desk.tool("pdftotext", "-f", "1", "-l", "1", desk.path("deck.pdf"), "-").output
        #expect(front.split(whereSeparator: \.isWhitespace).joined(separator: " ").contains(words))
        // The back has a mark, which a screen reader can say.
        let heading = language == "en" ? "Before you start" : "Antes de empezar"
        func signs(_ file: String) throws -> Int {
            let file = try PDFBytes(Array(try #require(desk.bytes(file))))
            return try #require(file.structure).all("Figure").count { file.text($0.entries["/Alt"]) == heading }
        }
        #expect(try signs("deck.pdf") == 1)
        try desk.handhold(
            "cards", "tunnel-toes", "--language", language, "--size", size, "--faces", "-o", "plain.pdf")
        #expect(try signs("plain.pdf") == 0)
        #expect(try !desk.words(of: desk.path("plain.pdf")).contains(words))
    }

    @Test func whatSomebodyClearedSaysSo() throws {
        let answer = try desk.handhold(
            "cards", "leg-slide-down", "--precautions", "hip-brace", "--clear", "hip-brace", "--cleared-by", "Dr. Lee",
            "--reason", "Brace is off.", "-o", "a.pdf")
        #expect(answer.code == 0)
        #expect(answer.errors.contains("'hip-brace' was cleared by Dr. Lee; the page says so\n"))
        #expect(try desk.words(of: desk.path("a.pdf")).contains("Cleared by Dr. Lee: Brace is off."))
    }

    @Test(arguments: ["poker", "mini", "business-us", "tarot", "square-2in"], ["en", "es"])
    func everyCardAsksAndMayBeStopped(size: String, language: String) throws {
        let answer = try desk.handhold(
            "cards", "tunnel-toes", "tummy-clock", "--size", size, "--language", language, "--faces", "-o", "a.pdf")
        #expect(answer.code == 0)
        let words = try desk.words(of: desk.path("a.pdf")).lowercased()
        let (no, ask) = language == "en" ? ("no is a full answer", "ask") : ("con un “no” basta", "pregunte")
        #expect(words.components(separatedBy: no).count - 1 >= 2, "\(words)")
        #expect(words.contains(ask))
        let file = try PDFBytes(Array(try #require(desk.bytes("a.pdf"))))
        let stop = try #require(file.structure).all("Figure").count {
            ["Stop now", "Pare ya"].contains(file.text($0.entries["/Alt"]) ?? "")
        }
        #expect(stop == 2, "one hand for each back")
        // Nobody has checked the words yet: the card says so.
        #expect(words.components(separatedBy: language == "en" ? "draft" : "borrador").count - 1 == 2)
    }

    /// Stop and the question are on every card; go and slow on all but the smallest.
    @Test(arguments: [
        ("business-us", true), ("id-1", true), ("square-70", true), ("mini", false), ("square-2in", false),
    ])
    func smallCardsSayGoAndSlowWhereThereIsRoom(size: String, hasRoom: Bool) throws {
        #expect(try desk.handhold("cards", "tunnel-toes", "--size", size, "--faces", "-o", "a.pdf").code == 0)
        let figures = try desk.structure("a.pdf")
        let heard = figures.root.all("Figure").compactMap { figures.file.text($0.entries["/Alt"]) }
        for (sign, isThere) in [("Go on", hasRoom), ("Slow down", hasRoom), ("Stop now", true)] {
            #expect(heard.contains(sign) == isThere, "\(sign)")
        }
        let words = try desk.words(of: desk.path("a.pdf"))
        #expect(words.contains("Ask: “Feet?” Wait for a yes."))
        #expect(words.contains("“stop”: stop"))
        #expect(words.contains("gets silly, gets stiff") == hasRoom)
    }

    @Test func aNameStaysOutOfFileNamesAndMetadata() throws {
        let family = ["--family", "families/rivera.yaml", "--child", "Zebulon"]
        #expect([0, 2].contains(try desk.handhold(["cards", "tunnel-toes"] + family + ["--contact"]).code))
        #expect([0, 2].contains(try desk.handhold(["cards", "tunnel-toes", "--png", "--dpi", "50"] + family).code))
        #expect(desk.files.count >= 4)
        for name in desk.files {
            for word in ["zebulon", "mateo", "rivera"] { #expect(!name.lowercased().contains(word)) }
            #expect(try desk.mode(name) & 0o077 == 0, "\(name) is the family's")
        }
        let pdf = try #require(desk.files.first { $0.hasSuffix(".pdf") })
        let file = try PDFBytes(Array(try #require(desk.bytes(pdf))))
        let metadata = String(decoding: file.data(file.catalog["/Metadata"]), as: UTF8.self)
        #expect(metadata.contains("dc:title"))
        let outline = file.objects.values.compactMap { file.text(file.dictionary($0)["/Title"]) }
        #expect(!outline.isEmpty)
        for words in [metadata, "\(file.info)"] + outline {
            #expect(!words.contains("Zebulon") && !words.contains("Rivera") && !words.contains("hip"))
        }
    }
}
