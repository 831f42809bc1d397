public import Basics

/// Reads a technique file; see the catalog reference for its keys.
public struct TechniqueReader {
    public static let keys = [
        "id", "version", "updated", "review", "area", "stroke", "pressure", "ages", "positions", "goals", "settings",
        "dosage", "traits", "mirror-safe", "name", "message", "why", "ask", "offer", "refuse", "scene", "steps",
        "home", "clinic", "skip", "say", "words", "tips", "evidence",
    ]
    public static let stepKeys = ["picture", "text", "short", "clinic"]
    public static let dosageKeys = ["minutes", "repeats", "times-a-day"]
    public static let evidenceKeys = ["note", "sources"]

    private let context: CatalogContext

    public init(_ context: CatalogContext) {
        self.context = context
    }

    /// The technique, or nil where something it cannot do without is missing; all that is wrong has been reported.
    public func technique(_ node: YAMLNode, id: String) -> Technique? {
        let diagnostics = context.diagnostics
        guard let fields = Fields(node, of: "a technique", keys: Self.keys, diagnostics) else { return nil }
        let settings = settingLines(fields)
        let ages = ageLines(fields)
        // Every value is read before any is asked for, so that all faults are reported at once.
        let named = fields.required("id")?.text("the id", diagnostics)
        let version = fields.required("version")?.integer("the version", in: 1...9_999, diagnostics)
        let updated = fields.required("updated")?.day("the day of the last change", diagnostics)
        let review = fields.required("review").flatMap { Technique.Review.read($0, context) }
        let area = fields.required("area")?.choice("the area", Area.self, diagnostics)
        let stroke = fields.required("stroke")?.choice("the stroke", Stroke.self, diagnostics)
        let pressure = fields.required("pressure")?.choice("the pressure", Pressure.self, diagnostics)
        let positions = fields.required("positions")?.choices("positions", Position.self, diagnostics)
        let goals = fields.required("goals")?.choices("goals", Goal.self, diagnostics)
        let dosage = dosage(fields)
        let traits = fields["traits"]?.choices("traits", Trait.self, diagnostics) ?? []
        let mirrorSafe = fields.required("mirror-safe")?.boolean("mirror-safe", diagnostics)
        let scene = fields.required("scene").flatMap { PictureRequest.read($0, "the scene", context) }
        let steps = fields.required("steps")?.list("steps", diagnostics, step)
        let (name, message) = (text("name", fields), text("message", fields))
        let (why, ask) = (text("why", fields), text("ask", fields))
        let (offer, refuse) = (text("offer", fields), text("refuse", fields))
        let (home, clinic, say) = (text("home", fields), text("clinic", fields), text("say", fields))
        let (skip, words, tips) = (texts("skip", fields), texts("words", fields), texts("tips", fields))
        let evidence = evidence(fields)
        if let named, named != id {
            diagnostics.error(
                "wrong-id", "the id '\(named)' is not the file's name '\(id)'", at: fields["id"]?.location)
        }
        if case .sequence(let written) = fields["steps"]?.content, !(3...5).contains(written.count) {
            diagnostics.error(
                "step-count", "a technique has three to five steps, but this one has \(written.count)",
                at: fields["steps"]?.location)
        }
        if area == .tummy, mirrorSafe == true {
            diagnostics.error(
                "mirrored-tummy", "strokes on the tummy are clockwise, always: mirror-safe must be false",
                at: fields["mirror-safe"]?.location)
        }
        guard let version, let updated, let review, let area, let stroke, let pressure, let positions, let goals,
            let dosage, let mirrorSafe, let scene, let steps, let name, let message, let why, let ask, let offer,
            let refuse, let home, let clinic, let skip, let say, let words, let tips, let evidence,
            let main = settings.first
        else {
            if settings.isEmpty {
                diagnostics.error(
                    "missing-key", "a technique needs at least one setting",
                    at: fields["settings"]?.location ?? node.location)
            }
            return nil
        }
        return Technique(
            id: id, version: version, updated: updated, review: review, area: area, stroke: stroke,
            pressure: pressure, ages: ages, positions: positions, goals: goals, settings: [main] + settings.dropFirst(),
            dosage: dosage, traits: traits, mirrorSafe: mirrorSafe, name: name, message: message, why: why, ask: ask,
            offer: offer, refuse: refuse, scene: scene, steps: steps, home: home, clinic: clinic, skip: skip, say: say,
            words: words, tips: tips, evidence: evidence, location: node.location)
    }

