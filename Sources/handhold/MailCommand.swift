import ArgumentParser
import CommandSupport

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
