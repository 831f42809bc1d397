public import Basics
internal import Foundation
internal import GRDB

/// The messages of a clinic, each of them once, whatever dies when: an SQLite file that several programs may use.
///
/// A message is claimed before it is sent, and its last bytes leave only after the outbox has noted so on the disk. A program
/// that died before the note has sent nothing; one that died after it leaves a message that is uncertain.
public final class Outbox: Sendable {
    let database: DatabaseQueue
    public let path: String

    /// Opens the outbox at a path, or makes it, for its owner only.
    ///
    /// Throws what ``OutboxPlace`` throws, and `outbox-failed` where the file is no outbox.
    public init(_ path: String) throws(DiagnosedError) {
        self.path = path
        try OutboxPlace.prepare(path)
        database = try OutboxPlace.locked(path) { () throws(DiagnosedError) in
            try Self.diagnosed {
                var configuration = Configuration()
                configuration.busyMode = .timeout(30)
                configuration.journalMode = .wal
                // What was sent leaves no trace in the file's free pages.
                configuration.prepareDatabase { try $0.execute(sql: "PRAGMA secure_delete = ON") }
                let database = try DatabaseQueue(path: path, configuration: configuration)
                // A note must be on the disk before the bytes it speaks of leave: no power failure may undo it.
                try database.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
                try OutboxSchema.migrator.migrate(database)
                return database
            }
        }
    }

    /// What came of putting a message into the outbox.
    public enum Addition: Sendable, Hashable {
        case queued
        /// It was there already, in this state, and stays so.
        case known(OutboxEntry.State)
    }

    /// Puts messages into the outbox, all of them or, where that fails, none.
    ///
    /// - Parameter now: seconds since 1970.
    public func add(_ messages: [OutboxMessage], now: Int) throws(DiagnosedError) -> [Addition] {
        try write { database in try messages.map { try Self.add($0, now, database) } }
    }

    /// What became of a message; nil where the outbox does not know it.
    public func state(of message: OutboxMessage) throws(DiagnosedError) -> OutboxEntry.State? {
        try write { try Self.state(of: message, $0) }
    }

    /// Everything in the outbox, in the order in which it came.
    public func entries() throws(DiagnosedError) -> [OutboxEntry] {
        try write { database in
            try Row.fetchAll(database, sql: "SELECT \(Self.columns) FROM message ORDER BY id").map { Self.entry($0) }
        }
    }

    private static func add(_ message: OutboxMessage, _ now: Int, _ database: Database) throws -> Addition {
        if let state = try state(of: message, database) { return .known(state) }
        try database.execute(
            sql: """
                INSERT INTO message (handout, pdf, recipients, sender, content, digest, state, changed, next)
                VALUES (?, ?, ?, ?, ?, ?, 'queued', ?, ?)
                """,
            arguments: [
                message.handout, message.pdf, message.key, message.sender, Data(message.content),
                Sums.sha256([message.content]), now, now,
            ])
        return .queued
    }

    private static func state(of message: OutboxMessage, _ database: Database) throws -> OutboxEntry.State? {
        try String.fetchOne(
            database, sql: "SELECT state FROM message WHERE handout = ? AND pdf = ? AND recipients = ?",
            arguments: [message.handout, message.pdf, message.key]
        ).flatMap { OutboxEntry.State(rawValue: $0) }
    }

    static let columns = "id, handout, state, changed, next, tries, words, recipients"

    static func entry(_ row: Row) -> OutboxEntry {
        let recipients: String = row["recipients"]
        return OutboxEntry(
            handout: row["handout"], state: OutboxEntry.State(rawValue: row["state"]) ?? .uncertain,
            changed: row["changed"], nextTry: row["next"], tries: row["tries"], words: row["words"],
            recipients: recipients.split(separator: "\n").map { String($0) })
    }

    /// Some changes as one: no other program sees or makes any in between.
    func write<Result>(_ changes: (Database) throws -> Result) throws(DiagnosedError) -> Result {
        try Self.diagnosed {
            var result: Result?
            try database.writeWithoutTransaction { database in
                try database.inTransaction(.immediate) {
                    result = try changes(database)
                    return .commit
                }
            }
            guard let result else { throw DiagnosedError("outbox-failed", "the outbox was not changed") }
            return result
        }
    }

    /// SQLite's faults in our words; theirs may hold what a message holds.
    private static func diagnosed<Result>(_ work: () throws -> Result) throws(DiagnosedError) -> Result {
        do {
            return try work()
        } catch let error as DiagnosedError {
            throw error
        } catch let error as DatabaseError {
            throw DiagnosedError("outbox-failed", "the outbox cannot be used: \(error.message ?? "SQLite fault")")
        } catch {
            throw DiagnosedError("outbox-failed", "the outbox cannot be used")
        }
    }
}

extension OutboxMessage {
    /// The addresses in one order, with domains in small letters: the same people, the same message.
    var key: String {
        let addresses = recipients.map { address -> String in
            guard let at = address.lastIndex(of: "@") else { return address }
            return address[..<at] + address[at...].lowercased()
        }
        return Set(addresses).sorted().joined(separator: "\n")
    }
}
