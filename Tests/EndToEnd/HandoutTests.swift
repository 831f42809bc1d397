import Foundation
import Testing

/// What a handout is, seen with other programs' eyes.
@Suite struct HandoutTests {
    private let desk: Desk

    init() throws { desk = try Desk() }

    @Test func aFamilysPageHoldsTheirWords() throws {
        let answer = try desk.handhold(
            "handout", "tunnel-toes", "--family", "families/rivera.yaml", "--clinic", "clinic.yaml", "-o", "tonight.pdf"
        )
        #expect(answer.code == 0)
        #expect(answer.errors == "")
        #expect(answer.output == "tonight.pdf\n")
        let words = try desk.words(of: "tonight.pdf")
        for phrase in ["Tunnel Toes", "Ask first.", "No answer means no.", "Mateo", "Willow Street Therapy"] {
            #expect(words.contains(phrase), "\(phrase)")
        }
    }

    @Test(arguments: [[], ["--layout", "phone", "--paper", "phone"]])
    func aTapCallsTheClinic(look: [String]) throws {
        #expect(try desk.handhold(["handout", "tunnel-toes", "--phone", "555-0142", "-o", "a.pdf"] + look).code == 0)
        #expect(try desk.tool("pdfinfo", "-url", "a.pdf").output.contains(" tel:5550142\n"))
        #expect(try desk.tool("pdfinfo", "-struct", "a.pdf").output.contains("Link"))
    }

    @Test func theFileIsSoundAccessibleAndHasItsFonts() throws {
        try desk.handhold("handout", "tunnel-toes", "pizza-back", "-o", "two.pdf")
        #expect(try desk.tool("qpdf", "--check", "two.pdf").code == 0)
        let structure = try desk.tool("pdfinfo", "-struct", "two.pdf").output
        for element in ["Document", "H1", "Figure", "Table", "L "] {
            #expect(structure.contains(element), "\(element)")
        }
        let fonts = try desk.tool("pdffonts", "two.pdf").output.split(separator: "\n").dropFirst(2)
        #expect(!fonts.isEmpty)
        for font in fonts {
            // The columns from the end: object, generation, "uni", "sub", "emb".
            let columns = font.split(separator: " ")
            #expect(columns[columns.count - 5] == "yes", "\(font)")
        }
    }

    @Test func namesAreOnThePageOnly() throws {
        try desk.handhold("handout", "tunnel-toes", "--family", "families/rivera.yaml")
        #expect(desk.files == ["handout-tunnel-toes-en.pdf"])
        for arguments in [["pdfinfo"], ["pdfinfo", "-meta"]] {
            let info = try desk.tool(arguments[0], Array(arguments.dropFirst() + ["handout-tunnel-toes-en.pdf"]))
            #expect(info.code == 0)
            #expect(!info.output.contains("Mateo") && !info.output.contains("Rivera"))
        }
    }

    @Test(
        arguments: [
            ([], "handout-tunnel-toes-en.pdf", 0o644),
            (["--paper", "a4", "--language", "es"], "handout-tunnel-toes-es.pdf", 0o644),
            (["--child", "Ana"], "handout-tunnel-toes-en.pdf", 0o600),
            (["--note", "See you"], "handout-tunnel-toes-en.pdf", 0o600),
            (["--family", "families/rivera.yaml"], "handout-tunnel-toes-en.pdf", 0o600),
        ] as [([String], String, Int)])
    func onlyYouReadWhatIsPersonal(_ flags: [String], _ name: String, _ mode: Int) throws {
        #expect(try desk.handhold(["handout", "tunnel-toes"] + flags).output == name + "\n")
        #expect(try desk.mode(name) == mode)
    }

    @Test func severalTechniquesShareOneFile() throws {
        let answer = try desk.handhold("handout", "tunnel-toes", "pizza-back", "finger-rockets")
        #expect(answer.output == "handout-tunnel-toes-and-2-more-en.pdf\n")
    }

    @Test func languageAndPaperFollowTheFlags() throws {
        try desk.handhold("handout", "wall-artist-swoops", "--language", "es", "--paper", "a4", "-o", "es.pdf")
        #expect(try desk.words(of: "es.pdf").contains(try desk.name(of: "wall-artist-swoops", in: "es")))
        let info = try desk.tool("pdfinfo", "es.pdf").output
        #expect(info.contains("595.276 x 841.89 pts (A4)"))
    }

