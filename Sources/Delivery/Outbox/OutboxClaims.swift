public import Basics
internal import Foundation
internal import GRDB

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// A message that this program, and no other, may send.
struct ClaimedMessage {
    var number: Int64
    var entry: OutboxEntry
    var sender: String
    var content: [UInt8]
}

/// The steps of a message from the queue to the server, each of them one change of the outbox.
extension Outbox {
    /// How long a claim holds, in seconds: longer than one message may take.
    static let lease = 1800

    /// A name that no other program has: the number of its process and a number of chance.
    static func ownerName() -> String { "\(getpid()):\(String(UInt64.random(in: 0...UInt64.max), radix: 16))" }

    /// Takes the first message whose time has come; nil where there is none.
    func claim(by owner: String, now: Int) throws(DiagnosedError) -> ClaimedMessage? {
        try write { database in
            let row = try Row.fetchOne(
                database,
                sql: """
                    UPDATE message SET state = 'sending', owner = ?, lease = ?, given = NULL, changed = ?
                    WHERE id = (SELECT id FROM message WHERE state = 'queued' AND next <= ? ORDER BY id LIMIT 1)
                    RETURNING \(Self.columns), sender, content
                    """,
                arguments: [owner, now + Self.lease, now, now])
            guard let row else { return nil }
            let content: Data = row["content"] ?? Data()
            return ClaimedMessage(
                number: row["id"], entry: Self.entry(row), sender: row["sender"], content: Array(content))
        }
    }

    /// Notes that the server may have the message from now on; false where it is no longer this program's to send.
    func giveAway(_ number: Int64, by owner: String, now: Int) throws(DiagnosedError) -> Bool {
        try write { database in
            try database.execute(
                sql: "UPDATE message SET given = ?, lease = ? WHERE id = ? AND owner = ? AND state = 'sending'",
                arguments: [now, now + Self.lease, number, owner])
            return database.changesCount == 1
        }
    }

    /// Writes down what became of a message, and returns it as it now is.
    ///
    /// A message that another program has called uncertain meanwhile gets the answer that this one has.
    func settle(
        _ message: ClaimedMessage, as result: SendingResult, by owner: String, now: Int
    ) throws(DiagnosedError) -> OutboxEntry {
        var entry = message.entry
        (entry.state, entry.words, entry.changed) = (.queued, nil, now)
        switch result {
        case .accepted: entry.state = .sent
        case .refused(let words): (entry.state, entry.words) = (.refused, words)
        case .uncertain(let words): (entry.state, entry.words) = (.uncertain, words)
        case .deferred(let words), .unreachable(let words): entry.postpone(words, now)
        case .misconfigured, .withdrawn: entry.nextTry = now
        }
        let settled = entry
        return try write { database in
            try database.execute(
                sql: """
                    UPDATE message SET state = ?, changed = ?, next = ?, tries = ?, words = ?, owner = NULL, lease = NULL,
                        content = CASE WHEN ? = 'sent' THEN NULL ELSE content END
                    WHERE id = ? AND owner = ? AND state IN ('sending', 'uncertain')
                    """,
                arguments: [
                    settled.state.rawValue, now, settled.nextTry, settled.tries, settled.words, settled.state.rawValue,
                    message.number, owner,
                ])
            return settled
        }
    }

    /// Looks after messages whose program has died, or has said nothing for too long: what cannot have reached the server is
    /// queued again, all else is uncertain.
    public func recover(now: Int) throws(DiagnosedError) {
        try write { database in
            let rows = try Row.fetchAll(
                database, sql: "SELECT id, owner, lease, given FROM message WHERE state = 'sending'")
            for row in rows where Self.isAbandoned(row, now) {
                let given: Int? = row["given"]
                try database.execute(
                    sql: "UPDATE message SET state = ?, changed = ?, next = ?, words = ? WHERE id = ?",
                    arguments: [
                        given == nil ? "queued" : "uncertain", now, now,
                        given == nil ? nil : "the program ended before the server had answered", row["id"] as Int64,
                    ])
            }
        }
    }

    private static func isAbandoned(_ row: Row, _ now: Int) -> Bool {
        let (owner, lease): (String?, Int?) = (row["owner"], row["lease"])
        if (lease ?? 0) < now { return true }
        guard let process = owner?.split(separator: ":").first.flatMap({ pid_t($0) }), process > 0 else { return true }
        // A process that is there but may not be asked is there.
        return kill(process, 0) != 0 && errno == ESRCH
    }

    /// When the next message that waits may be tried, in seconds since 1970; nil where none waits.
    func nextTry() throws(DiagnosedError) -> Int? {
        try write { try Int.fetchOne($0, sql: "SELECT MIN(next) FROM message WHERE state = 'queued'") }
    }

    /// Takes what was deleted out of the file beside the outbox, too. Another program at work may keep it from that.
    func tidy() {
        try? database.writeWithoutTransaction { _ = try $0.checkpoint(.truncate) }
    }
}

extension OutboxEntry {
    /// Puts the message back for a later try, or gives it up.
    fileprivate mutating func postpone(_ words: String, _ now: Int) {
        tries += 1
        if tries < Backoff.mostTries {
            (nextTry, self.words) = (now + Backoff.seconds(after: tries), words)
        } else {
            (state, self.words) = (.refused, "given up after \(tries) tries: \(words)")
        }
    }
}
