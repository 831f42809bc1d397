import ArgumentParser
import Basics
import Catalog
import CommandSupport
import Delivery
import HandholdKit

/// Through whose server messages go, and where they wait.
struct SendingOptions: ParsableArguments {
    @Flag(help: "Stay, and try again later what the server does not want yet.")
    var wait = false

    @Option(
        help: ArgumentHelp(
            "The clinic's file, with the server under 'mail'. Without it, the workspace's clinic.yaml.",
            valueName: "file"),
        completion: .file(extensions: ["yaml"]))
    var clinic: String?

    @OptionGroup
    var outbox: OutboxOptions

    @OptionGroup
    var place: WorkspaceOptions

    /// The clinic; nil where there is no file or it cannot be read, which is reported.
    func clinic(in workspace: Workspace, _ diagnostics: Diagnostics) -> Clinic? {
        guard let file = clinic.map({ workspace.path(of: $0) }) ?? workspace.clinicFile else {
            diagnostics.error(
                "no-clinic", "there is no clinic.yaml here, so nobody knows whose mail it is", at: nil,
                help: "run it in the clinic's folder, or name one with --workspace, or a file with --clinic")
            return nil
        }
        return Workspace.clinic(at: file, diagnostics)
    }

    /// Sends what is queued in an outbox, and tells of each message.
    func send(
        _ outbox: Outbox, through server: MailServer, _ tell: (OutboxEntry) -> Void
    ) throws(DiagnosedError) {
        let stop = StopSign()
        Interruption.calls { stop.raise() }
        var run = OutboxRun(outbox, server, now: { Clock.now }) { stop.wait($0) }
        run.waits = wait
        try run.send(tell)
    }
}
