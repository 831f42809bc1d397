public import Catalog
internal import Basics

extension SheetData {
    /// The values of a sheet about what is new in a plan; the data is that of the new plan.
    public func values(of changes: PlanChanges) -> [String: Value] {
        var values = values(for: [])
        let new = changes.new
        values["changes"] = .record([
            "since": since(changes),
            "ask": fixed("plan.ask"),
            "caution": new.caution.map { filled($0) } ?? .nothing,
            "note": new.note.map { filled($0) } ?? .nothing,
            "is-empty": .flag(changes.isEmpty),
            "new": .list(changes.added.compactMap { item($0, of: new, lines: [dosage($0, of: new)]) }),
            "changed": .list(changes.changed.compactMap { item($0.new, of: new, lines: lines($0, changes)) }),
            "stopped": .list(changes.stopped.compactMap { item($0, of: changes.old, lines: []) }),
            "same": same(changes),
        ])
        return values
    }

    private func since(_ changes: PlanChanges) -> Value {
        guard changes.old.updated != changes.new.updated else { return filled(changes.new.name) }
        let words = [
            "name": wording.fill(changes.new.name).text, "old": wording.fullDay(changes.old.updated),
            "new": wording.fullDay(changes.new.updated),
        ]
        return .text(wording.fixed("changes.since", words), hasMarkup: true)
    }

    private func same(_ changes: PlanChanges) -> Value {
        let names = changes.same.compactMap { catalog.techniques[$0.technique.text].map { wording.fill($0.name).text } }
        return names.isEmpty ? .nothing : .text(SourceText(names.joined(separator: ", ")), hasMarkup: true)
    }

    /// A technique's line: its name, when, and what there is to say.
    private func item(_ item: Plan.Item, of plan: Plan, lines: [SourceText]) -> Value? {
        guard let technique = catalog.techniques[item.technique.text] else { return nil }
        return .record([
            "name": filled(technique.name),
            "when": place(item).map { .text($0, hasMarkup: true) } ?? .nothing,
            "picture": placePicture(technique),
            "lines": .list(lines.map { .text($0, hasMarkup: true) }),
            "why": item.why.map { filled($0) } ?? .nothing,
            "note": item.note.map { filled($0) } ?? .nothing,
        ])
    }

    /// What is not as it was, before and now.
    private func lines(_ change: PlanChanges.Change, _ changes: PlanChanges) -> [SourceText] {
        change.parts.flatMap { part -> [SourceText] in
            switch part {
            case .dosage: pair(dosage(change.old, of: changes.old), dosage(change.new, of: changes.new))
            case .setting: pair(place(change.old), place(change.new))
            // The new note and week stand with the technique.
            case .note, .week: []
            }
        }
    }

    private func pair(_ old: SourceText?, _ new: SourceText?) -> [SourceText] {
        [
            old.map { wording.fixed("changes.was", ["old": $0.text]) },
            new.map { wording.fixed("changes.now", ["new": $0.text]) },
        ].compactMap(\.self)
    }

    private func dosage(_ item: Plan.Item, of plan: Plan) -> SourceText {
        guard let technique = catalog.techniques[item.technique.text] else { return "" }
        return wording.dosage(technique.dosage, item.dosage.over(plan.dosage), saysEachDay: true)
    }

    private func place(_ item: Plan.Item) -> SourceText? {
        item.setting.flatMap { catalog.setting($0.text) }.map { wording.fill($0.when) }
    }
}
