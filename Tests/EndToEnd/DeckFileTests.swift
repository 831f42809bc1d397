import Foundation
import TestSupport
import Testing

/// What a deck's file is: small, the same each time, and readable for everybody.
@Suite struct DeckFileTests {
    private let desk: Desk

    init() throws { desk = try Desk() }

    private func bytes(_ name: String) throws -> [UInt8] { Array(try #require(desk.bytes(name))) }

    @Test func twoHundredCardsStoreEachPictureOnce() throws {
        try desk.write("technique,quantity\ntunnel-toes,100\npizza-back,100\n", to: "many.csv")
        #expect(try desk.handhold("cards", "--from", "many.csv", "-o", "many.pdf").code == 0)
        #expect(try desk.handhold("cards", "tunnel-toes", "pizza-back", "-o", "few.pdf").code == 0)
        func forms(_ name: String) throws -> Int {
            let file = try PDFBytes(try bytes(name))
            return file.objects.values.count { file.name(file.dictionary($0)["/Subtype"]) == "/Form" }
        }
        let (many, few) = (try desk.pages("many.pdf"), try desk.pages("few.pdf"))
        #expect(many.count == 46)
        let pictures = few.flatMap(\.pictures).count
        #expect(pictures > 10)
        #expect(many.flatMap(\.pictures).count == 100 * pictures)
        #expect(Set(many.flatMap(\.pictures).map(\.object)).count == Set(few.flatMap(\.pictures).map(\.object)).count)
        #expect(try forms("many.pdf") == forms("few.pdf"))
        // Words, places and meanings are all that a hundred times the cards add: what a mail takes.
        #expect(try bytes("many.pdf").count < 2_000_000)
        #expect(try bytes("many.pdf").count < 20 * bytes("few.pdf").count)
    }

    @Test(arguments: [
        ["--duplex", "short-edge", "--size", "bridge", "--paper", "a4"], ["--fold", "--bleed", "3mm"], ["--faces"],
    ])
    func theSameDeckHasTheSameBytes(flags: [String]) throws {
        let command = ["cards", "--plan", "obstacle-course"] + flags
        #expect(try desk.handhold(command + ["-o", "one.pdf"]).code == 0)
        let elsewhere = ["TZ": "Asia/Tokyo", "LC_ALL": "tr_TR.UTF-8", "LANG": "de_DE.UTF-8"]
        #expect(try desk.handhold(command + ["-o", "two.pdf"], with: elsewhere).code == 0)
        #expect(try bytes("one.pdf") == bytes("two.pdf"))
    }

    @Test(arguments: [
        ["--duplex", "long-edge", "--size", "bridge", "--paper", "a4"], ["--fold"], ["--pairs", "--bleed", "3mm"],
        ["--size", "mini", "--round-corners", "--ring-hole"], ["--stock", "avery-5371"], ["--faces", "--bleed", "3mm"],
        ["--line-art", "--marks", "full"], ["--language", "es", "--size", "square-70"],
    ])
    func everybodyCanReadIt(flags: [String]) throws {
        #expect(try desk.handhold(["cards", "tunnel-toes", "pizza-back", "-o", "a.pdf"] + flags).code == 0)
        #expect(PDFUACheck.findings(in: try bytes("a.pdf")) == [])
    }

    @Test func everyCardIsHeardOnceInTheOrderOfTheSheet() throws {
        try desk.write("technique,quantity\ntunnel-toes,2\npizza-back,1\n", to: "deck.csv")
        try desk.handhold("cards", "--from", "deck.csv", "-o", "a.pdf")
        let file = try PDFBytes(try bytes("a.pdf"))
        let structure = try #require(file.structure)
        #expect(structure.all("H1").count == 3 && structure.all("H2").count == 3)
        // Three fronts on the first page, then three backs on the second; each part on one page alone.
        let pages = structure.children.map { part in Set(part.everything.flatMap(\.content).map(\.page)) }
        #expect(pages == [[0], [0], [0], [1], [1], [1]])
        // Beside each other on one side, a front is heard before its back, though it lies at the right.
        for flags in [["--fold"], ["--pairs"]] {
            try desk.handhold(["cards", "--from", "deck.csv", "-o", "a.pdf"] + flags)
            let file = try PDFBytes(try bytes("a.pdf"))
            let parts = try #require(file.structure).children
            #expect(parts.map { $0.all("H1").count } == [1, 0, 1, 0, 1, 0])
            #expect(parts.map { $0.all("H2").count } == [0, 1, 0, 1, 0, 1])
        }
    }

    /// Tummy strokes go clockwise, on whatever side of the paper a card stands and however it is turned.
    @Test(arguments: [
        ["--duplex", "long-edge", "--turn", "calendar", "--size", "bridge", "--paper", "a4"],
        ["--duplex", "short-edge", "--size", "mini"], ["--fold", "--size", "mini"], ["--pairs", "--bleed", "3mm"],
        ["--language", "es", "--size", "business-us"], ["--faces"],
    ])
    func noPictureIsMirrored(flags: [String]) throws {
        #expect(try desk.handhold(["cards", "--area", "tummy", "-o", "a.pdf"] + flags).code == 0)
        let pictures = try desk.pages("a.pdf").flatMap(\.pictures)
        #expect(pictures.count > 20)
        for picture in pictures {
            #expect(picture.determinant > 0)
            // Nor is one stretched or slanted: it is turned by quarters and made smaller, no more.
            let scale = picture.determinant.squareRoot()
            let parts = picture.matrix.prefix(4).map { abs($0) / scale }
            #expect(parts.allSatisfy { abs($0) < 0.001 || abs($0 - 1) < 0.001 })
        }
        #expect(
            try desk.pages("a.pdf").flatMap(\.words).allSatisfy {
                abs($0.along.x * $0.up.y - $0.along.y * $0.up.x + 1) < 0.001
            })
    }
}

extension ReadElement {
    fileprivate var everything: [ReadElement] { [self] + children.flatMap(\.everything) }
}
