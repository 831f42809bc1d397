import Basics
import Catalog
import Foundation
import HandholdKit
import TestSupport
import Testing

@Suite struct WorkspaceTests {
    @Test func theClinicsFilesComeBeforeTheLibrarys() throws {
        let folder = try TemporaryFolder()
        try folder.write("name: Ours\n", to: "clinic.yaml")
        try folder.write("", to: "layouts/handout.yaml")
        try folder.write("", to: "layouts/note.yaml")
        let workspace = Workspace(library: Checkout.root.path, folder: folder.path)
        #expect(workspace.clinicFile == folder.path + "/clinic.yaml")
        #expect(workspace.layoutFile("handout") == folder.path + "/layouts/handout.yaml")
        #expect(workspace.layoutFile("theme") == Checkout.path("layouts/theme.yaml"))
        #expect(workspace.layoutFile("none") == nil)
        #expect(workspace.layoutFile("any/where.yaml") == "any/where.yaml")
        #expect(workspace.layoutNames.contains("note") && !workspace.layoutNames.contains("theme"))
    }

    @Test func aFileIsLookedForInTheWorkspaceThenAmongTheExamples() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "families/ours.yaml")
        let workspace = Workspace(library: Checkout.root.path, folder: folder.path)
        #expect(workspace.path(of: "families/ours.yaml") == folder.path + "/families/ours.yaml")
        #expect(workspace.path(of: "families/rivera.yaml") == Checkout.path("assets/examples/families/rivera.yaml"))
        #expect(workspace.path(of: "families/none.yaml") == "families/none.yaml")
    }

    @Test func aTemplateIsWholeAndWritesOverNothing() throws {
        let folder = try TemporaryFolder()
        let template = WorkspaceTemplate(library: Checkout.root.path)
        let files = try template.make(at: folder.path + "/new")
        #expect(files.allSatisfy { FileText.exists($0) })
        #expect(
            Set(files.compactMap { $0.split(separator: "/").last.map { String($0) } }).isSuperset(of: [
                "README.md", "clinic.yaml", "rivera.yaml", "hand-hugs.yaml", "fridge-note.yaml",
            ]))
        #expect(throws: DiagnosedError.self) { try template.make(at: folder.path + "/new") }
    }

    @Test func theReadmeOfATemplateIsShort() throws {
        #expect(try #require(Checkout.text("assets/workspace/README.md")).split(separator: "\n").count <= 12)
    }
}

@Suite struct TechniqueFilterTests {
    private func found(_ change: (inout TechniqueFilter) -> Void) throws -> [String] {
        let loader = Workspace(library: Checkout.root.path).loader
        let catalog = loader.load(
            techniques: ["tunnel-toes", "pizza-back"].map { SourceText($0) }, words: [], Diagnostics())
        var filter = TechniqueFilter()
        change(&filter)
        return catalog.techniques.values.filter(filter.allows).map(\.id).sorted()
    }

    @Test func eachFilterNarrows() throws {
        #expect(try found { _ in } == ["pizza-back", "tunnel-toes"])
        #expect(try found { $0.area = .feet } == ["tunnel-toes"])
        #expect(try found { $0.setting = "obstacle-course" } == ["tunnel-toes"])
        #expect(try found { $0.minutes = 1 } == ["tunnel-toes"])
        #expect(try found { $0.age = .school } == ["pizza-back"])
        #expect(try found { $0.position = .crawling } == ["tunnel-toes"])
        #expect(try found { ($0.area, $0.minutes) = (.back, 1) } == [])
    }
}

@Suite struct DoctorTests {
    @Test func everythingIsNamedWithItsVersionOrPlace() {
        let doctor = Doctor(program: "1.2.3", mailProgram: "/dev/null", workspace: "here")
        #expect(doctor.isWell)
        #expect(doctor.findings.first?.detail == "1.2.3")
        #expect(doctor.findings.allSatisfy { !$0.name.isEmpty && !$0.detail.isEmpty })
        for finding in doctor.findings where finding.state != .fine { #expect(finding.mend != nil) }
        #expect(doctor.findings.count { $0.group == .libraries } == 10)
        #expect(doctor.findings.contains { $0.group == .scripts && $0.name == "Latin" && $0.state == .fine })
        #expect(doctor.findings.first { $0.name == "workspace" }?.detail == "here")
    }

    @Test func withoutTheProgramForMailAllElseCanBeDone() {
        let doctor = Doctor(program: "1.2.3", mailProgram: "/nowhere/handhold-mail", workspace: nil)
        let finding = doctor.findings.first { $0.name == "mail" }
        #expect((finding?.state, finding?.mend) == (.limited, "make build"))
        #expect(doctor.isWell)
    }
}
