import ArgumentParser
import Basics
import CommandSupport
import HandholdKit

/// Checks every file of the library and the workspace.
struct CheckCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "check", _superCommandName: "handhold",
        abstract: "Check every file, and every sheet that can be made of them.",
        discussion: """
            Reads all techniques, words, pictures, layouts, families and the clinic, of the library and of the \
            workspace. Then it fills every layout with every technique in every language on the papers in use, as far \
            as the finished pages. All faults are shown at once, each with its file, line and column.

            Run it after every change to a file. Nothing is written. Ends with 1 where there is an error, and with 0 \
            where there are warnings only.

            Examples:
              handhold check
              handhold check --workspace my-clinic
              handhold check --json
            """)

    @Flag(help: "Write JSON, for other programs.")
    var json = false

    @OptionGroup
    var place: WorkspaceOptions

    func outcome(_ console: Console) throws -> Outcome {
        let report = try WorkspaceCheck(try place.resolved()).report()
        if json {
            try console.result(report.json { console.name(of: $0) }.text)
        } else {
            console.show(report.diagnostics)
            try console.result(report.summary)
        }
        return report.errors > 0 ? .failed : .done
    }
}
