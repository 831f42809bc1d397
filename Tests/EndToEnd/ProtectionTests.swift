import Foundation
import TestSupport
import Testing

/// A family's PDF with its own password: closed to others, open to those who read it aloud.
@Suite struct ProtectionTests {
    private let desk: Desk
    private static let password = "mizadu-kolego-tusani-47"

    init() throws {
        desk = try Desk()
        try desk.write("child: {name: Mateo}\n", to: "open.yaml")
        try desk.write("child: {name: Mateo}\npassword: \(Self.password)\n", to: "closed.yaml")
    }

    private func handout(_ family: String, _ flags: String...) throws -> Desk.Answer {
        try desk.handhold(["handout", "tunnel-toes", "--family", family, "-o", "a.pdf"] + flags)
    }

    @Test func onlyThePasswordOpensIt() throws {
        #expect(try handout("closed.yaml").code == 0)
        let file = desk.path("a.pdf")
        let refused = try desk.tool("pdfinfo", file)
        #expect(refused.code != 0)
        #expect(refused.errors.contains("Incorrect password"))
        #expect(try desk.tool("pdfinfo", "-upw", "Mateo", file).code != 0)
        #expect(try desk.tool("pdfinfo", "-opw", "", file).code != 0)
        #expect(try desk.tool("pdfinfo", "-upw", Self.password, file).code == 0)
        #expect(desk.bytes("a.pdf")?.range(of: Data("Tunnel".utf8)) == nil)
    }

    @Test func itIsTheStrongestThatPDFHasAndMayBeReadAloud() throws {
        _ = try handout("closed.yaml")
        let told = try desk.tool("qpdf", "--show-encryption", "--password=\(Self.password)", desk.path("a.pdf")).output
        #expect(told.contains("R = 6\n"))
        #expect(told.contains("extract for accessibility: allowed\n"))
        #expect(told.contains("stream encryption method: AESv3\n"))
        #expect(told.contains("string encryption method: AESv3\n"))
        #expect(try desk.tool("qpdf", "--check", "--password=\(Self.password)", desk.path("a.pdf")).code == 0)
    }

    @Test func thePagesInsideAreTheSame() throws {
        _ = try handout("closed.yaml")
        let closed = try desk.tool("pdftotext", "-layout", "-upw", Self.password, desk.path("a.pdf"), "-")
        let pages = try desk.tool("pdftoppm", "-r", "40", "-upw", Self.password, desk.path("a.pdf")).output
        _ = try handout("open.yaml")
        let open = try desk.tool("pdftotext", "-layout", desk.path("a.pdf"), "-")
        #expect(closed.code == 0 && open.code == 0)
        #expect(open.output.contains("Mateo"))
        #expect(closed.output == open.output)
        #expect(try desk.tool("pdftoppm", "-r", "40", desk.path("a.pdf")).output == pages)
        #expect(try !desk.tool("qpdf", "--show-encryption", desk.path("a.pdf")).output.contains("AESv3"))
    }

    @Test func aClinicMayProtectEveryPDF() throws {
        try desk.write("protect: true\n", to: "clinic.yaml")
        let refused = try handout("open.yaml", "--clinic", "clinic.yaml")
        #expect(refused.code == 1)
        #expect(
            refused.errors == """
                error: the clinic protects every PDF, and this family has no password
                help: 'handhold families password <file>' gives it one

                """)
        #expect(!desk.files.contains("a.pdf"))
        #expect(try handout("closed.yaml", "--clinic", "clinic.yaml").code == 0)
        #expect(try desk.tool("pdfinfo", desk.path("a.pdf")).code != 0)
    }

    @Test func aBatchProtectsThoseWhoHaveAPassword() throws {
        for name in ["open", "closed"] {
            try desk.write(
                String(decoding: desk.bytes("\(name).yaml") ?? Data(), as: UTF8.self), to: "families/\(name).yaml")
        }
        #expect(try desk.handhold(Desk.batch).code == 0)
        let files = try desk.manifest("friday").compactMap { $0["file"] as? String }
        #expect(try files.map { try desk.tool("pdfinfo", desk.path("friday/\($0)")).code == 0 } == [false, true])
        // The same family, the same bytes: a second run and a killed one could not be told from the first otherwise.
        let before = try desk.contents("friday")
        #expect(try desk.handhold(Desk.batch + ["--redo"]).output.hasPrefix("2 made"))
        #expect(try desk.contents("friday").keys.sorted() == before.keys.sorted())
        #expect(String(decoding: before["manifest.json"] ?? Data(), as: UTF8.self).contains(Self.password) == false)
        try desk.write("protect: true\n", to: "clinic.yaml")
        let strict = try desk.handhold(Desk.batch)
        #expect(strict.code == 1)
        #expect(strict.output == "1 made, 0 unchanged, 0 kept back, 1 failed, 1 removed\n")
        #expect(strict.errors.contains("families/open.yaml:\nerror: the clinic protects every PDF"))
        #expect(try desk.pdfs("friday").count == 1)
    }

    @Test func aPasswordThatCanBeGuessedIsRefusedWithoutSayingIt() throws {
        try desk.write("child: {name: Mateo}\npassword: mateo-2022-04\n", to: "weak.yaml")
        let answer = try handout("weak.yaml")
        #expect(answer.code == 1)
        #expect(answer.errors.contains("weak.yaml:2:11: error: this password does not protect: it holds a name"))
        #expect(!answer.errors.contains("mateo-2022-04"), "a line that is quoted would say it")
        #expect(!desk.files.contains("a.pdf"))
    }
}
