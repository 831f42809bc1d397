import Basics
import Catalog
import Foundation
import HandholdKit
import TestSupport
import Testing

/// Decks from a spreadsheet: the rows that are right, and what is said of the others.
@Suite struct DeckTableTests {
    private let folder: TemporaryFolder
    private let known = ["pizza-back", "tunnel-toes"]

    init() throws { folder = try TemporaryFolder() }

    private func read(_ table: String) throws -> (cards: [String], table: [String], rows: [String]) {
        let path = try folder.write(table, to: "deck.csv")
        let (whole, rows) = (Diagnostics(), Diagnostics())
        let entries = DeckFile.entries(of: path, known: known, whole, rows: rows)
        func pinned(_ faults: Diagnostics) -> [String] {
            faults.all.map { $0.pinned.replacing(folder.path + "/", with: "") }
        }
        return (entries.map { "\($0.copies) \($0.technique.text)" }, pinned(whole), pinned(rows))
    }

    @Test(arguments: [
        ("technique,quantity\ntunnel-toes,2\npizza-back,3\n", ["2 tunnel-toes", "3 pizza-back"]),
        ("Quantity;Technique\r\n2;tunnel-toes\r\n", ["2 tunnel-toes"]),
        ("\u{FEFF}technique\ntunnel-toes\n", ["1 tunnel-toes"]),
        ("technique,quantity\ntunnel-toes,\n\"pizza-back\",\" 4 \"\n", ["1 tunnel-toes", "4 pizza-back"]),
        ("technique,quantity\ntunnel-toes,0\npizza-back,500\n", ["500 pizza-back"]),
        ("technique,quantity,\ntunnel-toes,2,,\n", ["2 tunnel-toes"]),
    ])
    func rowsBecomeCards(table: String, cards: [String]) throws {
        let made = try read(table)
        #expect(made.cards == cards)
        #expect(made.table == [] && made.rows == [])
    }

    @Test func cardsRememberTheirCells() throws {
        let path = try folder.write("quantity,technique\n2,tunnel-toes\n", to: "deck.csv")
        let place = DeckFile.entries(of: path, known: known, Diagnostics(), rows: Diagnostics()).first?.technique
            .location
        #expect(place?.line == 2 && place?.column == 3)
    }

    @Test(arguments: [
        (
            "tunnel-tos,1",
            "deck.csv:2:1: error[unknown-technique]: unknown technique 'tunnel-tos' in the catalog\n"
                + "help: did you mean 'tunnel-toes'?"
        ),
        ("tunnel-toes,x", "deck.csv:2:13: error[wrong-value]: a quantity is a number from 0 to 500, but this is 'x'"),
        (
            "tunnel-toes,501",
            "deck.csv:2:13: error[wrong-value]: a quantity is a number from 0 to 500, but this is '501'"
        ),
        ("tunnel-toes,-1", "deck.csv:2:13: error[wrong-value]: a quantity is a number from 0 to 500, but this is '-1'"),
        (
            "tunnel-toes,1.5",
            "deck.csv:2:13: error[wrong-value]: a quantity is a number from 0 to 500, but this is '1.5'"
        ),
        (",2", "deck.csv:2:1: error[missing-value]: this row names no technique"),
        ("tunnel-toes,1,2", "deck.csv:2:15: error[too-many-cells]: this row has more cells than there are columns"),
    ])
    func aWrongRowKeepsNoOtherBack(row: String, fault: String) throws {
        let made = try read("technique,quantity\n\(row)\npizza-back,2\n")
        #expect(made.cards == ["2 pizza-back"])
        #expect(made.rows == [fault])
        #expect(made.table == [], "the rows are no fault of the table")
    }

    @Test(arguments: [
        (
            "name,quantity\nx,1\n",
            [
                "deck.csv:1:1: error[unknown-column]: unknown column 'name' in the deck's table\n"
                    + "help: known: technique, quantity",
                "deck.csv:1:1: error[missing-column]: the table has no column 'technique'\n"
                    + "help: the first row names the columns: technique,quantity",
            ]
        ),
        (
            "technique,technique\ntunnel-toes,x\n",
            ["deck.csv:1:11: error[two-columns]: the column 'technique' is there twice"]
        ),
        ("", ["deck.csv:1:1: error[empty-file]: the table is empty"]),
    ])
    func aWrongTableIsAFaultOfTheWhole(table: String, faults: [String]) throws {
        #expect(try read(table).table == faults)
    }

    @Test func eachTechniqueIsNamedOnceWithAllItsCopies() {
        let entries = [("a", 1), ("b", 2), ("a", 3), ("c", 1), ("b", 1)].map {
            DeckRequest.Entry(SourceText($0.0), copies: $0.1)
        }
        let merged = DeckRequest.Entry.merged(entries)
        #expect(merged.map(\.technique.text) == ["a", "b", "c"])
        #expect(merged.map(\.copies) == [4, 3, 1])
    }
}
