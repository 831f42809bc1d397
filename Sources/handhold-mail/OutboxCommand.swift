import ArgumentParser
import Basics
import CommandSupport
import Delivery
import HandholdKit

/// Shows and changes what is on its way.
struct OutboxCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "outbox", _superCommandName: "handhold",
        abstract: "See what is queued, sent, refused or uncertain; retry, cancel, send.",
        discussion: """
            Each message is known by its handout's id, which tells nobody whose it is. 'queued' waits, 'sent' is with \
            the server, 'refused' is what the server will not take. 'uncertain' left as a whole, but no answer came: \
            the family may have it, so it is never sent again unless you say so.

            Examples:
              handhold outbox
              handhold outbox retry --refused
              handhold outbox send
            """,
        subcommands: [
            OutboxListCommand.self, OutboxRetryCommand.self, OutboxCancelCommand.self, OutboxSendCommand.self,
        ],
        defaultSubcommand: OutboxListCommand.self)
}

/// Lists what is in the outbox.
struct OutboxListCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "list", _superCommandName: "handhold outbox", abstract: "List every message and its state.")

    @Flag(help: "Show addresses, too: who stands behind you sees them.")
    var addresses = false

    @Flag(help: "Write JSON, for other programs.")
    var json = false

    @OptionGroup
    var place: OutboxOptions

    func outcome(_ console: Console) throws -> Outcome {
        let outbox = try place.open()
        try outbox.recover(now: Clock.now)
        let entries = try outbox.entries()
        if json {
            try console.result(JSONValue.list(entries.map { $0.json(addresses: addresses) }).text)
        } else if entries.isEmpty {
            console.note("The outbox is empty.")
        } else {
            let head = ["STATE", "SINCE", "HANDOUT"] + (addresses ? ["ADDRESSES"] : []) + ["NOTE"]
            let rows = entries.map { $0.row(addresses: addresses) }
            try console.result(PlainText.table([head] + rows, width: Console.width).terminalSafe)
        }
        return .done
    }
}

/// Queues messages again.
struct OutboxRetryCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "retry", _superCommandName: "handhold outbox", abstract: "Queue messages again.",
        discussion: """
            An uncertain message may have arrived: ask the family first, or it may come twice.

            Examples:
              handhold outbox retry --refused
              handhold outbox retry k7m2qd4x
            """)

    @Argument(help: ArgumentHelp("The ids of handouts, as 'handhold outbox' shows them.", valueName: "id"))
    var handouts: [String] = []

    @Flag(help: "Every message that the server refused.")
    var refused = false

    @Flag(help: "Every message of which nobody knows whether it arrived.")
    var uncertain = false

    @OptionGroup
    var place: OutboxOptions

    func validate() throws {
        if handouts.isEmpty, !refused, !uncertain {
            throw ValidationError("Say which: ids of handouts, '--refused' or '--uncertain'.")
        }
    }

    func outcome(_ console: Console) throws -> Outcome {
        let outbox = try place.open()
        try outbox.recover(now: Clock.now)
        var count = try outbox.retry(handouts, now: Clock.now)
        if refused { count += try outbox.retry(all: .refused, now: Clock.now) }
        if uncertain { count += try outbox.retry(all: .uncertain, now: Clock.now) }
        try console.result("\(count) queued")
        console.note("'handhold outbox send' sends them.")
        return .done
    }
}

/// Takes messages back.
struct OutboxCancelCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel", _superCommandName: "handhold outbox", abstract: "Take back messages that are not sent.",
        discussion: """
            A message that was taken back stays so, even if its folder is mailed again; 'retry' queues it again.

            Example:
              handhold outbox cancel k7m2qd4x
            """)

    @Argument(help: ArgumentHelp("The ids of handouts, as 'handhold outbox' shows them.", valueName: "id"))
    var handouts: [String]

    @OptionGroup
    var place: OutboxOptions

    func outcome(_ console: Console) throws -> Outcome {
        let outbox = try place.open()
        try outbox.recover(now: Clock.now)
        try console.result("\(try outbox.cancel(handouts, now: Clock.now)) canceled")
        return .done
    }
}

/// Goes on with what is queued.
struct OutboxSendCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "send", _superCommandName: "handhold outbox", abstract: "Send what is queued and due.",
        discussion: """
            Examples:
              handhold outbox send
              handhold outbox send --wait
            """)

    @OptionGroup
    var sending: SendingOptions

    func outcome(_ console: Console) throws -> Outcome {
        let workspace = try sending.place.resolved()
        let diagnostics = Diagnostics()
        let clinic = sending.clinic(in: workspace, diagnostics)
        console.show(diagnostics.all)
        guard let clinic, !diagnostics.hasErrors else { return .failed }
        let server = try clinic.server()
        let outbox = try sending.outbox.open()
        let report = SendingReport(console)
        try sending.send(outbox, through: server, report.tell)
        return try report.end(outbox)
    }
}

/// Where the outbox lies.
struct OutboxOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The file of the outbox. Without it, handhold/outbox.sqlite in your state folder (~/.local/state).",
            valueName: "file"),
        completion: .file(extensions: ["sqlite"]))
    var outbox: String?

    func path() throws(DiagnosedError) -> String {
        if let outbox { return outbox }
        return try OutboxPlace.usual()
    }

    func open() throws(DiagnosedError) -> Outbox { try Outbox(try path()) }
}
