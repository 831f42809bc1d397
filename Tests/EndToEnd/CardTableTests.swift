import Foundation
import TestSupport
import Testing

/// `cards --from`: decks from a spreadsheet.
@Suite struct CardTableTests {
    private let desk: Desk

    init() throws { desk = try Desk() }

    @Test func aTableHasItsCardsAsOftenAsItSays() throws {
        let (_, cards) = try desk.deck(["tunnel-toes": 5, "pizza-back": 2], ["--fronts-only"])
        let tunnel = try desk.name(of: "tunnel-toes", in: "en")
        #expect(cards.joined().count { $0.title == tunnel } == 5)
        #expect(cards.joined().count == 7)
        // A technique that is named, too, has one card more.
        try desk.write("technique;quantity\r\npizza-back;2\r\n", to: "more.csv")
        let dump = try desk.handhold("cards", "pizza-back", "--from", "more.csv", "--dump", "--fronts-only").output
        #expect(dump.components(separatedBy: "pizza-back-front  ").count - 1 >= 3)
    }

    @Test func wrongRowsKeepNobodyFromTheirCards() throws {
        try desk.write(
            """
            technique,quantity
            tunnel-tos,1
            pizza-back,2
            tunnel-toes,two

            ,3
            tunnel-toes,1,x

            """, to: "deck.csv")
        let answer = try desk.handhold("cards", "--from", "deck.csv", "-o", "deck.pdf")
        #expect(answer.code == 1)
        #expect(answer.output == "deck.pdf\n")
        let faults = answer.errors.split(separator: "\n").filter { $0.contains("error:") }.map { String($0) }
        #expect(
            faults == [
                "deck.csv:2:1: error: unknown technique 'tunnel-tos' in the catalog",
                "deck.csv:4:13: error: a quantity is a number from 0 to 500, but this is 'two'",
                "deck.csv:6:1: error: this row names no technique",
                "deck.csv:7:15: error: this row has more cells than there are columns",
            ])
        #expect(answer.errors.contains("help: did you mean 'tunnel-toes'?"))
        let front = try #require(try desk.pages("deck.pdf").first)
        #expect(front.words.filter { $0.mark.tag == "/H1" }.count == 2)
        #expect(try !desk.words(of: desk.path("deck.pdf")).contains(try desk.name(of: "tunnel-toes", in: "en")))
    }

    /// A table with a wrong row is printed all the same; a family file with a wrong line is not, since the line may be the
    /// one that protects the child.
    @Test func noTableOpensAWayRoundAFamilysPrecautions() throws {
        try desk.write("precautons: [hip-brace]\n", to: "family.yaml")
        try desk.write("technique\nleg-slide-down\n", to: "deck.csv")
        let answer = try desk.handhold("cards", "--from", "deck.csv", "--family", "family.yaml", "-o", "deck.pdf")
        #expect(answer.code == 1)
        #expect(answer.errors.hasPrefix("family.yaml:1:1: error: unknown key 'precautons' in a family\n"))
        #expect(desk.files == ["deck.csv", "family.yaml"])
    }

    @Test(arguments: [
        ("technque,quantity\ntunnel-toes,1\n", "deck.csv:1:1: error: unknown column 'technque' in the deck's table\n"),
        ("technique,note\ntunnel-toes,x\n", "deck.csv:1:11: error: unknown column 'note' in the deck's table\n"),
        ("quantity\n1\n", "deck.csv:1:1: error: the table has no column 'technique'\n"),
        ("", "deck.csv:1:1: error: the table is empty\n"),
        (
            "technique,technique\ntunnel-toes,pizza-back\n",
            "deck.csv:1:11: error: the column 'technique' is there twice\n"
        ),
        ("technique\n\"tunnel-toes\n", "deck.csv:2:1: error: this quote is never closed\n"),
    ])
    func aTableThatCannotBeReadIsSaid(table: String, message: String) throws {
        try desk.write(table, to: "deck.csv")
        let answer = try desk.handhold("cards", "--from", "deck.csv", "-o", "deck.pdf")
        #expect(answer.code == 1)
        #expect(answer.errors.contains(message), "\(answer.errors)")
        #expect(desk.files == ["deck.csv"])
    }
}
