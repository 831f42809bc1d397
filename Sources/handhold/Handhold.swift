import ArgumentParser
import Rendering

/// The command: parses what a person typed, prints what the library says, sets the exit code.
@main
struct Handhold: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "handhold",
        abstract: "Print child-led massage handouts for one family.",
        discussion: """
            A technique and a family make a page that the family can use tonight: what to do in pictures, how to ask \
            the child, how to know when to stop, and where it fits in their own day.

            Start here:
              handhold list --setting after-bath --minutes 2
              handhold show tunnel-toes
              handhold handout tunnel-toes --family families/rivera.yaml -o tonight.pdf

            Exit codes: 0 done, 1 something could not be made, 2 kept back by a precaution, 64 wrong usage.
            """,
        version: "0.1.0",
        subcommands: [
            HandoutCommand.self, ListCommand.self, ShowCommand.self, CheckCommand.self, InitCommand.self,
            DoctorCommand.self, BenchBatchCommand.self,
        ])

    static func main() {
        ProcessMemory.keepFreedPages()
        main(nil)
    }
}
