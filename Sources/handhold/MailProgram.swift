import ArgumentParser
import Basics
import CommandSupport
import HandholdKit

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// The program beside this one that sends mail. What it needs would make every handout wait, so this one does not load it.
enum MailProgram {
    static let name = "handhold-mail"

    /// The subcommands that it runs.
    private static let commands = [MailCommand.configuration.commandName, OutboxCommand.configuration.commandName]

    /// The words to hand on, where they are for that program: `mail …`, `outbox …`, and `help mail`.
    static func words(of words: [String]) -> [String]? {
        guard let first = words.first else { return nil }
        if commands.contains(first) { return words }
        guard first == "help", words.count > 1, commands.contains(words[1]) else { return nil }
        return words.dropFirst() + ["--help"]
    }

    /// Becomes that program. Throws `no-mail-program` where it is not there.
    static func run(_ words: [String]) throws(DiagnosedError) -> Never {
        let path = Workspace.programFolder + "/" + name
        var arguments: [UnsafeMutablePointer<CChar>?] = ([path] + words).map { strdup($0) }
        arguments.append(nil)
        execv(path, arguments)
        throw DiagnosedError(
            "no-mail-program",
            "'\(path)', the program that sends mail, cannot be run: \(String(cString: strerror(errno)))",
            help: "'make install' puts both programs into one folder")
    }
}

/// Mails the handouts of a batch.
struct MailCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "mail", _superCommandName: "handhold",
        abstract: "Mail the handouts of a batch: as drafts, or through the clinic's server.")

    @Argument(parsing: .captureForPassthrough, help: "See 'handhold mail --help'.")
    var words: [String] = []

    func outcome(_ console: Console) throws -> Outcome {
        try MailProgram.run([Self.configuration.commandName ?? ""] + words)
    }
}

/// Shows and changes what is on its way.
struct OutboxCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "outbox", _superCommandName: "handhold",
        abstract: "See what is queued, sent, refused or uncertain; retry, cancel, send.")

    @Argument(parsing: .captureForPassthrough, help: "See 'handhold outbox --help'.")
    var words: [String] = []

    func outcome(_ console: Console) throws -> Outcome {
        try MailProgram.run([Self.configuration.commandName ?? ""] + words)
    }
}