    private func text(_ key: String, _ fields: Fields) -> LocalizedText? {
        fields.required(key)?.localized("'\(key)'", context)
    }

    private func texts(_ key: String, _ fields: Fields) -> [LocalizedText]? {
        fields.required(key)?.list("'\(key)'", context.diagnostics) { $0.localized("a line of '\(key)'", context) }
    }

    private func step(_ node: YAMLNode) -> Step? {
        guard let fields = Fields(node, of: "a step", keys: Self.stepKeys, context.diagnostics) else { return nil }
        let picture = fields.required("picture").flatMap { PictureRequest.read($0, "a step's picture", context) }
        let (text, short) = (text("text", fields), text("short", fields))
        let clinic = fields["clinic"]?.localized("the clinic's step", context)
        guard let picture, let text, let short else { return nil }
        return Step(picture: picture, text: text, short: short, clinic: clinic)
    }

    private func settingLines(_ fields: Fields) -> [Technique.SettingLine] {
        guard let node = fields.required("settings") else { return [] }
        guard case .mapping(let entries) = node.content else {
            context.diagnostics.error(
                "wrong-type", "settings are written as 'name: {en: …}', but this is \(node.kind)", at: node.location)
            return []
        }
        return entries.compactMap { entry in
            entry.value.localized("the line for '\(entry.key)'", context).map {
                Technique.SettingLine(setting: entry.key, line: $0, location: entry.keyLocation)
            }
        }
    }

    private func ageLines(_ fields: Fields) -> [AgeBand: LocalizedText] {
        guard let node = fields.required("ages"),
            let ages = Fields(node, of: "ages", keys: AgeBand.allCases.map(\.rawValue), context.diagnostics)
        else { return [:] }
        var lines: [AgeBand: LocalizedText] = [:]
        for band in AgeBand.allCases {
            lines[band] = ages[band.rawValue]?.localized("the line for '\(band.rawValue)'", context)
        }
        return lines
    }

    private func dosage(_ fields: Fields) -> Technique.Dosage? {
        let diagnostics = context.diagnostics
        guard let node = fields.required("dosage"),
            let dosage = Fields(node, of: "the dosage", keys: Self.dosageKeys, diagnostics)
        else { return nil }
        let minutes = dosage.required("minutes")?.integer("minutes", in: 1...60, diagnostics)
        let repeats = dosage.required("repeats")?.integer("repeats", in: 1...20, diagnostics)
        let times = dosage.required("times-a-day")?.range("times a day", in: 1...12, diagnostics)
        guard let minutes, let repeats, let times else { return nil }
        return .init(minutes: minutes, repeats: repeats, timesADay: times)
    }

    private func evidence(_ fields: Fields) -> Technique.Evidence? {
        let diagnostics = context.diagnostics
        guard let node = fields.required("evidence"),
            let evidence = Fields(node, of: "the evidence", keys: Self.evidenceKeys, diagnostics)
        else { return nil }
        let note = text("note", evidence)
        let sources = evidence.required("sources")?.list("sources", diagnostics) { $0.text("a source", diagnostics) }
        guard let note, let sources else { return nil }
        if sources.isEmpty {
            diagnostics.error("no-source", "the evidence names no source", at: evidence["sources"]?.location)
        }
        return .init(note: note, sources: sources)
    }
}
