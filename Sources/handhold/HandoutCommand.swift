import ArgumentParser
import Basics
import Catalog
import HandholdKit
import Rendering

struct HandoutCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "handout", abstract: "Make a handout.")

    @Argument var techniques: [String]
    @Option var family: String?
    @Option var language: String?
    @Option var paper: String?
    @Option(name: .shortAndLong) var output: String?
    @Flag var png = false
    @Option var dpi = 100

    func run() throws {
        let workspace = Workspace(library: try Workspace.installedLibrary(), folder: nil)
        let diagnostics = Diagnostics()
        var request = HandoutRequest(techniques: techniques.map { SourceText($0) })
        if let family, let node = YAMLReader().node(of: workspace.path(of: family), diagnostics) {
            request.family = FamilyReader(diagnostics).family(node)
        }
        let clinic = workspace.path(of: "clinic.yaml")
        if let node = YAMLReader().node(of: clinic, diagnostics) { request.clinic = Clinic.read(node, diagnostics) }
        request.language = language
        request.paper = paper
        let press = try Press(workspace)
        let sheet = HandoutMaker(workspace, press).sheet(request, diagnostics)
        for d in diagnostics.all { print(d) }
        guard let sheet else { throw ExitCode(1) }
        let path = output ?? "handout.pdf"
        try OutputFile.write(try press.pdf(sheet.document), to: path, access: .owner)
        if png {
            for (i, image) in try press.images(sheet.document, dpi: dpi).enumerated() {
                try OutputFile.write(image, to: path + "-\(i + 1).png", access: .owner)
            }
        }
    }
}
