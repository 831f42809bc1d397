public import Basics
internal import GRDB

/// What a person may ask of messages in the outbox.
extension Outbox {
    /// Queues every message in a state again, and returns how many.
    public func retry(all state: OutboxEntry.State, now: Int) throws(DiagnosedError) -> Int {
        try write { database in
            try database.execute(sql: "\(Self.queueAgain) WHERE state = ?", arguments: [now, now, state.rawValue])
            return database.changesCount
        }
    }

    /// Queues the messages of some handouts again, and returns how many; those that are queued are due at once.
    ///
    /// Throws `outbox-unknown` and `outbox-state`, and then changes nothing.
    public func retry(_ handouts: [String], now: Int) throws(DiagnosedError) -> Int {
        try change(
            handouts, in: [.refused, .uncertain, .canceled, .queued], "tried again", Self.queueAgain, [now, now])
    }

    /// Takes back the messages of some handouts, and returns how many.
    ///
    /// Throws `outbox-unknown` and `outbox-state`, and then changes nothing.
    public func cancel(_ handouts: [String], now: Int) throws(DiagnosedError) -> Int {
        try change(
            handouts, in: [.queued, .refused, .uncertain], "taken back",
            "UPDATE message SET state = 'canceled', changed = ?",
            [now])
    }

    private static let queueAgain = """
        UPDATE message SET state = 'queued', changed = ?, next = ?, tries = 0, words = NULL, owner = NULL, given = NULL
        """

    private func change(
        _ handouts: [String], in states: [OutboxEntry.State], _ action: String, _ sql: String, _ values: [Int]
    ) throws(DiagnosedError) -> Int {
        let marks = states.map { "'\($0.rawValue)'" }.joined(separator: ", ")
        return try write { database in
            var count = 0
            for handout in handouts {
                try database.execute(
                    sql: "\(sql) WHERE handout = ? AND state IN (\(marks))",
                    arguments: StatementArguments(values) + [handout])
                count += database.changesCount
                guard database.changesCount == 0 else { continue }
                let state = try String.fetchOne(
                    database, sql: "SELECT state FROM message WHERE handout = ? ORDER BY id DESC", arguments: [handout])
                guard let state else {
                    throw DiagnosedError("outbox-unknown", "the outbox knows no handout '\(handout)'")
                }
                throw DiagnosedError("outbox-state", "'\(handout)' is \(state), and cannot be \(action)")
            }
            return count
        }
    }
}
