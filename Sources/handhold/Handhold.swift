import ArgumentParser
import Basics
import CommandSupport
import HandholdKit
import Rendering

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

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
            HandoutCommand.self, CardsCommand.self, BoardCommand.self, SignsCommand.self, PosterCommand.self,
            FlyerCommand.self, CalibrateCommand.self,
            ListCommand.self,
            ShowCommand.self,
            PlanCommand.self,
            CheckCommand.self,
            InitCommand.self,
            DoctorCommand.self, GalleryCommand.self, BenchBatchCommand.self, BatchCommand.self, FamiliesCommand.self,
            MailCommand.self, OutboxCommand.self, NoteCommand.self,
        ])

    static func main() {
        ProcessMemory.keepFreedPages()
        let words = Array(CommandLine.arguments.dropFirst())
        if let words = MailProgram.words(of: words) { becomeMailProgram(words) }
        _ = pressStart
        guard let command = namedCommand(words) else {
            if let slip = slip(in: words) { exit(withError: slip) }
            return main(words)
        }
        do {
            var command = command
            try command.run()
            leave()
        } catch {
            exit(withError: error)
        }
    }

    /// What is to be said where the first word is nearly a command's name; nil where it is one, or nothing like it.
    private static func slip(in words: [String]) -> ValidationError? {
        let commands = configuration.subcommands.map { $0.configuration }
        guard let word = words.first, !word.hasPrefix("-"), word != "help",
            !commands.contains(where: { $0.commandName == word }),
            let name = nearest(to: word, in: commands.filter { $0.shouldDisplay }.compactMap { $0.commandName })
        else { return nil }
        return ValidationError("There is no command '\(word)'. Did you mean '\(name)'?")
    }

    private static func becomeMailProgram(_ words: [String]) -> Never {
        do {
            try MailProgram.run(words)
        } catch {
            Console().show(error.diagnostics)
            exit(withError: ExitCode(Outcome.failed.rawValue))
        }
    }

    /// Ends a run that went well. Everything is written; what the libraries would still tidy up, the system takes at once.
    private static func leave() -> Never {
        fflush(nil)
        _exit(0)
    }

    /// The drawing tools, on their way while what was typed and what it names is read; nil for commands that may not draw.
    static let pressStart: PressStart? = {
        let likely = [
            HandoutCommand.configuration.commandName: "handout", CardsCommand.configuration.commandName: "card",
        ]
        guard let layout = CommandLine.arguments.dropFirst().first.flatMap({ likely[$0] }),
            let library = try? Workspace.installedLibrary()
        else { return nil }
        return PressStart(library: library, layout: layout)
    }()

    /// The subcommand that the first word names, where all other words fit it: parsed alone, it takes half the time.
    ///
    /// Nil for all else. The whole command then parses the words again, and gives help, advice and completions.
    private static func namedCommand(_ words: [String]) -> (any ParsableCommand)? {
        guard let type = configuration.subcommands.first(where: { $0.configuration.commandName == words.first }) else {
            return nil
        }
        let command = try? type.parseAsRoot(Array(words.dropFirst()))
        return command.flatMap { Swift.type(of: $0) == type ? $0 : nil }
    }
}
