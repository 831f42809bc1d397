public import Basics

/// Sends what is queued, one message after the other over one line to the server.
///
/// Several programs may do so at once, with one outbox: each message is claimed by one of them.
public struct OutboxRun {
    private let outbox: Outbox
    private let server: MailServer
    private let owner = Outbox.ownerName()
    /// Whether the run waits for messages whose time has not come yet.
    public var waits = false
    /// Seconds since 1970.
    private let now: () -> Int
    /// Waits for some seconds; false ends the run.
    private let pause: (Int) -> Bool

    public init(_ outbox: Outbox, _ server: MailServer, now: @escaping () -> Int, pause: @escaping (Int) -> Bool) {
        (self.outbox, self.server, self.now, self.pause) = (outbox, server, now, pause)
    }

    /// Sends until nothing is due, or the server cannot be reached.
    ///
    /// - Parameter tell: told of each message, as it then is.
    /// - Throws: `smtp-login`, `smtp-tls` and `smtp-certificate`, where no message would go through; the message that met it
    ///   is queued as before. `outbox-failed` where the outbox cannot be written.
    public func send(_ tell: (OutboxEntry) -> Void) throws(DiagnosedError) {
        defer { outbox.tidy() }
        let session = try SMTPSession(server)
        try outbox.recover(now: now())
        while pause(0) {
            guard let message = try outbox.claim(by: owner, now: now()) else {
                guard waits, let next = try outbox.nextTry(), pause(max(1, next - now())) else { return }
                try outbox.recover(now: now())
                continue
            }
            let result = session.send(
                message.content, from: message.sender, to: message.entry.recipients,
                beforeLastByte: { (try? outbox.giveAway(message.number, by: owner, now: now())) ?? false })
            let entry = try outbox.settle(message, as: result, by: owner, now: now())
            switch result {
            case .misconfigured(let code, let words):
                throw DiagnosedError(
                    code, words, help: "every message waits in the outbox; 'handhold outbox send' goes on")
            case .withdrawn:
                // The note failed, or somebody else has the message: going on might do harm.
                throw DiagnosedError(
                    "outbox-failed", "the outbox could not note that '\(entry.handout)' was about to leave")
            case .unreachable:
                tell(entry)
                // The others would fare no better now.
                guard waits, entry.state == .queued, pause(max(1, entry.nextTry - now())) else { return }
            default: tell(entry)
            }
        }
    }
}
