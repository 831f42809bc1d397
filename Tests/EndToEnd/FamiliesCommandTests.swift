import Foundation
import TestSupport
import Testing

/// `families import` and `families password`: files for their owner only, and nothing lost of what is there.
@Suite struct FamiliesCommandTests {
    private let desk: Desk
    private static let roster = """
        id,child,age,language,likes,note
        4711,Mateo,preschool,en,feet;back,"Let him choose: ""feet"" first"
        4712,Zoë,toddler,es,,

        """

    init() throws { desk = try Desk() }

    private func text(_ file: String) -> String { String(decoding: desk.bytes(file) ?? Data(), as: UTF8.self) }

    @Test func aFileIsWrittenForEachRow() throws {
        try desk.write(Self.roster, to: "roster.csv")
        let answer = try desk.handhold("families", "import", "roster.csv")
        #expect((answer.code, answer.output, answer.errors) == (0, "families/4711.yaml\nfamilies/4712.yaml\n", ""))
        #expect(try desk.mode("families") == 0o700)
        for name in ["4711", "4712"] { #expect(try desk.mode("families/\(name).yaml") == 0o600) }
        #expect(
            text("families/4711.yaml") == """
                # A family, from the clinic's list. Every key may be left out; docs/family.md names them all.

                child: {name: Mateo, age: preschool}
                language: en
                touch:
                  likes: [feet, back]
                note: "Let him choose: \\"feet\\" first"

                """)
        try desk.handhold("handout", "tunnel-toes", "--family", "families/4712.yaml", "-o", "a.pdf")
        #expect(try desk.words(of: "a.pdf").contains("Zoë"))
    }

    @Test func itGoesToTheWorkspace() throws {
        try desk.handhold("init", "clinic")
        try desk.write(Self.roster, to: "roster.csv")
        let answer = try desk.handhold("families", "import", desk.path("roster.csv"), "--workspace", "clinic")
        #expect(answer.output == "clinic/families/4711.yaml\nclinic/families/4712.yaml\n")
        let check = try desk.handhold("check", "--workspace", "clinic")
        #expect((check.code, check.errors) == (0, ""))
    }

    @Test func badRowsAreNamedAndTheOthersAreWritten() throws {
        try desk.write(
            """
            id,child,age,precautions,paper
            ok1,Quillabeth,toddler,,
            bad1,Zorabel,todler,,
            bad2,Zorabel,toddler,fevr,
            bad3,Zorabel,,,letterr
            ../bad4,Zorabel,,,
            bad5,=Zorabel(),,,
            ok1,Zorabel,,,
            ok2,Quillabeth,infant,fever,a4

            """, to: "roster.csv")
        let answer = try desk.handhold("families", "import", "roster.csv")
        #expect(answer.code == 1)
        #expect(answer.output == "families/ok1.yaml\nfamilies/ok2.yaml\n")
        let places = answer.errors.split(separator: "\n").filter { $0.hasPrefix("roster.csv:") }.map {
            $0.split(separator: ":").prefix(3).joined(separator: ":")
        }
        let expected = ["3:14", "4:22", "5:16", "6:1", "7:6", "8:1"].map { "roster.csv:\($0)" }
        #expect(Set(places) == Set(expected))
        #expect(places.count == 6)
        #expect(!answer.errors.contains("Zorabel") && !answer.errors.contains("Quillabeth"))
        #expect(desk.files.filter { $0.contains("bad") } == [])
    }

    @Test func whatIsThereStaysUnlessItIsToBeReplaced() throws {
        try desk.write(Self.roster, to: "roster.csv")
        try desk.write("child: {name: Own}\n", to: "families/4711.yaml")
        let answer = try desk.handhold("families", "import", "roster.csv")
        #expect(answer.code == 0)
        #expect(answer.output == "families/4712.yaml\n")
        #expect(
            answer.errors == """
                roster.csv:2:1: warning: 'families/4711.yaml' says something else than the list, and stays as it is
                help: --replace writes it anew
                1 written, 0 unchanged, 1 kept as they are

                """)
        #expect(text("families/4711.yaml") == "child: {name: Own}\n")
        let replaced = try desk.handhold("families", "import", "roster.csv", "--replace")
        #expect((replaced.code, replaced.output) == (0, "families/4711.yaml\n"))
        #expect(replaced.errors == "1 written, 1 unchanged, 0 kept as they are\n")
        #expect(text("families/4711.yaml").contains("Mateo"))
        #expect(try desk.mode("families/4711.yaml") == 0o600)
        let again = try desk.handhold("families", "import", "roster.csv")
        #expect((again.code, again.output, again.errors) == (0, "", "0 written, 2 unchanged, 0 kept as they are\n"))
    }

    @Test func aListThatCannotBeReadWritesNothing() throws {
        try desk.write("child,age\nMateo,toddler\n", to: "roster.csv")
        let answer = try desk.handhold("families", "import", "roster.csv")
        #expect(answer.code == 1)
        #expect(answer.errors.contains("error: the list has no column 'id'"))
        #expect(desk.files == ["roster.csv"])
    }

    @Test func linksAreNotWrittenThrough() throws {
        try desk.write(Self.roster, to: "roster.csv")
        try desk.write("mine", to: "mine.txt")
        try desk.write("", to: "families/keep")
        try FileManager.default.createSymbolicLink(
            atPath: desk.path("families/4711.yaml"), withDestinationPath: desk.path("mine.txt"))
        #expect(try desk.handhold("families", "import", "roster.csv", "--replace").code == 1)
        #expect(text("mine.txt") == "mine")
        try FileManager.default.createSymbolicLink(
            atPath: desk.path("linked"), withDestinationPath: desk.path("families"))
        #expect(try desk.handhold("families", "import", "roster.csv", "-o", "linked").code == 1)
    }

    @Test func aFamilyGetsAPasswordOnce() throws {
        try desk.write("# Ours.\nchild: {name: Mateo}  # he\n", to: "rivera.yaml")
        let answer = try desk.handhold("families", "password", "rivera.yaml")
        #expect((answer.code, answer.errors) == (0, ""))
        let password = try #require(
            answer.output.wholeMatch(of: /rivera\.yaml: ([a-z]{6}-[a-z]{6}-[a-z]{6}-[0-9]{2})\n/)
        )
        .output.1
        #expect(
            text("rivera.yaml") == """
                # Ours.
                child: {name: Mateo}  # he
                # Opens the family's PDF. Tell it by another way than the e-mail.
                password: \(password)

                """)
        #expect(try desk.mode("rivera.yaml") == 0o600)
        let again = try desk.handhold("families", "password", "rivera.yaml")
        #expect((again.code, again.output) == (0, ""))
        #expect(again.errors.contains("warning: the family has a password already"))
        #expect(!again.errors.contains(password), "the password is never said again")
        #expect(text("rivera.yaml").contains("password: \(password)\n"))
    }

    @Test func aFileThatCannotTakeALineIsLeftAlone() throws {
        try desk.write("{child: {name: Mateo}}", to: "rivera.yaml")
        let answer = try desk.handhold("families", "password", "rivera.yaml")
        #expect(answer.code == 1)
        #expect(answer.output == "")
        #expect(text("rivera.yaml") == "{child: {name: Mateo}}")
    }
}
