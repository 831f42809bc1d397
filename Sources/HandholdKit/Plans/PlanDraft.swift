public import Basics
public import Catalog

/// Writes a plan to begin with: a file that a therapist edits, from a plan of the library or from techniques.
///
/// What the family's precautions keep back is left out, and the file says so. Every dosage stands in it as the techniques have
/// it, ready to be changed.
public struct PlanDraft {
    /// The file's name without `.yaml`.
    public var id: String
    /// The plan that it is made from.
    public var origin: Plan?
    /// Techniques besides those of ``origin``.
    public var techniques: [SourceText]
    public var family: Family
    /// The one language of the plan.
    public var language: String
    /// The day on which it is written, `2026-11-27`.
    public var today: String
    /// The first day of its first week; nil leaves it to be filled in.
    public var starts: String?

    public init(
        id: String, origin: Plan?, techniques: [SourceText], family: Family, language: String, today: String,
        starts: String?
    ) {
        self.id = id
        self.origin = origin
        self.techniques = techniques
        self.family = family
        self.language = language
        self.today = today
        self.starts = starts
    }

    /// After how many days therapist and family look at a plan again.
    private static let reviewDays = 28

    /// The text of the file; nil where a technique or a word is missing, or nothing is left. What is wrong and what is left out
    /// is reported.
    public func text(_ loader: CatalogLoader, _ diagnostics: Diagnostics) -> String? {
        let items = (origin?.items ?? []) + more
        let catalog = loader.load(techniques: items.map(\.technique), words: [language], diagnostics)
        guard !diagnostics.hasErrors, let words = catalog.words[language] else { return nil }
        var leftOut: [String] = []
        let kept = items.filter { item in
            guard let technique = catalog.techniques[item.technique.text] else { return false }
            let screening = Screening(technique, for: family, by: catalog.precautions)
            screening.report(technique, diagnostics)
            if screening.isRemoved { leftOut.append(technique.id) }
            return !screening.isRemoved
        }
        guard !kept.isEmpty else { return nil }
        let name = origin?.name[language]?.text ?? words["plan.own-name"]?.text ?? ""
        let purpose = origin?.purpose[language]?.text ?? words["plan.own-purpose"]?.text ?? ""
        // Not before the last week of a series has been tried.
        let days = max(Self.reviewDays, 7 * (origin?.weeks ?? 0))
        let review = CalendarText.day(starts ?? today, plus: days) ?? today
        var lines = [
            "# A plan of one family's own. Change what you like: 'handhold check' looks it over, docs/catalog.md names every key.",
            "# Before you change it for the family, keep a copy as \(id)@june.yaml or the like: 'handhold plan diff' then says what is new.",
            "id: \(id)", "# One higher with each change, and the day of it: both stand on every page.", "version: 1",
            "updated: \(today)",
            "review: {\(language): draft, due: \(review.prefix(7))}",
        ]
        if let origin { lines.append("from: \(origin.id)") }
        if let reference = family.reference {
            lines += ["# The family's file; no other family gets this plan.", "for: \(quoted(reference))"]
        }
        lines += ["language: \(language)", "name: \(quoted(name))", "purpose: \(quoted(purpose))"]
        if let caution = origin?.caution?[language]?.text { lines.append("caution: \(quoted(caution))") }
        lines += [
            "# For the reader of the whole plan; on the page with the week.", "# note: \"\"",
            "# The first day of the first week: the page with the week then shows dates.",
            starts.map { "starts: \($0)" } ?? "# starts: \(today)",
            "# When you look at it together again.", "review-by: \(review)",
            "# For all techniques; what stands at a technique wins. days: 5 is any five, or name them.",
            "dosage: {days: 7}", "techniques:",
        ]
        for item in kept { lines += self.lines(of: item, catalog) }
        lines += leftOut.map { "# Left out for this family: \($0)." }
        return lines.joined(separator: "\n") + "\n"
    }

    private var more: [Plan.Item] {
        let known = Set((origin?.items ?? []).map(\.technique.text))
        return techniques.filter { !known.contains($0.text) }.map { Plan.Item(technique: $0) }
    }

    private func lines(of item: Plan.Item, _ catalog: Catalog) -> [String] {
        guard let technique = catalog.techniques[item.technique.text] else { return [] }
        var lines = ["  - technique: \(technique.id)"]
        let fitting = technique.settings.map(\.setting)
        let day = family.routines.map(\.text).first(where: fitting.contains)
        if let place = item.setting?.text ?? day ?? fitting.first {
            let others = fitting.filter { $0 != place }
            lines.append("    at: \(place)" + (others.isEmpty ? "" : "  # or \(others.joined(separator: ", "))"))
        }
        if let week = item.week { lines.append("    week: \(week)") }
        let dosage = technique.dosage.planned(item.dosage.over(origin?.dosage ?? PlannedDosage()))
        let times = dosage.timesADay
        let often =
            times.lowerBound == times.upperBound
            ? "\(times.lowerBound)" : "\(times.lowerBound)-\(times.upperBound)"
        lines.append("    dosage: {minutes: \(dosage.minutes), times-a-day: \(often)}")
        if let why = item.why?[language]?.text { lines.append("    why: \(quoted(why))") }
        lines.append("    # note: \"\"")
        return lines
    }

    private func quoted(_ text: String) -> String { JSONValue.text(text).line }
}
