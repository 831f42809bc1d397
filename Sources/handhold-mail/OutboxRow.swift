import Basics
import CommandSupport
import Delivery

extension OutboxEntry {
    /// The message as a row of the list.
    func row(addresses: Bool) -> [String] {
        let tries = self.tries == 0 ? "" : "tried \(self.tries) \(self.tries == 1 ? "time" : "times")"
        let next = state == .queued && self.tries > 0 ? "next \(Clock.local(nextTry))" : ""
        let notes = [tries, next, (addresses ? words : wordsWithoutAddresses) ?? ""].filter { !$0.isEmpty }
        return [state.rawValue, Clock.local(changed), handout]
            + (addresses ? [recipients.joined(separator: " ")] : []) + [notes.joined(separator: "; ")]
    }

    /// The message for other programs; times are those of Greenwich.
    func json(addresses: Bool) -> JSONValue {
        let fields: [(key: String, value: JSONValue)] = [
            ("handout", .text(handout)), ("state", .text(state.rawValue)), ("since", .text(Clock.universal(changed))),
            ("next-try", state == .queued ? .text(Clock.universal(nextTry)) : .null), ("tries", .number(tries)),
            ("words", .text(addresses ? words : wordsWithoutAddresses)),
        ]
        return .object(fields + (addresses ? [("addresses", .texts(recipients))] : []))
    }
}
