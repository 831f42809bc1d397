import Foundation
import Testing

/// `list` and `show`: what a therapist reads before choosing.
@Suite struct CatalogCommandTests {
    private let desk: Desk

    init() throws { desk = try Desk() }

    private func json(_ arguments: String...) throws -> Any {
        try JSONSerialization.jsonObject(with: Data(try desk.handhold(arguments).output.utf8))
    }

    @Test func theListNarrowsByEachFilter() throws {
        let answer = try desk.handhold("list", "--setting", "obstacle-course", "--minutes", "2", "--area", "feet")
        #expect(answer.code == 0)
        let lines = answer.output.split(separator: "\n")
        #expect(lines.count >= 2)
        #expect(lines.first?.hasPrefix("TECHNIQUE") == true)
        #expect(lines.dropFirst().contains { $0.hasPrefix("tunnel-toes  Tunnel Toes") })
        #expect(lines.dropFirst().allSatisfy { $0.contains("feet") && $0.contains("obstacle-course") })
    }

    @Test func namesAreInTheLanguageAskedFor() throws {
        #expect(
            try desk.handhold("list", "--language", "es").output.contains(
                try desk.name(of: "wall-artist-swoops", in: "es")))
    }

    @Test func aListThatIsEmptySaysSo() throws {
        let answer = try desk.handhold("list", "--setting", "parked-car", "--area", "tummy", "--age", "infant")
        #expect(answer.code == 0)
        #expect(answer.output == "")
        #expect(answer.errors == "No technique fits. Leave out a filter to see more.\n")
    }

    @Test func theListSpeaksJSON() throws {
        let list = try #require(try json("list", "--json") as? [[String: Any]])
        let entry = try #require(list.first { $0["id"] as? String == "tunnel-toes" })
        #expect(
            Set(entry.keys) == [
                "id", "name", "area", "minutes", "settings", "ages", "positions", "goals", "version", "updated",
            ])
        #expect(entry["minutes"] as? Int == 1)
    }

    @Test func showSaysEverything() throws {
        let text = try desk.handhold("show", "tunnel-toes").output
        for phrase in [
            "Tunnel Toes [tunnel-toes]", "Why\n", "Ask first\n", "Steps\n  1. Hold the foot", "in the clinic:",
            "By age\n", "Skip it today if\n", "left out: fever", "Sources\n", "[after-bath]",
        ] {
            #expect(text.contains(phrase), "\(phrase)")
        }
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
        #expect(!text.contains("{") && !text.contains("**"))
    }

    @Test func showFitsTheTerminal() throws {
        let text = try desk.handhold(["show", "tunnel-toes", "--language", "es"], with: ["COLUMNS": "50"]).output
        #expect(text.contains(try desk.name(of: "tunnel-toes", in: "es")))
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 50 })
    }

    @Test func showSpeaksJSONWithTheKeysOfTheFile() throws {
        let technique = try desk.technique("tunnel-toes")
        #expect((technique["name"] as? [String: String])?["en"] == "Tunnel Toes")
        #expect((technique["dosage"] as? [String: Any])?["times-a-day"] as? String == "1-2")
        let step = try #require((technique["steps"] as? [[String: Any]])?.first)
        #expect(Set(step.keys) == ["picture", "text", "short", "clinic"])
    }

    @Test func aTechniqueThatIsNotThereEndsWith1() throws {
        let answer = try desk.handhold("show", "pizza-bak")
        #expect(answer.code == 1)
        #expect(
            answer.errors
                == "error: unknown technique 'pizza-bak' in the catalog\nhelp: did you mean 'pizza-back'?\n")
    }
}
