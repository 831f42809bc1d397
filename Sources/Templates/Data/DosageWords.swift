internal import Basics
public import Catalog

extension Wording {
    /// How long, how often, on which days, and how far to count: `2 minutes, 1 to 2 times a day, 5 days a week.`
    ///
    /// - Parameter saysEachDay: whether all seven days are said, too; where rings or rows of days stand beside it, they are seen.
    func dosage(
        _ own: Technique.Dosage, _ planned: PlannedDosage, saysEachDay: Bool = false
    ) -> SourceText {
        let dosage = own.planned(planned)
        var words = ["minutes": counted("minutes", dosage.minutes), "times": times(dosage.timesADay)]
        var text: String
        if let days = planned.days, saysEachDay || days.count < 7 {
            let days = self.days(days)
            words["days"] = days
            text = fixed("dosage-days", words).text
        } else {
            text = fixed("dosage", words).text
        }
        if planned.repeats != nil { text += " " + counted("strokes", dosage.repeats) }
        if let hold = planned.hold { text += " " + fixed("hold", ["n": String(hold)]).text }
        return SourceText(text)
    }

    /// The same without stars, for a text that is no page.
    public func dosageText(_ technique: Technique, _ planned: PlannedDosage) -> String {
        Self.withoutMarkup(dosage(technique.dosage, planned))
    }

    private func times(_ range: ClosedRange<Int>) -> String {
        guard range.lowerBound < range.upperBound else { return counted("times-a-day", range.lowerBound) }
        let (low, high) = (String(range.lowerBound), String(range.upperBound))
        return fixed("times-a-day.other", ["n": fixed("range", ["low": low, "high": high]).text]).text
    }

    private func days(_ days: PlannedDays) -> String {
        switch days {
        case .count(7): fixed("every-day").text
        case .count(let count): counted("days-a-week", count)
        case .named(let days) where days.count == 7: fixed("every-day").text
        case .named(let days):
            fixed("on-days", ["days": days.map { fixed("days.\($0.number)").text }.joined(separator: ", ")]).text
        }
    }

    /// `November 30`; the text itself where it is no day.
    func day(_ text: String) -> String {
        guard CalendarText.isDay(text) else { return text }
        let parts = text.split(separator: "-").compactMap { Int($0) }
        return fixed("plan.day", ["month": fixed("months.\(parts[1] - 1)").text, "day": String(parts[2])]).text
    }

    /// `November 30, 2026`.
    func fullDay(_ text: String) -> String {
        guard CalendarText.isDay(text) else { return text }
        return fixed("plan.full-day", ["day": day(text), "year": String(text.prefix(4))]).text
    }
}
