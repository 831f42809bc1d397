import Foundation
import Testing

/// `init`, `check` and `doctor`: a clinic's own folder, from its first day.
@Suite struct WorkspaceCommandTests {
    private let desk: Desk

    init() throws { desk = try Desk() }

    @Test func aFreshWorkspaceWorks() throws {
        let made = try desk.handhold("init", "clinic")
        #expect(made.code == 0)
        for file in ["README.md", "clinic.yaml", "families/rivera.yaml", "techniques/hand-hugs.yaml"] {
            #expect(made.output.contains("clinic/\(file)\n"))
        }
        let check = try desk.handhold(["check"], in: "clinic")
        #expect(check.code == 0)
        #expect(check.errors == "")
        #expect(check.output.hasSuffix(" files checked: all is well\n"))
        let sheet = ["handout", "tunnel-toes", "--family", "families/rivera.yaml", "-o", "a.pdf"]
        #expect(try desk.handhold(sheet, in: "clinic").code == 0)
        #expect(try desk.words(of: "clinic/a.pdf").contains("Willow Street Therapy"))
        let own = ["handout", "hand-hugs", "--layout", "fridge-note", "--paper", "a5", "-o", "note.pdf"]
        #expect(try desk.handhold(own + ["--workspace", "clinic"]).code == 0)
        #expect(try desk.words(of: "note.pdf").contains("Hand Hugs"))
        #expect(try desk.mode("clinic/families") == 0o700)
    }

    @Test func aLayoutIsTakenFromAnyFile() throws {
        try desk.handhold("init", "clinic")
        let answer = try desk.handhold(
            "handout", "tunnel-toes", "--layout", "clinic/layouts/fridge-note.yaml", "-o", "a.pdf")
        #expect(answer.code == 0)
        #expect(try desk.words(of: "a.pdf").contains("Tunnel Toes"))
    }

    @Test func nothingIsWrittenOver() throws {
        try desk.write("mine", to: "clinic/clinic.yaml")
        let answer = try desk.handhold("init", "clinic")
        #expect(answer.code == 1)
        #expect(
            answer.errors == """
                error: 'clinic' is not empty, and nothing in it is to be written over
                help: name a folder that is not there yet

                """)
        #expect(desk.files == ["clinic", "clinic/clinic.yaml"])
    }

    @Test func checkShowsAllFaultsInTheOrderOfFilesAndLines() throws {
        try desk.handhold("init", "clinic")
        try edit("clinic/techniques/hand-hugs.yaml", "show: [squeeze]", "show: [squeze]")
        try desk.write("note: Hallo\nroutines: [after-bth]\n", to: "clinic/families/lee.yaml")
        try desk.write("name: Ours\nlogo: lego.svg\n", to: "clinic/clinic.yaml")
        try edit(
            "clinic/layouts/fridge-note.yaml", "{technique.name}\", style: title", "{technique.nam}\", style: titel")
        let check = try desk.handhold(["check"], in: "clinic")
        #expect(check.code == 1)
        #expect(check.output.hasPrefix("4 errors in "))
        #expect(
            check.errors.split(separator: "\n").filter { $0.contains(": error: ") }.map { String($0) } == [
                "clinic.yaml:2:7: error: there is no picture './lego.svg'",
                "families/lee.yaml:2:12: error: unknown setting 'after-bth' in the routines",
                "layouts/fridge-note.yaml:13:42: error: unknown style 'titel' in the theme",
                "techniques/hand-hugs.yaml:76:14: error: unknown layer 'squeze' in plate 'hand-hold'",
            ])
        #expect(check.errors.contains("help: did you mean 'squeeze'?\n"))
    }

    @Test func aLayoutThatLeavesOutTheAskingIsAFault() throws {
        try desk.handhold("init", "clinic")
        try edit("clinic/layouts/fridge-note.yaml", "{technique.ask} ", "")
        let check = try desk.handhold("check", "--workspace", "clinic")
        #expect(check.code == 1)
        #expect(check.errors.contains("the layout leaves out 'techniques.ask', which no sheet may leave out"))
    }

    @Test func checkSpeaksJSON() throws {
        try desk.handhold("init", "clinic")
        try edit("clinic/families/rivera.yaml", "paper: letter", "paper: lettre")
        let answer = try desk.handhold("check", "--json", "--workspace", "clinic")
        #expect(answer.code == 1)
        #expect(answer.errors == "")
        let report = try #require(
            try JSONSerialization.jsonObject(with: Data(answer.output.utf8)) as? [String: Any])
        #expect(report["errors"] as? Int == 1)
        let fault = try #require((report["diagnostics"] as? [[String: Any]])?.first)
        #expect(fault["file"] as? String == "clinic/families/rivera.yaml")
        #expect(fault["code"] as? String == "unknown-paper")
        #expect(fault["help"] as? String == "did you mean 'letter'?")
    }

    @Test func doctorFindsWhatIsNeeded() throws {
        let answer = try desk.handhold("doctor")
        #expect(answer.code == 0)
        for name in [
            "cairo", "pango", "harfbuzz", "fontconfig", "librsvg", "qpdf", "libqrencode", "isa-l", "libjpeg",
            "libxml2", "mail",
        ] {
            #expect(answer.output.contains("  ok       \(name) "), "\(name)")
        }
        let json = try desk.handhold("doctor", "--json")
        let report = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
        #expect(report["well"] as? Bool == true)
    }

    @Test func doctorNamesWhatMendsAMissingLibrary() throws {
        let answer = try desk.handhold(["doctor"], with: ["HANDHOLD_LIBRARY": "/nowhere"])
        #expect(answer.code == 1)
        #expect(answer.output.contains("HANDHOLD_LIBRARY names '/nowhere', which holds no assets/ and layouts/"))
        #expect(answer.output.contains("Mend: export HANDHOLD_LIBRARY="))
    }

    private func edit(_ file: String, _ old: String, _ new: String) throws {
        let text = String(decoding: try #require(desk.bytes(file)), as: UTF8.self)
        #expect(text.contains(old), "\(file) has no '\(old)'")
        try desk.write(text.replacing(old, with: new), to: file)
    }
}
