public import Basics
public import Catalog
internal import Templates

/// Everything about a technique as plain text: what a therapist reads before choosing it.
public struct TechniqueDescription {
    /// Some lines under a heading; none stands over the first.
    public struct Part: Sendable {
        public var heading: String?
        public var lines: [String]
        /// Whether each line is an item of a list.
        public var isList: Bool
    }

    public private(set) var parts: [Part] = []

    /// Describes a technique in one language, as for a child without a name. Faults of its words are reported.
    public init(_ technique: Technique, in catalog: Catalog, words: Words, _ diagnostics: Diagnostics) {
        let wording = Wording(words: words, family: Family(), diagnostics)
        func text(_ text: LocalizedText) -> String { wording.fill(text).text.replacing("**", with: "") }
        let waits = catalog.precautions.waits.values.mapValues { String($0) }
        let dosage = technique.dosage
        parts = [
            Part(nil, ["\(text(technique.name))  [\(technique.id)]", text(technique.message)]),
            Part(
                nil,
                [
                    "\(technique.area.rawValue) · \(technique.stroke.rawValue) · \(technique.pressure.rawValue) · "
                        + "\(dosage.minutes) min, \(dosage.repeats) strokes, \(dosage.times) times a day",
                    "positions: " + technique.positions.map(\.rawValue).joined(separator: ", "),
                    "goals: " + technique.goals.map(\.rawValue).joined(separator: ", "),
                ]),
            Part("Why", [text(technique.why)]),
            Part("Ask first", [text(technique.ask)]),
            Part("Yes and no", ["yes: \(text(technique.offer))", "no: \(text(technique.refuse))"]),
            Part(
                "Steps",
                technique.steps.enumerated().flatMap { index, step in
                    ["\(index + 1). \(text(step.text))", "   picture: \(text(step.picture.alt))"]
                        + (step.clinic.map { ["   in the clinic: \(text($0))"] } ?? [])
                }),
            Part("At home", [text(technique.home)]),
            Part("In the clinic", [text(technique.clinic)]),
            list(
                "In the day",
                technique.settings.map { line in
                    let when = catalog.setting(line.setting).map { text($0.when) } ?? line.setting
                    return "\(when): \(text(line.line))  [\(line.setting)]"
                }),
            list(
                "By age",
                AgeBand.allCases.map { band in
                    "\(band.rawValue): " + (technique.ages[band].map(text) ?? "not for this age")
                }),
            list("Skip it today if", technique.skip.map { wording.fill($0, waits).text.replacing("**", with: "") }),
            list("Precautions that touch it", Self.precautions(technique, catalog)),
            Part("Say or sing", [text(technique.say)]),
            Part("Words to point to", [technique.words.map(text).joined(separator: ", ")]),
            list("Good to know", technique.tips.map(text)),
            Part("What we know", [text(technique.evidence.note)]),
            list("Sources", technique.evidence.sources),
            Part(
                "Version",
                [
                    "\(technique.version), \(technique.updated); review by \(technique.review.due); "
                        + technique.review.status.sorted { $0.key < $1.key }
                        .map { "\($0.key): \($0.value.rawValue)" }.joined(separator: ", ")
                ]),
        ]
    }

    private func list(_ heading: String, _ lines: [String]) -> Part {
        var part = Part(heading, lines)
        part.isList = true
        return part
    }

    /// What each flag of a family file would do to the technique, the strictest first.
    private static func precautions(_ technique: Technique, _ catalog: Catalog) -> [String] {
        var flags: [Precaution.Action: [String]] = [:]
        for flag in catalog.precautions.flags {
            var family = Family()
            family.precautions = [Family.Flag(name: SourceText(flag))]
            let findings = Screening(technique, for: family, by: catalog.precautions).findings
            guard let action = findings.map(\.rule.action).max() else { continue }
            flags[action, default: []].append(flag)
        }
        let outcomes: [(Precaution.Action, String)] = [
            (.remove, "left out"), (.change, "printed with a change"), (.mark, "printed with a mark"),
        ]
        return outcomes.compactMap { action, outcome in
            flags[action].map { "\(outcome): " + $0.joined(separator: ", ") }
        }
    }
}

extension TechniqueDescription.Part {
    fileprivate init(_ heading: String?, _ lines: [String]) {
        self.init(heading: heading, lines: lines, isList: false)
    }
}
