import Foundation
import TestSupport
import Testing

/// `cards`: decks as a clinic asks for them, and what it is told when one cannot be made.
@Suite struct CardsCommandTests {
    private let desk: Desk

    init() throws { desk = try Desk() }

    @Test func theDecksOfTheIssueAreMade() throws {
        try desk.write("technique,quantity\ntunnel-toes,2\npizza-back,1\n", to: "deck.csv")
        let decks = [
            (["--setting", "obstacle-course", "--size", "poker", "--paper", "letter", "--duplex", "long-edge"], 2),
            (["tunnel-toes", "pizza-back", "--stock", "avery-5388", "--skip", "1"], 2),
            (["--plan", "obstacle-course", "--fold"], 1),
        ]
        for (flags, pages) in decks {
            let answer = try desk.handhold(["cards"] + flags + ["-o", "deck.pdf"])
            #expect(answer.code == 0)
            #expect(answer.output == "deck.pdf\n")
            #expect(try desk.pages("deck.pdf").count == pages, "\(flags)")
            #expect(try desk.tool("qpdf", "--check", desk.path("deck.pdf")).code == 0)
        }
        let pictures = try desk.handhold("cards", "--from", "deck.csv", "--png", "--dpi", "300", "-o", "cards/")
        #expect(pictures.code == 0)
        #expect(desk.files.count { $0.hasPrefix("cards/") } == 4)
    }

