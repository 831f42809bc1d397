import Basics
import CommandSupport
import Delivery

/// Says of each message what became of it, and in the end how many there were of each kind. No address is in it.
final class SendingReport {
    private let console: Console
    private var states: [OutboxEntry.State: Int] = [:]
    private var fault: DiagnosedError?

    init(_ console: Console) { self.console = console }

    func tell(_ entry: OutboxEntry) {
        states[entry.state, default: 0] += 1
        let words = entry.wordsWithoutAddresses.map { ": \($0)" } ?? ""
        let next = entry.state == .queued ? ", next try \(Clock.local(entry.nextTry))" : ""
        do {
            try console.result("\(entry.handout) \(entry.state.rawValue)\(next)\(words)".terminalSafe)
        } catch {
            // Mail goes on where nobody hears of it; the end says so.
            fault = error
        }
    }

    /// The sums, and how the run ended.
    func end(_ outbox: Outbox) throws -> Outcome {
        if let fault { throw fault }
        let entries = try outbox.entries()
        let waiting = entries.filter { $0.state == .queued }
        var parts = [OutboxEntry.State.sent, .refused, .uncertain].map { "\(states[$0] ?? 0) \($0.rawValue)" }
        parts.append("\(waiting.count) waiting")
        try console.result(parts.joined(separator: ", "))
        if let next = waiting.map(\.nextTry).min() {
            console.note("The next try is due \(Clock.local(next)): 'handhold outbox send' goes on.")
        }
        if states[.uncertain] != nil {
            console.note("An uncertain message may have arrived: ask the family before 'handhold outbox retry'.")
        }
        return states[.refused] == nil && states[.uncertain] == nil && waiting.isEmpty ? .done : .failed
    }
}