    @Test func picturesStandInPlaceOfThePDFOrBesideIt() throws {
        #expect(
            try desk.handhold("handout", "tunnel-toes", "--png", "--dpi", "40", "-o", "a.png").output == "a-1.png\n")
        #expect(
            try desk.handhold("handout", "tunnel-toes", "--png", "--pdf", "--dpi", "40", "-o", "b.pdf").output
                == "b.pdf\nb-1.png\n")
        #expect(desk.files == ["a-1.png", "b-1.png", "b.pdf"])
        // The width in pixels: 8.5 inches at 40 dots each.
        #expect(desk.bytes("a-1.png")?.subdata(in: 16..<20) == Data([0, 0, 1, 84]))
    }

    @Test func theClinicsSheetSaysItTheClinicsWay() throws {
        try desk.handhold("handout", "tunnel-toes", "--use", "clinic", "-o", "clinic.pdf")
        try desk.handhold("handout", "tunnel-toes", "-o", "home.pdf")
        let steps = try desk.technique("tunnel-toes")["steps"] as? [[String: Any]] ?? []
        let lines = steps.compactMap { ($0["clinic"] as? [String: String])?["en"] }
        let clinic = try #require(lines.first)
        let sentence = clinic.replacing("**", with: "")
        #expect(try desk.words(of: "clinic.pdf").contains(sentence))
        #expect(try !desk.words(of: "home.pdf").contains(sentence))
    }

    @Test func textIsChangedForOneFamily() throws {
        let answer = try desk.handhold(
            "handout", "tunnel-toes", "--change", "tunnel-toes:message=A rub by the blue tunnel.",
            "--change", "tunnel-toes:steps.1.text=**Hold** on, {child}.", "--child", "Ana", "-o", "a.pdf")
        #expect(answer.code == 0)
        let words = try desk.words(of: "a.pdf")
        #expect(words.contains("A rub by the blue tunnel."))
        #expect(words.contains("Hold on, Ana."))
    }

    @Test func flagsWinOverTheFamilyFile() throws {
        try desk.write(
            "child: {name: Mateo}\nlanguage: es\npaper: a4\nnote: Hasta el lunes.\n", to: "family.yaml")
        try desk.handhold(
            "handout", "tunnel-toes", "--family", "family.yaml", "--child", "Ana", "--language", "en", "--paper",
            "letter", "--note", "See you on Monday.", "-o", "a.pdf")
        let words = try desk.words(of: "a.pdf")
        #expect(words.contains("Ana") && words.contains("See you on Monday."))
        #expect(!words.contains("Mateo") && !words.contains("Hasta"))
        #expect(try desk.tool("pdfinfo", "a.pdf").output.contains("(letter)"))
    }

    @Test func theDayIsWhatWasSaid() throws {
        try desk.handhold("handout", "tunnel-toes", "--date", "2026-12-24", "-o", "a.pdf")
        #expect(try desk.tool("pdfinfo", "-isodates", "a.pdf").output.contains("2026-12-24"))
    }

    @Test func lineArtTakesLessInk() throws {
        try desk.handhold("handout", "tunnel-toes", "--line-art", "-o", "lines.pdf")
        try desk.handhold("handout", "tunnel-toes", "-o", "color.pdf")
        #expect(desk.bytes("lines.pdf") != desk.bytes("color.pdf"))
    }

    @Test func theSameInputGivesTheSameBytesAnywhere() throws {
        let arguments = ["handout", "tunnel-toes", "--family", "families/okafor.yaml", "--png", "--pdf", "--dpi", "50"]
        try desk.write("", to: "elsewhere/readme")
        try desk.handhold(arguments + ["-o", "a.pdf"], with: ["LC_ALL": "C", "TZ": "UTC"])
        try desk.handhold(
            arguments + ["-o", "b.pdf"], in: "elsewhere", with: ["LC_ALL": "es_ES.UTF-8", "TZ": "Asia/Tokyo"])
        for (name, other) in [("a.pdf", "elsewhere/b.pdf"), ("a-1.png", "elsewhere/b-1.png")] {
            #expect(desk.bytes(name) != nil)
            #expect(desk.bytes(name) == desk.bytes(other))
        }
    }
}
