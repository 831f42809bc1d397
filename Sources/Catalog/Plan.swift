public import Basics

/// Techniques chosen to go together: the “home program” of a moment, or a series with something new each week.
public struct Plan: Sendable {
    public static let keys = [
        "id", "version", "updated", "review", "name", "purpose", "caution", "techniques",
    ]
    public static let itemKeys = ["technique", "at", "week", "why"]

    public var id: String
    public var version: Int
    /// The day of the last change that a family would notice, `2026-11-27`.
    public var updated: String
    public var review: Technique.Review
    public var name: LocalizedText
    /// One sentence: what it is for, and when.
    public var purpose: LocalizedText
    /// What every sheet of the plan says besides the technique's own precautions.
    public var caution: LocalizedText?
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
    }

    /// How many weeks a series has; nil for a plan without weeks.
    public var weeks: Int? { items.compactMap(\.week).max() }

    /// The techniques that are new in a week, or all of them, in their order.
    public func techniques(inWeek week: Int?) -> [SourceText] {
        items.filter { week == nil || $0.week == week }.map(\.technique)
    }
}

/// Reads a plan's file; see the catalog reference for its keys.
struct PlanReader {
    private let context: CatalogContext

    init(_ context: CatalogContext) {
        self.context = context
    }

    /// The plan, or nil where something it cannot do without is missing; all that is wrong has been reported.
    func plan(_ node: YAMLNode, id: String) -> Plan? {
        let diagnostics = context.diagnostics
        guard let fields = Fields(node, of: "a plan", keys: Plan.keys, diagnostics) else { return nil }
        let named = fields.required("id")?.text("the id", diagnostics)
        let version = fields.required("version")?.integer("the version", in: 1...9_999, diagnostics)
        let updated = fields.required("updated")?.day("the day of the last change", diagnostics)
        let review = fields.required("review").flatMap { Technique.Review.read($0, context) }
        let name = fields.required("name")?.localized("the name", context)
        let purpose = fields.required("purpose")?.localized("the purpose", context)
        let caution = fields["caution"]?.localized("the caution", context)
        let items = fields.required("techniques")?.list("techniques", diagnostics, item)
        if let named, named != id {
            diagnostics.error(
                "wrong-id", "the id '\(named)' is not the file's name '\(id)'", at: fields["id"]?.location)
        }
        guard let version, let updated, let review, let name, let purpose, let items else { return nil }
        check(items, at: fields["techniques"]?.location ?? node.location)
        return Plan(
            id: id, version: version, updated: updated, review: review, name: name, purpose: purpose, caution: caution,
            items: items, location: node.location)
    }

    private func item(_ node: YAMLNode) -> Plan.Item? {
        let diagnostics = context.diagnostics
        guard let fields = Fields(node, of: "a technique of the plan", keys: Plan.itemKeys, diagnostics) else {
            return nil
        }
        func word(_ key: String) -> SourceText? {
            fields[key].flatMap { value in
                value.text("'\(key)'", diagnostics).map { SourceText($0, at: value.location) }
            }
        }
        let week = fields["week"]?.integer("the week", in: 1...52, diagnostics)
        let why = fields["why"]?.localized("'why'", context)
        guard fields.required("technique") != nil, let technique = word("technique") else { return nil }
        return Plan.Item(technique: technique, setting: word("at"), week: week, why: why)
    }

    /// A series has something in each of its weeks, and everything in some week.
    private func check(_ items: [Plan.Item], at place: SourceLocation) {
        if items.isEmpty { context.diagnostics.error("empty-plan", "the plan has no technique", at: place) }
        let weeks = items.compactMap(\.week)
        guard let last = weeks.max() else { return }
        if let item = items.first(where: { $0.week == nil }) {
            context.diagnostics.error(
                "plan-weeks", "'\(item.technique.text)' has no week, but others have", at: item.technique.location)
        }
        for week in 1...last where !weeks.contains(week) {
            context.diagnostics.error("plan-weeks", "nothing is new in week \(week)", at: place)
        }
    }
}
