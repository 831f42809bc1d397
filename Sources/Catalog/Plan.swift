public import Basics

/// Techniques chosen to go together: the “home program” of a moment, or a series with something new each week.
///
/// A plan of the library is for everyone and stands in every language. One that was made for a family stands in that family's
/// language alone.
public struct Plan: Sendable {
    public static let keys = [
        "id", "version", "updated", "review", "from", "for", "language", "name", "purpose", "caution", "note", "starts",
        "review-by", "dosage", "techniques",
    ]
    public static let itemKeys = ["technique", "at", "week", "why", "dosage", "note"]

    public var id: String
    public var version: Int
    /// The day of the last change that a family would notice, `2026-11-27`.
    public var updated: String
    public var review: Technique.Review
    /// The plan that it was made from.
    public var origin: SourceText?
    /// The family for which it was made, as its file is named; nil for a plan for everyone.
    public var owner: SourceText?
    /// The one language in which its words stand; nil where they stand in all of them.
    public var language: SourceText?
    public var name: LocalizedText
    /// One sentence: what it is for, and when.
    public var purpose: LocalizedText
    /// What every sheet of the plan says besides the technique's own precautions.
    public var caution: LocalizedText?
    /// What the therapist adds for the reader of the whole plan.
    public var note: LocalizedText?
    /// The first day of its first week, `2026-11-30`.
    public var starts: String?
    /// The day on which therapist and family look at it again; nil leaves the month of ``review``.
    public var reviewBy: String?
    /// The dosage of every technique that has none of its own here.
    public var dosage: PlannedDosage
    public var items: [Item]
    public var location: SourceLocation

    /// A technique of a plan.
    public struct Item: Sendable {
        public var technique: SourceText
        /// The setting where it has its place.
        public var setting: SourceText?
        /// The week of a series in which it is new, from 1.
        public var week: Int?
        /// Why it stands in the plan.
        public var why: LocalizedText?
        public var dosage = PlannedDosage()
        /// What the therapist adds for the reader.
        public var note: LocalizedText?

        public init(
            technique: SourceText, setting: SourceText? = nil, week: Int? = nil, why: LocalizedText? = nil,
            dosage: PlannedDosage = PlannedDosage(), note: LocalizedText? = nil
        ) {
            self.technique = technique
            self.setting = setting
            self.week = week
            self.why = why
            self.dosage = dosage
            self.note = note
        }
    }

    /// How many weeks a series has; nil for a plan without weeks.
    public var weeks: Int? { items.compactMap(\.week).max() }

    /// What is new in a week, or everything, in its order.
    public func items(inWeek week: Int?) -> [Item] {
        items.filter { week == nil || $0.week == week }
    }

    /// The techniques that are new in a week, or all of them, in their order.
    public func techniques(inWeek week: Int?) -> [SourceText] {
        items(inWeek: week).map(\.technique)
    }

    /// The plan's dosage of a technique; empty where the plan does not have it.
    public func dosage(of technique: String) -> PlannedDosage {
        items.first { $0.technique.text == technique }?.dosage.over(dosage) ?? PlannedDosage()
    }

    /// The first and the last day of a week, counted from 1; nil where the plan has no first day.
    public func days(ofWeek week: Int?) -> (first: String, last: String)? {
        guard let starts, let first = CalendarText.day(starts, plus: 7 * ((week ?? 1) - 1)),
            let last = CalendarText.day(first, plus: 6)
        else { return nil }
        return (first, last)
    }
}
