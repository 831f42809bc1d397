import Foundation
import TestSupport
import Testing

/// `signs`: stations of a course, to be read from across the room.
@Suite struct SignsCommandTests {
    private let desk: Desk

    init() throws { desk = try Desk() }

    /// The ids of a plan's techniques in its order.
    private func stations(of plan: String) throws -> [String] {
        let json = try desk.handhold("plan", "show", plan, "--json").output
        let shown = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any])
        return try #require(shown["techniques"] as? [[String: Any]]).compactMap { $0["technique"] as? String }
    }

    private func flat(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    @Test func everyExampleOfTheHelpWorks() throws {
        let runs = try desk.runExamples(of: "signs")
        #expect(runs.count >= 3)
        for run in runs { #expect(run.answer.code == 0, "\(run.example): \(run.answer.errors)") }
    }

    @Test(arguments: [
        ("obstacle-course", "en", "letter"), ("obstacle-course", "es", "a4"), ("bedtime-calm", "en", "a4"),
    ])
    func eachStationHasItsPageBehindTheMap(plan: String, language: String, paper: String) throws {
        let ids = try stations(of: plan)
        #expect(ids.count >= 3)
        let answer = try desk.handhold(
            "signs", "--plan", plan, "--language", language, "--paper", paper, "-o", "a.pdf")
        #expect(answer.code == 0, "\(answer.errors)")
        let pages = try desk.pages("a.pdf")
        #expect(pages.count == ids.count + 1)
        for (index, id) in ids.enumerated() {
            let page = pages[index + 1]
            let name = try desk.name(of: id, in: language)
            let title = page.words.filter { $0.mark.tag == "/H1" }
            #expect(flat(title.map(\.text).joined()) == name)
            // Three metres away, 44 points are read well.
            #expect(title.allSatisfy { $0.size >= 44 })
            let number = page.words.filter { flat($0.text) == "\(index + 1)" && $0.size >= 44 }
            #expect(number.count == 1, "\(name) is station \(index + 1)")
            #expect(page.width > page.height)
            let words = flat(page.text)
            #expect(words.contains(language == "en" ? "Ask:" : "Pregunte:"))
            #expect(words.contains(language == "en" ? "No is a full answer." : "Con un “no” basta."))
            #expect(page.words.allSatisfy { $0.size >= 10 })
            #expect(page.pictures.count >= 5, "the scene, and the steps")
            #expect(page.pictures.allSatisfy { $0.determinant > 0 })
            #expect(flat(pages[0].text).contains(name))
        }
        let map = flat(pages[0].text)
        let places = try ids.map { try #require(map.range(of: try desk.name(of: $0, in: language))?.lowerBound) }
        #expect(places == places.sorted())
        let numbers = pages[0].words.map { flat($0.text) }
        for number in 1...ids.count { #expect(numbers.contains("\(number)")) }
        #expect(PDFUACheck.findings(in: Array(try #require(desk.bytes("a.pdf")))) == [])
    }

    /// A name is as large as its place allows, and no word of it is parted.
    @Test(arguments: ["en", "es"])
    func everyNameStandsWholeOnTheMapOfEveryPlan(language: String) throws {
        let json = try desk.handhold("plan", "list", "--json").output
        let plans = try #require(try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
        #expect(plans.count >= 12)
        var names: [String: String] = [:]
        for plan in plans.compactMap({ $0["id"] as? String }) {
            let answer = try desk.handhold("signs", "--plan", plan, "--language", language, "-o", "a.pdf")
            #expect(answer.code == 0, "\(plan): \(answer.errors)")
            let map = flat(try desk.tool("pdftotext", "-l", "1", desk.path("a.pdf"), "-").output)
            for id in try stations(of: plan) {
                let name = try names[id] ?? desk.name(of: id, in: language)
                names[id] = name
                // In columns beside each other, words of neighbours may stand between those of a name. A line may end at a
                // hyphen of its own.
                for word in name.split(whereSeparator: { " -".contains($0) }) {
                    #expect(map.contains(word), "\(plan): \(name)")
                }
            }
        }
    }

    @Test func techniquesThatAreNamedHaveNoMap() throws {
        #expect(try desk.handhold("signs", "tunnel-toes", "foot-garage", "-o", "a.pdf").code == 0)
        #expect(try desk.pages("a.pdf").count == 2)
    }

    @Test func aStationThatAPrecautionRemovesIsOnNoPage() throws {
        let answer = try desk.handhold(
            "signs", "--plan", "obstacle-course", "--precautions", "hip-brace", "-o", "a.pdf")
        #expect(answer.code == 2)
        #expect(answer.errors.contains("'calf-squeeze-stop' is left out because of 'hip-brace'"))
        let pages = try desk.pages("a.pdf")
        #expect(pages.count == 3)
        let words = try desk.words(of: desk.path("a.pdf"))
        #expect(!words.contains(try desk.name(of: "calf-squeeze-stop", in: "en")))
        // The others are counted anew, and say what the family's precaution asks for.
        #expect(pages[2].words.contains { flat($0.text) == "2" && $0.size >= 44 })
        for page in pages.dropFirst() { #expect(flat(page.text).contains("Brace on. Hips bent and open.")) }
        let none = try desk.handhold("signs", "leg-slide-down", "--precautions", "hip-brace", "-o", "b.pdf")
        #expect(none.code == 2)
        #expect(none.errors.hasSuffix("Nothing is left to print.\n"))
        #expect(!desk.files.contains("b.pdf"))
    }

    @Test func lineArtHasNoFullColours() throws {
        #expect(try desk.handhold("signs", "tunnel-toes", "--line-art", "-o", "a.pdf").code == 0)
        let page = try #require(try desk.pages("a.pdf").first)
        for form in page.forms where form.line == nil && form.area.width * form.area.height > 1500 {
            let digits = form.color.dropFirst().compactMap(\.hexDigitValue)
            #expect(Set([digits[0], digits[2], digits[4]]).count == 1, "\(form.color) is no grey")
        }
    }

    @Test(arguments: [
        (["tunnel-tos"], "error: unknown technique 'tunnel-tos' in the catalog\nhelp: did you mean 'tunnel-toes'?\n"),
        (
            ["--plan", "obstacle-corse"],
            "error: unknown plan 'obstacle-corse' in the catalog\nhelp: did you mean 'obstacle-course'?\n"
        ),
    ])
    func whatCannotBeIsSaid(flags: [String], message: String) throws {
        let answer = try desk.handhold(["signs"] + flags)
        #expect(answer.code == 1)
        #expect(answer.errors == message)
        #expect(try desk.handhold("signs").code == 64)
        #expect(desk.files == [])
    }

    @Test func theSameSignsHaveTheSameBytes() throws {
        try desk.handhold("signs", "--plan", "obstacle-course", "-o", "a.pdf")
        try desk.handhold(["signs", "--plan", "obstacle-course", "-o", "b.pdf"], with: ["TZ": "Asia/Tokyo"])
        #expect(desk.bytes("a.pdf") != nil && desk.bytes("a.pdf") == desk.bytes("b.pdf"))
    }
}
