internal import Basics

/// Reads a plan's file; see the catalog reference for its keys.
struct PlanReader {
    private let diagnostics: Diagnostics
    private let languages: [String]

    init(_ context: CatalogContext) {
        (diagnostics, languages) = (context.diagnostics, context.languages)
    }

    /// The plan, or nil where something it cannot do without is missing; all that is wrong has been reported.
    func plan(_ node: YAMLNode, id: String) -> Plan? {
        guard let fields = Fields(node, of: "a plan", keys: Plan.keys, diagnostics) else { return nil }
        let language = word("language", in: fields)
        if let language, !languages.contains(language.text) {
            diagnostics.unknown("language", language.text, among: languages, in: "a plan", at: language.location)
            return nil
        }
        let context = CatalogContext(languages: language.map { [$0.text] } ?? languages, diagnostics: diagnostics)
        func text(_ key: String, _ node: YAMLNode?) -> LocalizedText? {
            node.flatMap { words($0, "'\(key)'", context) }
        }
        let named = fields.required("id")?.text("the id", diagnostics)
        let version = fields.required("version")?.integer("the version", in: 1...9_999, diagnostics)
        let updated = fields.required("updated")?.day("the day of the last change", diagnostics)
        let review = fields.required("review").flatMap { Technique.Review.read($0, context) }
        let name = text("name", fields.required("name"))
        let purpose = text("purpose", fields.required("purpose"))
        let items = fields.required("techniques")?.list("techniques", diagnostics) { item($0, context) }
        if let named, named != id {
            diagnostics.error(
                "wrong-id", "the id '\(named)' is not the file's name '\(id)'", at: fields["id"]?.location)
        }
        let caution = text("caution", fields["caution"])
        let note = text("note", fields["note"])
        let starts = fields["starts"]?.day("the first day", diagnostics)
        let reviewBy = fields["review-by"]?.day("the day to review", diagnostics)
        let dosage = fields["dosage"].map { PlannedDosage.read($0, diagnostics) }
        guard let version, let updated, let review, let name, let purpose, let items else { return nil }
        check(items, at: fields["techniques"]?.location ?? node.location)
        return Plan(
            id: id, version: version, updated: updated, review: review, origin: word("from", in: fields),
            owner: word("for", in: fields),
            language: language, name: name, purpose: purpose, caution: caution, note: note, starts: starts,
            reviewBy: reviewBy, dosage: dosage ?? PlannedDosage(), items: items, location: node.location)
    }

    private func item(_ node: YAMLNode, _ context: CatalogContext) -> Plan.Item? {
        guard let fields = Fields(node, of: "a technique of the plan", keys: Plan.itemKeys, diagnostics) else {
            return nil
        }
        let week = fields["week"]?.integer("the week", in: 1...52, diagnostics)
        let why = fields["why"].flatMap { words($0, "'why'", context) }
        let note = fields["note"].flatMap { words($0, "the note", context) }
        let dosage = fields["dosage"].map { PlannedDosage.read($0, diagnostics) }
        guard fields.required("technique") != nil, let technique = word("technique", in: fields) else { return nil }
        return Plan.Item(
            technique: technique, setting: word("at", in: fields), week: week, why: why,
            dosage: dosage ?? PlannedDosage(), note: note)
    }

    private func word(_ key: String, in fields: Fields) -> SourceText? {
        fields[key].flatMap { value in
            value.text("'\(key)'", diagnostics).map { SourceText($0, at: value.location) }
        }
    }

    /// Words in every language, `{en: …, es: …}`; in a plan of one language, the words alone.
    private func words(_ node: YAMLNode, _ what: String, _ context: CatalogContext) -> LocalizedText? {
        guard context.languages.count == 1, let language = context.languages.first, let text = node.scalar else {
            return node.localized(what, context)
        }
        return LocalizedText([language: SourceText(text, at: node.location)], at: node.location)
    }

    /// A series has something in each of its weeks, and everything in some week; and nothing stands in a plan twice.
    private func check(_ items: [Plan.Item], at place: SourceLocation) {
        if items.isEmpty { diagnostics.error("empty-plan", "the plan has no technique", at: place) }
        var seen: Set<String> = []
        for item in items where !seen.insert(item.technique.text).inserted {
            diagnostics.error(
                "plan-twice", "'\(item.technique.text)' is in the plan already", at: item.technique.location)
        }
        let weeks = items.compactMap(\.week)
        guard let last = weeks.max() else { return }
        if let item = items.first(where: { $0.week == nil }) {
            diagnostics.error(
                "plan-weeks", "'\(item.technique.text)' has no week, but others have", at: item.technique.location)
        }
        for week in 1...last where !weeks.contains(week) {
            diagnostics.error("plan-weeks", "nothing is new in week \(week)", at: place)
        }
    }
}
