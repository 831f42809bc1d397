internal import Basics

/// How much and how often, as a plan has it. What it does not say stays as the technique's own file has it.
public struct PlannedDosage: Sendable, Hashable {
    public static let keys = ["minutes", "repeats", "times-a-day", "days", "hold"]

    public var minutes: Int?
    /// Strokes before the pause.
    public var repeats: Int?
    public var timesADay: ClosedRange<Int>?
    public var days: PlannedDays?
    /// How far to count while the hands rest or press, from 1 to 30.
    public var hold: Int?

    public init() {}

    /// What is said here, and for the rest what `other` says.
    public func over(_ other: PlannedDosage) -> PlannedDosage {
        var whole = self
        whole.minutes = minutes ?? other.minutes
        whole.repeats = repeats ?? other.repeats
        whole.timesADay = timesADay ?? other.timesADay
        whole.days = days ?? other.days
        whole.hold = hold ?? other.hold
        return whole
    }

    static func read(_ node: YAMLNode, _ diagnostics: Diagnostics) -> PlannedDosage {
        var dosage = PlannedDosage()
        guard let fields = Fields(node, of: "the dosage", keys: keys, diagnostics) else { return dosage }
        dosage.minutes = fields["minutes"]?.integer("minutes", in: 1...60, diagnostics)
        dosage.repeats = fields["repeats"]?.integer("repeats", in: 1...20, diagnostics)
        dosage.timesADay = fields["times-a-day"]?.range("times a day", in: 1...12, diagnostics)
        dosage.days = fields["days"].flatMap { PlannedDays.read($0, diagnostics) }
        dosage.hold = fields["hold"]?.integer("the count of a hold", in: 1...30, diagnostics)
        return dosage
    }
}

extension Technique.Dosage {
    /// The technique's own dosage, as far as the plan says nothing else.
    public func planned(_ plan: PlannedDosage) -> Technique.Dosage {
        Technique.Dosage(
            minutes: plan.minutes ?? minutes, repeats: plan.repeats ?? repeats,
            timesADay: plan.timesADay ?? timesADay)
    }
}
