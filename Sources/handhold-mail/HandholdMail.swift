import ArgumentParser

/// The program that `handhold mail` and `handhold outbox` become: it alone loads what sends mail.
@main
struct HandholdMail: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "handhold", abstract: "Mail handouts. Run by 'handhold mail' and 'handhold outbox'.",
        subcommands: [MailCommand.self, OutboxCommand.self])
}
