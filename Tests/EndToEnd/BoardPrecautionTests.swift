import Foundation
import TestSupport
import Testing

/// What never reaches a board, and what a board says of a precaution.
@Suite struct BoardPrecautionTests {
    private let desk: Desk

    init() throws { desk = try Desk() }

    @Test func aScheduleLeavesOutWhatAPrecautionRemoves() throws {
        let day = ["board", "schedule", "tunnel-toes", "leg-slide-down", "snack", "-o", "a.pdf"]
        let answer = try desk.handhold(day + ["--precautions", "hip-brace"])
        #expect(answer.code == 2)
        #expect(answer.errors.contains("warning: 'leg-slide-down' is left out because of 'hip-brace' (red)"))
        let words = try desk.words(of: desk.path("a.pdf"))
        #expect(words.contains("Tunnel Toes") && words.contains("Snack") && !words.contains("Leg Slide"))
        #expect(try desk.handhold(day).code == 0)
        #expect(try desk.words(of: desk.path("a.pdf")).contains("Leg Slide"))
    }

    @Test(arguments: [
        (["first-then", "leg-slide-down", "snack", "--precautions", "hip-brace"], "first-then", "2"),
        (["choice", "feet", "back", "--avoid", "feet"], "choice", "2 to 9"),
        (["schedule", "leg-slide-down", "bath", "--precautions", "hip-brace", "--tokens"], "schedule", "2 to 8"),
    ])
    func withTooFewLeftThePrecautionRefusesTheBoard(board: [String], kind: String, range: String) throws {
        let answer = try desk.handhold(["board"] + board + ["-o", "a.pdf"])
        #expect(answer.code == 2)
        #expect(
            answer.errors.hasSuffix(
                """
                warning: a '\(kind)' board has \(range) pictures, but what is left out leaves 1
                Too few pictures are left: no board is printed.

                """))
        #expect(answer.output == "" && desk.files == [])
    }

    @Test(arguments: [
        ("feet", ["Feet", "Toes"]), ("hands", ["Hands", "Fingers"]), ("back", ["Back"]), ("tummy", ["Tummy"]),
    ])
    func whatTheChildDoesNotWantTouchedIsNotOffered(area: String, words: [String]) throws {
        let choice = ["board", "choice", "feet", "toes", "hands", "fingers", "back", "tummy", "book", "-o", "a.pdf"]
        let answer = try desk.handhold(choice + ["--avoid", area])
        #expect(answer.code == 2)
        for word in words {
            let id = word.lowercased()
            #expect(answer.errors.contains("warning: '\(id)' is left out: the family avoids touch on the \(area)\n"))
        }
        let all = ["Feet", "Toes", "Hands", "Fingers", "Back", "Tummy", "Book"]
        let page = try #require(try desk.pages("a.pdf").first)
        let shown = page.words.map { $0.text.trimmingCharacters(in: .whitespaces) }
        #expect(all.filter(shown.contains) == all.filter { !words.contains($0) })
        #expect(try desk.handhold(choice).code == 0)
    }

    /// The words that a card has for the rule, from `assets/precautions.yaml`.
    @Test(arguments: [("en", "Brace on. Hips bent and open."), ("es", "Con el aparato. Caderas dobladas y abiertas.")])
    func whatAPrecautionChangesIsMarkedOnBoardAndPiece(language: String, said: String) throws {
        let board = [
            "board", "schedule", "tunnel-toes", "pizza-back", "snack", "--language", language, "--tokens", "-o",
            "a.pdf",
        ]
        let answer = try desk.handhold(board + ["--precautions", "hip-brace"])
        #expect(answer.code == 0)
        for id in ["tunnel-toes", "pizza-back"] {
            #expect(answer.errors.contains("'\(id)' is printed with a change because of 'hip-brace'"))
        }
        func marks() throws -> Int {
            let (file, root) = try desk.structure("a.pdf")
            let heading = language == "en" ? "Before you start" : "Antes de empezar"
            return root.all("Figure").count { file.text($0.entries["/Alt"]) == heading }
        }
        #expect(try marks() == 4, "two on the board, two on their pieces")
        let names = try ["tunnel-toes", "pizza-back"].map { try desk.name(of: $0, in: language) }
        let words = try desk.words(of: desk.path("a.pdf"))
        // Once, with the names of what it is for.
        #expect(words.contains("\(names.joined(separator: ", ")): \(said)"))
        #expect(words.components(separatedBy: said).count == 2)
        #expect(try desk.handhold(board).code == 0)
        #expect(try marks() == 0)
        #expect(try !desk.words(of: desk.path("a.pdf")).contains(said))
    }

    @Test func whatSomebodyClearedSaysSo() throws {
        let answer = try desk.handhold(
            "board", "first-then", "leg-slide-down", "snack", "--precautions", "hip-brace", "--clear", "hip-brace",
            "--cleared-by", "Dr. Lee", "--reason", "Brace is off.", "-o", "a.pdf")
        #expect(answer.code == 0)
        #expect(answer.errors.contains("'hip-brace' was cleared by Dr. Lee; the page says so\n"))
        #expect(try desk.words(of: desk.path("a.pdf")).contains("Cleared by Dr. Lee: Brace is off."))
    }

    @Test func aPrecautionThatNobodyKnowsProtectsNobody() throws {
        let answer = try desk.handhold("board", "choice", "tunnel-toes", "snack", "--precautions", "hip-brce")
        #expect(answer.code == 1)
        #expect(
            answer.errors == """
                error: unknown precaution 'hip-brce' in the family's precautions
                help: did you mean 'hip-brace'?

                """)
        #expect(desk.files == [])
    }
}
