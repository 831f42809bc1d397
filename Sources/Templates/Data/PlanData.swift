internal import Basics
public import Catalog

/// The part of a plan that one handout is about.
public struct PlannedSheet: Sendable {
    public var plan: Plan
    /// The week of a series; nil takes everything.
    public var week: Int?
    /// What the pages are known by at the clinic: nothing in it tells whose they are.
    public var handoutID: String?
    /// Whether a cover page with the week stands before the sheets.
    public var hasCover: Bool

    public init(plan: Plan, week: Int? = nil, handoutID: String? = nil, hasCover: Bool = false) {
        self.plan = plan
        self.week = week
        self.handoutID = handoutID
        self.hasCover = hasCover
    }

    /// Whether it speaks of one week: a series that is printed whole has many, and no dates.
    var isOneWeek: Bool { week != nil || plan.weeks == nil }
}

extension SheetData {
    private static let planNames = [
        "name", "purpose", "caution", "note", "has-note", "cover", "ask", "draft", "version", "review", "handout",
        "feedback",
        "week",
        "dates", "earlier", "days", "items",
    ]

    /// The values of the plan that the techniques come from; nothing where they come from none.
    func planValue(_ techniques: [Technique]) -> Value {
        guard let planned else {
            return .record(Dictionary(uniqueKeysWithValues: Self.planNames.map { ($0, .nothing) }))
        }
        let plan = planned.plan
        let isDraft = plan.review.status[wording.words.language] != .reviewed
        let review =
            plan.reviewBy.map { wording.fixed("plan.review", ["date": wording.fullDay($0)]) }
            ?? wording.fixed("review-by", ["date": wording.month(plan.review.due)])
        return .record([
            "name": filled(plan.name),
            "purpose": filled(plan.purpose),
            "caution": plan.caution.map { filled($0) } ?? .nothing,
            "note": plan.note.map { filled($0) } ?? .nothing,
            "has-note": .flag(plan.note != nil || family.note != nil),
            "cover": .flag(planned.hasCover),
            "ask": planned.hasCover ? fixed("plan.ask") : .nothing,
            "draft": isDraft ? fixed("draft") : .nothing,
            "version": .text(
                wording.fixed("version", ["id": plan.id, "version": String(plan.version)]), hasMarkup: false),
            "review": .text(review, hasMarkup: false),
            "handout": planned.handoutID.map { .text(wording.fixed("plan.number", ["id": $0]), hasMarkup: false) }
                ?? .nothing,
            "feedback": feedback(planned),
            "week": week(planned),
            "dates": dates(planned),
            "earlier": earlier(planned),
            "days": .list(week(of: planned).map { .record(["name": fixed("days.\($0.weekday)"), "date": $0.date]) }),
            "items": planned.hasCover ? .list(techniques.map { item($0, of: planned) }) : .list([]),
        ])
    }

    /// What a technique's line on the cover shows.
    private func item(_ technique: Technique, of planned: PlannedSheet) -> Value {
        let item = planned.plan.items.first { $0.technique.text == technique.id }
        let dosage = planned.plan.dosage(of: technique.id)
        let setting = settings(technique).first.flatMap { catalog.setting($0.setting) }
        let ticks = week(of: planned).map { day in
            Value.record(["on": .flag(dosage.days?.includes(day.weekday) ?? true)])
        }
        return .record([
            "name": filled(technique.name),
            "when": setting.map { filled($0.when) } ?? .nothing,
            "dosage": .text(wording.dosage(technique.dosage, dosage), hasMarkup: true),
            "why": item?.why.map { filled($0) } ?? .nothing,
            "note": item?.note.map { filled($0) } ?? .nothing,
            "week": planned.week == nil
                ? item?.week.map { .text(wording.fixed("plan.week", ["n": String($0)]), hasMarkup: false) } ?? .nothing
                : .nothing,
            "picture": placePicture(technique),
            "ticks": .list(ticks),
        ])
    }

    /// The seven days of the week, from the plan's first day or from Monday; with dates where the plan has them.
    private func week(of planned: PlannedSheet) -> [(weekday: Int, date: Value)] {
        let first = planned.isOneWeek ? planned.plan.days(ofWeek: planned.week)?.first : nil
        let start = first.flatMap { CalendarText.weekday(of: $0) } ?? 0
        return (0..<7).map { number in
            let day = first.flatMap { CalendarText.day($0, plus: number) }?.suffix(2)
            return ((start + number) % 7, day.flatMap { Int($0) }.map { .plain(String($0)) } ?? .nothing)
        }
    }

    private func week(_ planned: PlannedSheet) -> Value {
        guard let week = planned.week else { return .nothing }
        let count = planned.plan.weeks ?? week
        return .text(
            wording.fixed("plan.week-of", ["n": String(week), "count": String(count)]), hasMarkup: false)
    }

    private func dates(_ planned: PlannedSheet) -> Value {
        guard planned.isOneWeek, let days = planned.plan.days(ofWeek: planned.week) else { return .nothing }
        let words = ["first": wording.day(days.first), "last": wording.day(days.last)]
        return .text(wording.fixed("plan.dates", words), hasMarkup: false)
    }

    /// The techniques of the weeks before, which a family may keep.
    private func earlier(_ planned: PlannedSheet) -> Value {
        guard let week = planned.week else { return .nothing }
        let names = planned.plan.items.filter { ($0.week ?? week) < week }.compactMap { item in
            catalog.techniques[item.technique.text].map { wording.fill($0.name).text }
        }
        guard !names.isEmpty else { return .nothing }
        return .text(wording.fixed("plan.earlier", ["names": names.joined(separator: ", ")]), hasMarkup: true)
    }

    /// An address that writes to the clinic and names the handout, not the family.
    private func feedback(_ planned: PlannedSheet) -> Value {
        guard planned.hasCover, let address = clinic.feedback?.text else { return .nothing }
        guard let id = planned.handoutID else { return .plain(address) }
        let key = address.hasPrefix("sms:") ? "body" : "subject"
        return .plain("\(address)?\(key)=Handout%20\(id)")
    }
}