    @Test func everyExampleOfTheHelpWorks() throws {
        try desk.write("technique,quantity\ntunnel-toes,2\n", to: "deck.csv")
        let runs = try desk.runExamples(of: "cards")
        #expect(runs.count >= 5)
        for run in runs { #expect(run.answer.code == 0, "\(run.example): \(run.answer.errors)") }
    }

    @Test func aSettingsDeckHasTheTechniquesOfTheList() throws {
        try desk.handhold("cards", "--setting", "obstacle-course", "-o", "deck.pdf")
        let words = try desk.words(of: desk.path("deck.pdf"))
        let list = try desk.handhold("list", "--setting", "obstacle-course", "--json").output
        let techniques = try #require(try JSONSerialization.jsonObject(with: Data(list.utf8)) as? [[String: Any]])
        #expect(techniques.count >= 3)
        for technique in techniques {
            let id = try #require(technique["id"] as? String)
            #expect(words.contains(try desk.name(of: id, in: "en")), "\(id)")
        }
    }

    @Test(arguments: ["letter", "a4", "legal", "a3", "tabloid", "a5"])
    func everyPaperThatIsKnownIsPrintedOn(paper: String) throws {
        let answer = try desk.handhold("cards", "tunnel-toes", "--paper", paper, "-o", "deck.pdf")
        #expect(answer.code == 0, "\(answer.errors)")
        let wide = ["letter": 215.9, "a4": 210, "legal": 215.9, "a3": 297, "tabloid": 279.4, "a5": 148]
        #expect(abs((try desk.pages("deck.pdf").first?.width ?? 0) - (wide[paper] ?? 0)) < 0.1)
    }

    @Test(arguments: [
        (["tunnel-tos"], "error: unknown technique 'tunnel-tos' in the catalog\nhelp: did you mean 'tunnel-toes'?\n"),
        (
            ["--setting", "obstacle-corse"],
            "error: unknown setting 'obstacle-corse' in '--setting'\nhelp: did you mean 'obstacle-course'?\n"
        ),
        (
            ["tunnel-toes", "--size", "pokr"],
            "error: unknown card size 'pokr' in the card sizes\nhelp: did you mean 'poker'?\n"
        ),
        (
            ["tunnel-toes", "--stock", "avery-538"],
            "error: unknown label sheet 'avery-538' in the stock\nhelp: did you mean 'avery-5386'?\n"
        ),
        (
            ["tunnel-toes", "--layout", "crad"],
            "error: unknown layout 'crad' in the layouts\nhelp: did you mean 'card'?\n"
        ),
        (
            ["tunnel-toes", "--size", "300x300mm"],
            "error: a card of 300 × 300 mm does not fit on letter 215.9 × 279.4 mm\nhelp: the largest that fits is 203.2 × 266.7 mm\n"
        ),
        (
            ["tunnel-toes", "--size", "a6", "--fold", "--paper", "a5"],
            "error: a card of 105 × 148 mm with its back beside it does not fit on a5 148 × 210 mm\nhelp: the largest that fits with its back beside it is 100 × 138 mm\n"
        ),
        (
            ["tunnel-toes", "--stock", "avery-5388", "--paper", "a4"],
            "error: 'avery-5388' is a sheet of letter 215.9 × 279.4 mm, not of a4 210 × 297 mm\nhelp: print it on letter\n"
        ),
        (
            ["tunnel-toes", "--stock", "avery-5160", "--duplex", "long-edge"],
            "error: 'avery-5160' can be printed on one side only\nhelp: print fronts only, or front and back in neighbouring labels\n"
        ),
        (
            ["tunnel-toes", "--stock", "avery-5388", "--skip", "3"],
            "error: 3 cells of the first sheet are to stay empty, but a sheet has 3\nhelp: skip 0 to 2\n"
        ),
        (
            ["tunnel-toes", "--stock", "avery-5388", "--pairs", "--skip", "1"],
            "error: a front and its back take two neighbouring places, but with 1 of 3 skipped the first sheet has no such two left\nhelp: skip none, or print fronts only\n"
        ),
        (
            ["tunnel-toes", "--stock", "avery-5371", "--pairs", "--skip", "9"],
            "error: a front and its back take two neighbouring places, but with 9 of 10 skipped the first sheet has no such two left\nhelp: skip 0 to 8, or print fronts only\n"
        ),
        (["tunnel-toes", "--from", "none.csv"], "error: cannot read 'none.csv': No such file or directory\n"),
        (
            ["tunnel-toes", "--paper", "lettr"],
            "error: unknown paper 'lettr' in the papers\nhelp: did you mean 'letter'?\n"
        ),
    ])
    func whatCannotBeIsSaidBeforeAnythingIsWritten(flags: [String], message: String) throws {
        let answer = try desk.handhold(["cards"] + flags)
        #expect(answer.code == 1)
        #expect(answer.errors == message)
        #expect(desk.files == [])
    }

    @Test(arguments: ["index-3x5", "5x3in", "127x76.2mm"])
    func stockAndASizeThatIsTheSameAgree(size: String) throws {
        #expect(try desk.handhold("cards", "tunnel-toes", "--stock", "avery-5388", "-o", "a.pdf").code == 0)
        let answer = try desk.handhold(
            "cards", "tunnel-toes", "--stock", "avery-5388", "--size", size, "-o", "b.pdf")
        #expect(answer.code == 0, "\(answer.errors)")
        #expect(desk.bytes("a.pdf") == desk.bytes("b.pdf"))
    }

    @Test(
        arguments: [
            (["--size", "30x30mm"], "'square-2in', 50.8 × 50.8 mm: --size square-2in."),
            (["--size", "44x40mm"], "'square-2in', 50.8 × 50.8 mm: --size square-2in."),
            (["--size", "mini", "--precautions", "hip-brace"], nil),
            (
                ["--size", "mini", "--precautions", "hip-brace", "--text-size", "large"],
                "'square-70', 70 × 70 mm: --size square-70, or smaller words: --text-size standard."
            ),
        ] as [([String], String?)])
    func whereAFaceHasNoRoomTheSmallestSizeThatHasIsNamed(flags: [String], named: String?) throws {
        let answer = try desk.handhold(["cards", "tunnel-toes", "-o", "a.pdf"] + flags)
        #expect(answer.code == (named == nil ? 0 : 1))
        #expect(answer.errors.contains("this does not fit on one page even at its least size") == (named != nil))
        #expect(answer.errors.contains("The smallest size that holds these cards is \(named ?? "")") == (named != nil))
        #expect(desk.files.isEmpty == (named != nil))
    }

    @Test(arguments: [
        [], ["tunnel-toes", "--fold", "--pairs"], ["tunnel-toes", "--duplex", "long-edge", "--fronts-only"],
        ["tunnel-toes", "--skip", "-1"], ["tunnel-toes", "--bleed", "11mm"], ["tunnel-toes", "--bleed", "3"],
        ["tunnel-toes", "--laminate", "--gap", "3mm"], ["tunnel-toes", "--area", "foot"],
        ["tunnel-toes", "--duplex", "long"], ["tunnel-toes", "--marks", "all"],
        ["tunnel-toes", "--stock", "avery-5388", "--size", "poker"],
        ["tunnel-toes", "--size", "127x76mm", "--stock", "avery-5388"],
    ])
    func wrongUsageEndsWith64(flags: [String]) throws {
        let answer = try desk.handhold(["cards"] + flags)
        #expect(answer.code == 64)
        #expect(!answer.errors.isEmpty)
        #expect(desk.files == [])
    }

    @Test func filesAppearTogetherOrNotAtAll() throws {
        try desk.write("", to: "deck-contact-1.png/keep")
        let answer = try desk.handhold("cards", "tunnel-toes", "--contact", "-o", "deck.pdf")
        #expect(answer.code == 1)
        #expect(answer.errors.contains("error: 'deck-contact-1.png' is a folder\n"))
        #expect(desk.files == ["deck-contact-1.png", "deck-contact-1.png/keep"])
        try desk.write("mine", to: "cards/tunnel-toes-front.png")
        try desk.write("", to: "cards/pizza-back-back.png/keep")
        #expect(
            try desk.handhold("cards", "tunnel-toes", "pizza-back", "--png", "--dpi", "40", "-o", "cards").code == 1)
        #expect(desk.bytes("cards/tunnel-toes-front.png") == Data("mine".utf8))
        #expect(desk.files.count { $0.hasPrefix("cards/") } == 3)
    }

    @Test func whatIsEmptySaysSo() throws {
        let answer = try desk.handhold("cards", "--setting", "parked-car", "--area", "tummy")
        #expect(answer.code == 1)
        #expect(answer.errors == "No technique fits. Leave out a filter to see more.\n")
        #expect(desk.files == [])
    }

    @Test func smallCardsAreKeptFromSmallChildren() throws {
        // `print.md` §1.1: no side under 50 mm for a child under three.
        let small = "These cards are small: keep them from children under 3 years, who may choke on them.\n"
        for (size, isSmall) in [("mini", true), ("49x80mm", true), ("50x80mm", false), ("poker", false)] {
            let answer = try desk.handhold("cards", "tunnel-toes", "--size", size, "-o", "a.pdf")
            #expect(answer.code == 0)
            #expect(answer.errors.contains(small) == isSmall, "\(size)")
        }
    }
}
