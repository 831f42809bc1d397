import Basics
import Catalog
import Foundation
import HandholdKit
import TestSupport
import Testing

/// The library page tells the truth: its program is the one that is compiled here, and it makes a PDF.
@Suite struct LibraryTests {
    @Test func thePageShowsTheProgramThatIsTested() throws {
        let file = try #require(Checkout.text("Tests/HandholdKitTests/LibraryExample.swift"))
        let begin = try #require(file.range(of: "// example begins\n"))
        let end = try #require(file.range(of: "// example ends"))
        let program = String(file[begin.upperBound..<end.lowerBound])
        let page = try Markdown("docs/library.md")
        #expect(page.blocks(of: "swift").first == program)
        #expect(program.split(separator: "\n").count <= 40)
    }

    @Test func theProgramMakesAFinishedPDF() throws {
        let folder = try TemporaryFolder()
        let path = folder.path + "/handout.pdf"
        try makeHandout(library: Checkout.root.path, pdf: path)
        let bytes = Array(try #require(FileManager.default.contents(atPath: path)))
        #expect(PDFUACheck.findings(in: bytes) == [])
        let permissions = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect(permissions == 0o600)
    }

    @Test func filesForEverybodyMayBeRead() throws {
        let folder = try TemporaryFolder()
        let workspace = Workspace(library: Checkout.root.path)
        let press = try Press(workspace)
        let diagnostics = Diagnostics()
        let sheet = try #require(
            HandoutMaker(workspace, press).sheet(HandoutRequest(techniques: ["pizza-back"]), diagnostics))
        let path = folder.path + "/handout.pdf"
        try press.writePDF(sheet.document, to: path, isPrivate: false)
        let permissions = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
        #expect((permissions ?? 0) & 0o400 == 0o400)
        #expect(Array(try #require(FileManager.default.contents(atPath: path))) == (try press.pdf(sheet.document)))
    }
}
