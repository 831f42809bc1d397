import Foundation
import TestSupport
import Testing

/// A plan that was made for one family stays with it.
@Suite struct PlanOwnerTests {
    private let desk: Desk

    init() throws {
        desk = try Desk()
        try desk.write("name: Willow Street Therapy\n", to: "clinic.yaml")
        try desk.write("child: {name: Lucia}\n", to: "families/f1.yaml")
        try desk.write("child: {name: Ben}\n", to: "families/f2.yaml")
        let made = try desk.handhold("plan", "new", "bedtime", "--from", "bedtime-calm", "--family", "families/f1.yaml")
        #expect(made.code == 0, "\(made.errors)")
    }

    @Test(arguments: [("families/f1.yaml", Int32(0)), ("families/f2.yaml", 1)])
    func anotherFamilyDoesNotGetIt(family: String, code: Int32) throws {
        let answer = try desk.handhold("handout", "--plan", "plans/bedtime.yaml", "--family", family, "-o", "p.pdf")
        #expect(answer.code == code, "\(answer.errors)")
        #expect(answer.errors.contains("was made for another family") == (code == 1))
    }

    @Test func itsIdNamesNobody() throws {
        let answer = try desk.handhold("plan", "new", "lucia", "--from", "bedtime-calm", "--family", "families/f1.yaml")
        #expect(answer.code == 1)
        #expect(answer.errors.contains("names a person"))
        #expect(!desk.files.contains("plans/lucia.yaml"))
    }

    @Test func aPlaceThatATechniqueHasNotIsAnErrorInEveryCommand() throws {
        let text = String(decoding: try #require(desk.bytes("plans/bedtime.yaml")), as: UTF8.self).replacing(
            "at: bedtime", with: "at: beach")
        try desk.write(text, to: "plans/bedtime.yaml")
        for words in [
            ["handout", "--plan", "plans/bedtime.yaml", "-o", "p.pdf"], ["note", "--plan", "plans/bedtime.yaml"],
            ["plan", "diff", "plans/bedtime.yaml", "plans/bedtime.yaml"],
        ] {
            let answer = try desk.handhold(words)
            #expect(answer.code == 1 && answer.errors.contains("has no line for 'beach'"), "\(words)")
        }
    }

    @Test func aNoteClaimsNothingThatWasNotGiven() throws {
        let answer = try desk.handhold("note", "--plan", "bedtime-calm", "--precautions", "fever")
        #expect(answer.code == 2)
        #expect(answer.output.hasPrefix("Home program not given"))
        #expect(!answer.output.contains("handout"))
    }
}
