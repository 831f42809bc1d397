import Foundation
import TestSupport
import Testing

/// `board`: pictures that a child points to.
@Suite struct BoardCommandTests {
    private let desk: Desk

    init() throws { desk = try Desk() }

    @Test func everyExampleOfTheHelpWorks() throws {
        try desk.writePhotographs()
        let runs = try desk.runExamples(of: "board")
        #expect(runs.count >= 7)
        for run in runs { #expect(run.answer.code == 0, "\(run.example): \(run.answer.errors)") }
    }

    private static let boards = [
        ["first-then", "tunnel-toes", "snack"], ["choice", "feet", "back", "hands"],
        ["schedule", "bath", "book", "bed"],
        ["routine", "bath", "towel", "bed", "--column"], ["schedule", "bath", "bed", "--column"], ["cues"],
        ["cues", "more", "wait"], ["choice", "ball", "swing", "--dots"], ["choice", "feet", "back", "--line-art"],
        ["first-then", "obstacle-course", "after-bath", "--paper", "a4"], ["cues", "--key", "--tokens"],
    ]

    @Test(arguments: boards, ["en", "es"])
    func aChildMayStopOnEveryBoard(board: [String], language: String) throws {
        let answer = try desk.handhold(["board"] + board + ["--language", language, "-o", "a.pdf"])
        #expect(answer.code == 0, "\(answer.errors)")
        let (file, root) = try desk.structure("a.pdf")
        let page = try #require(try desk.pages("a.pdf").first)
        let words = page.words.map { $0.text.trimmingCharacters(in: .whitespaces) }
        for word in language == "en" ? ["Stop", "All done"] : ["Alto", "Ya terminamos"] {
            #expect(page.text.contains(word), "\(words)")
            // Its picture can be heard, on the first page.
            let heard = root.all("Figure").filter {
                file.text($0.entries["/Alt"])?.lowercased() == word.lowercased()
                    && $0.content.allSatisfy { $0.page == 0 }
            }
            #expect(heard.count == 1, "\(word)")
        }
        for figure in root.all("Figure") { #expect(file.text(figure.entries["/Alt"])?.isEmpty == false) }
        #expect(PDFUACheck.findings(in: try desk.content("a.pdf")) == [])
    }

    @Test(arguments: [
        (["first-then", "ball"], "error: a 'first-then' board has 2 pictures, but here are 1\n"),
        (["first-then", "ball", "swing", "bike"], "error: a 'first-then' board has 2 pictures, but here are 3\n"),
        (["choice", "ball"], "error: a 'choice' board has 2 to 9 pictures, but here are 1\n"),
        (["routine"], "error: a 'routine' board has 2 to 8 pictures, but here are 0\n"),
        (["schedule"], "error: a 'schedule' board has 2 to 8 pictures, but here are 0\n"),
        (
            ["choice", "bal", "swing"],
            "error: unknown picture 'bal' in the symbols, techniques and settings\nhelp: did you mean 'ball'?\n"
        ),
        (
            ["choice", "ball", "swing", "--symbols", "none"],
            "error: no 'index.yaml' in 'none'\nhelp: there is no such folder\n"
        ),
        (
            ["choice", "ball", "swing", "--paper", "a9"],
            "error: unknown paper 'a9' in the family\nhelp: did you mean 'a4'?\n"
        ),
    ])
    func whatCannotBeIsSaid(flags: [String], message: String) throws {
        let answer = try desk.handhold(["board"] + flags)
        #expect(answer.code == 1)
        #expect(answer.errors == message)
        #expect(desk.files == [])
    }

    @Test func wrongUsageEndsWith64() throws {
        for flags in [[], ["grid"], ["choice", "ball", "swing", "-o", "a.png"], ["choice", "ball", "--dpi", "5"]] {
            let answer = try desk.handhold(["board"] + flags)
            #expect(answer.code == 64, "\(flags)")
            #expect(!answer.errors.isEmpty)
        }
        #expect(desk.files == [])
    }

    @Test func aPlansDayStandsInItsOrder() throws {
        #expect(try desk.handhold("board", "schedule", "--plan", "after-school", "-o", "a.pdf").code == 0)
        let words = try desk.words(of: desk.path("a.pdf"))
        let places = try ["finger-rockets", "bear-arms", "thumb-cave"].map { id in
            try #require(words.range(of: try desk.name(of: id, in: "en"))?.lowerBound, "\(id)")
        }
        #expect(places == places.sorted())
    }

    @Test func theSameBoardHasTheSameBytesAndNoName() throws {
        let board = ["board", "routine", "--family", "families/rivera.yaml", "--child", "Zebulon"]
        #expect(try desk.handhold(board).code == 0)
        let name = try #require(desk.files.first)
        let mode = try desk.mode(name)
        #expect(!name.lowercased().contains("zebulon") && mode & 0o077 == 0)
        #expect(try desk.handhold(board + ["-o", "b.pdf"], with: ["TZ": "Asia/Tokyo"]).code == 0)
        #expect(desk.bytes(name) == desk.bytes("b.pdf"))
        let file = try PDFBytes(try desk.content("b.pdf"))
        let metadata = String(decoding: file.data(file.catalog["/Metadata"]), as: UTF8.self)
        #expect(!metadata.contains("Zebulon") && !"\(file.info)".contains("Zebulon"))
        #expect(try desk.words(of: desk.path("b.pdf")).contains("Zebulon"), "the child's name is on the board")
    }
}
