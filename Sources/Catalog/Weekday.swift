internal import Basics

/// A day of the week, as files write it.
public enum Weekday: String, Sendable, Hashable, CaseIterable {
    case mon, tue, wed, thu, fri, sat, sun

    /// From 0 for Monday, as ``CalendarText/weekday(of:)`` counts.
    public var number: Int { Self.allCases.firstIndex(of: self) ?? 0 }
}

/// On which days of a week something is done.
public enum PlannedDays: Sendable, Hashable {
    /// So many days, whichever suit: 1 to 7.
    case count(Int)
    /// These, in the order of the week.
    case named([Weekday])

    /// Reads `5` or `[mon, wed, fri]`.
    static func read(_ node: YAMLNode, _ diagnostics: Diagnostics) -> PlannedDays? {
        guard case .sequence = node.content else {
            return node.integer("the days of a week", in: 1...7, diagnostics).map { .count($0) }
        }
        guard let days = node.choices("days", Weekday.self, diagnostics) else { return nil }
        guard !days.isEmpty else {
            diagnostics.error("wrong-value", "the days of a week are not named", at: node.location)
            return nil
        }
        return .named(Weekday.allCases.filter(days.contains))
    }

    /// How many days of a week.
    public var count: Int {
        switch self {
        case .count(let count): count
        case .named(let days): days.count
        }
    }

    /// Whether a day of the week, from 0 for Monday, is one of them; with a mere number, every day may be.
    public func includes(_ weekday: Int) -> Bool {
        switch self {
        case .count: true
        case .named(let days): days.contains { $0.number == weekday }
        }
    }
}
