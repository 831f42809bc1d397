import ArgumentParser
import Basics
import CommandSupport
import HandholdKit

/// Makes a workspace for a clinic.
struct InitCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "init", _superCommandName: "handhold",
        abstract: "Make a folder for a clinic's own files, with examples in it.",
        discussion: """
            The folder holds clinic.yaml, families/, and techniques/ and layouts/ of one's own, each with an example \
            that works and says in comments what may be changed. What stands in the folder comes before what Handhold \
            brings along; commands find it when they run in it, or with --workspace.

            Nothing is ever written over: a folder that holds anything is refused.

            Example:
              handhold init my-clinic
              cd my-clinic
              handhold check
              handhold handout tunnel-toes --family families/rivera.yaml
            """)

    @Argument(help: "The folder to make.", completion: .directory)
    var folder: String

    func outcome(_ console: Console) throws -> Outcome {
        let template = WorkspaceTemplate(library: try Workspace.installedLibrary())
        let folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        for file in try template.make(at: folder) { try console.result(file) }
        console.note("Next: cd \(folder) && handhold check")
        return .done
    }
}
