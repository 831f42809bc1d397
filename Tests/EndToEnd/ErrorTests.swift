import Testing

/// The sentences that people read when something is wrong, word for word.
@Suite struct ErrorTests {
    private let desk: Desk

    init() throws { desk = try Desk() }

    @Test func allFaultsOfAFamilyFileAreShownAtOnce() throws {
        try desk.write(
            """
            child: {name: Mateo, pronouns: he, age: preschol}
            routine: [after-bath]
            look:
              child: {skin: 9}

            """, to: "families/rivera.yaml")
        let answer = try desk.handhold("handout", "tunnel-toes", "--family", "families/rivera.yaml")
        #expect(answer.code == 1)
        #expect(
            answer.errors == """
                families/rivera.yaml:2:1: error: unknown key 'routine' in a family
                  2 | routine: [after-bath]
                    | ^
                help: did you mean 'routines'?
                families/rivera.yaml:1:41: error: unknown value 'preschol' in the age
                  1 | child: {name: Mateo, pronouns: he, age: preschol}
                    |                                         ^
                help: did you mean 'preschool'?
                families/rivera.yaml:4:17: error: the skin tone is a whole number from 1 to 5, but this is '9'
                  4 |   child: {skin: 9}
                    |                 ^

                """)
        #expect(desk.files == ["families", "families/rivera.yaml"])
    }

    @Test func aKeyThatStandsTwiceShowsBothPlaces() throws {
        try desk.write("note: Hallo\n\nnote: Hallo\n", to: "family.yaml")
        let answer = try desk.handhold("handout", "tunnel-toes", "--family", desk.path("family.yaml"))
        #expect(
            answer.errors == """
                family.yaml:3:1: error: the key 'note' stands here a second time
                  3 | note: Hallo
                    | ^
                family.yaml:1:1: note: first here
                  1 | note: Hallo
                    | ^

                """)
    }

    @Test func whatAFileNamesIsShownInTheFile() throws {
        try desk.write("paper: a9\nlanguage: fr\n", to: "family.yaml")
        let answer = try desk.handhold("handout", "tunnel-toes", "--family", "family.yaml", "--language", "en")
        #expect(
            answer.errors == """
                family.yaml:1:8: error: unknown paper 'a9' in the family
                  1 | paper: a9
                    |        ^
                help: did you mean 'a4'?

                """)
        #expect(
            try desk.handhold("handout", "tunnel-toes", "--family", "family.yaml").errors
                .hasPrefix("family.yaml:2:11: error: unknown language 'fr' in the catalog\n"))
    }

    @Test(arguments: [
        (["tunnel-tos"], "error: unknown technique 'tunnel-tos' in the catalog\nhelp: did you mean 'tunnel-toes'?\n"),
        (
            ["tunnel-toes", "--layout", "handot"],
            "error: unknown layout 'handot' in the layouts\nhelp: did you mean 'handout'?\n"
        ),
        (["tunnel-toes", "--language", "fr"], "error: unknown language 'fr' in the catalog\nhelp: known: en, es\n"),
        (["tunnel-toes", "--paper", "a9"], "error: unknown paper 'a9' in the family\nhelp: did you mean 'a4'?\n"),
        (
            ["tunnel-toes", "--precautions", "hip-brase"],
            "error: unknown precaution 'hip-brase' in the family's precautions\nhelp: did you mean 'hip-brace'?\n"
        ),
        (
            ["tunnel-toes", "--routines", "after-bth"],
            "error: unknown setting 'after-bth' in the routines\nhelp: did you mean 'after-bath'?\n"
        ),
        (
            ["tunnel-toes", "--change", "tunnel-toes:nme=x"],
            "error: unknown text 'nme' in 'tunnel-toes'\nhelp: did you mean 'name'?\n"
        ),
        (
            ["tunnel-toes", "--color", "#ffee00"],
            "error: the colour #ffee00 has a contrast of 1.2 on white; words need 4.5\nhelp: choose a darker shade\n"
        ),
        (["tunnel-toes", "--family", "none.yaml"], "error: cannot read 'none.yaml': No such file or directory\n"),
        (["tunnel-toes", "--logo", "none.svg"], "error: there is no picture 'none.svg'\n"),
        (
            ["tunnel-toes", "--workspace", "none"],
            "error: 'none' is not a workspace: it holds no clinic.yaml\nhelp: 'handhold init none' makes one\n"
        ),
    ])
    func aWrongNameIsMetWithTheNearest(_ arguments: [String], _ message: String) throws {
        let answer = try desk.handhold(["handout"] + arguments)
        #expect(answer.code == 1)
        #expect(answer.errors == message)
        #expect(desk.files == [])
    }

    @Test(arguments: [
        ["handout"], ["handout", "tunnel-toes", "--dpi", "5"], ["handout", "tunnel-toes", "--date", "24.12."],
        ["handout", "tunnel-toes", "--age", "old"], ["handout", "tunnel-toes", "--avoid", "foot"],
        ["handout", "tunnel-toes", "--child-skin", "6"], ["handout", "tunnel-toes", "--child-hair", "blu"],
        ["handout", "tunnel-toes", "-o", "a.png"], ["handout", "tunnel-toes", "-o", "a.pdf", "--png"],
        ["handout", "tunnel-toes", "-o", "-"], ["handout", "tunnel-toes", "--change", "message=x"],
        ["list", "--setting", "after-bth"], ["list", "--language", "fr"], ["list", "--area", "foot"],
        ["show"], ["show", "tunnel-toes", "--language", "fr"], ["prnt"], ["list", "--jsn"],
    ])
    func wrongUsageEndsWith64(_ arguments: [String]) throws {
        let answer = try desk.handhold(arguments)
        #expect(answer.code == 64)
        #expect(answer.output == "")
        #expect(!answer.errors.isEmpty)
        #expect(desk.files == [])
    }

    @Test func noColourReachesAFile() throws {
        #expect(try !desk.handhold("handout", "tunnel-tos").errors.contains("\u{1B}"))
    }
}
