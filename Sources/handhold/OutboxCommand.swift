import ArgumentParser
import CommandSupport

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
