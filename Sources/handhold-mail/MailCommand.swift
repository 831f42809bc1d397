import ArgumentParser
import Basics
import Catalog
import CommandSupport
import Delivery
import HandholdKit

/// Mails the handouts of a batch.
struct MailCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "mail", _superCommandName: "handhold",
        abstract: "Mail the handouts of a batch: as drafts, or through the clinic's server.",
        discussion: """
            Each family gets one message at its own address, in its own language, with its handout attached; but only a \
            family whose file says under 'mail' where to, and on which day it said yes ('consent'). Subject and file \
            names say nothing of whom it is about.

            With --draft, every message becomes a file that opens in the clinic's own mail program, ready to send; no \
            server is needed. With --send, messages go through the server of clinic.yaml, always encrypted, by way of \
            an outbox: each leaves once, whatever happens in between, and the same folder sent twice sends nothing \
            twice. With neither, the command says what would be sent, and sends nothing.

            Ends with 2 where a family is left out because it has not said yes.

            Examples:
              handhold mail friday/
              handhold mail friday/ --draft -o drafts/
              handhold mail friday/ --send
            """)

    @Argument(help: ArgumentHelp("The folder that 'handhold batch' made.", valueName: "folder"), completion: .directory)
    var folder: String

    @Flag(help: "Write each message as a file for the clinic's own mail program.")
    var draft = false

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The folder for the drafts; made where it is not there.", valueName: "folder"),
        completion: .directory)
    var output: String?

    @Option(
        help: ArgumentHelp(
            "The day that drafts carry; without it, the day on which they are sent.", valueName: "2026-11-27"))
    var date: String?

    @Flag(help: "Send the messages through the clinic's server.")
    var send = false

    @OptionGroup(title: "Sending")
    var sending: SendingOptions

    func validate() throws {
        if draft, send { throw ValidationError("Either '--draft' or '--send'; not both.") }
        if draft, output == nil || output == "-" {
            throw ValidationError("Say where the drafts go: '--draft -o <folder>'.")
        }
        if !draft, output != nil || date != nil {
            throw ValidationError("'--output' and '--date' are for drafts: add '--draft'.")
        }
        if !send, sending.wait { throw ValidationError("'--wait' is for sending: add '--send'.") }
        if let date, !CalendarText.isDay(date) {
            throw ValidationError("'--date' is a day such as 2026-11-27, but this is '\(date)'.")
        }
    }

    func outcome(_ shared: Console) throws -> Outcome {
        // Lines of families' files hold names and addresses; a run over many of them quotes none.
        let console = Console(quotesLines: false)
        let workspace = try sending.place.resolved()
        let diagnostics = Diagnostics()
        let clinic = sending.clinic(in: workspace, diagnostics)
        let sender = clinic.flatMap { $0.sender(diagnostics) }
        guard let clinic, let sender, !diagnostics.hasErrors else {
            console.show(diagnostics.all)
            return .failed
        }
        let post = Post(workspace, clinic, from: sender, folder: workspace.path(of: Self.plain(folder)))
        if draft { return try post.draft(into: Self.plain(output ?? ""), date: date, console) }
        if send { return try post.send(sending, console) }
        return try post.preview(try? sending.outbox.path(), console)
    }

    private static func plain(_ folder: String) -> String {
        folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    }
}
