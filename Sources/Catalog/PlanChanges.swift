internal import Basics

/// What a plan has that an earlier state of it had not, and the other way round.
public struct PlanChanges: Sendable {
    public var old: Plan
    public var new: Plan
    /// Techniques that were not there before, in the order of the new plan.
    public var added: [Plan.Item]
    /// Techniques that go on in another way.
    public var changed: [Change]
    /// Techniques that go on as they were.
    public var same: [Plan.Item]
    /// Techniques that are no longer there, in the order of the old plan.
    public var stopped: [Plan.Item]

    /// One technique before and after.
    public struct Change: Sendable {
        public var old: Plan.Item
        public var new: Plan.Item
        /// What is not as it was.
        public var parts: [Part]
    }

    /// What may change about a technique.
    public enum Part: String, Sendable, Hashable, CaseIterable {
        case dosage, setting, note, week
    }

    /// - Parameter removed: techniques of the new plan that must not be printed for the family.
    public init(from old: Plan, to new: Plan, without removed: Set<String> = []) {
        self.old = old
        self.new = new
        let items = new.items.filter { !removed.contains($0.technique.text) }
        let before = Dictionary(old.items.map { ($0.technique.text, $0) }) { first, _ in first }
        let after = Set(items.map(\.technique.text))
        added = items.filter { before[$0.technique.text] == nil }
        stopped = old.items.filter { !after.contains($0.technique.text) }
        (changed, same) = ([], [])
        for item in items {
            guard let earlier = before[item.technique.text] else { continue }
            let parts = Part.allCases.filter { part in
                switch part {
                case .dosage: earlier.dosage.over(old.dosage) != item.dosage.over(new.dosage)
                case .setting: earlier.setting?.text != item.setting?.text
                case .note: earlier.note?.words != item.note?.words
                case .week: earlier.week != item.week
                }
            }
            if parts.isEmpty {
                same.append(item)
            } else {
                changed.append(Change(old: earlier, new: item, parts: parts))
            }
        }
    }

    /// Whether the whole plan's own words are others than before.
    public var hasNewWords: Bool {
        old.caution?.words != new.caution?.words || old.note?.words != new.note?.words
    }

    /// Whether nothing that a family would notice has changed.
    public var isEmpty: Bool { added.isEmpty && changed.isEmpty && stopped.isEmpty && !hasNewWords }
}

extension LocalizedText {
    /// The words without their places.
    fileprivate var words: [String: String] { versions.mapValues(\.text) }
}
