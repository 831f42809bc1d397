public import Basics
internal import Catalog
internal import Templates

/// A short text for the chart: what a family was given, how much of it, and what to take care of. It names nobody.
public struct ChartNote {
    private let workspace: Workspace

    public init(_ workspace: Workspace) {
        self.workspace = workspace
    }

    /// The text, one thing a line, in the language that is asked for, and whether anything was given at all; nil where
    /// something is missing, which is reported.
    ///
    /// - Parameters:
    ///   - request: the handout that was given.
    ///   - language: the chart's language.
    ///   - day: when it was given, `2026-11-27`.
    public func note(
        _ request: HandoutRequest, in language: String, on day: String, _ diagnostics: Diagnostics
    ) -> (text: String, isGiven: Bool)? {
        let catalog = workspace.loader.load(techniques: request.techniques, words: [language], diagnostics)
        guard let words = catalog.words[language], !diagnostics.hasErrors else { return nil }
        request.plan?.check(in: catalog, diagnostics)
        guard !diagnostics.hasErrors else { return nil }
        let given = request.language ?? request.family.language ?? request.clinic.language ?? "en"
        let writer = ChartNoteWriter(request, catalog, Wording(words: words, family: Family(), diagnostics), language)
        return (writer.lines(given: given, on: day).joined(separator: "\n"), writer.isGiven)
    }
}

/// Puts the sentences of one note together.
private struct ChartNoteWriter {
    private let request: HandoutRequest
    private let catalog: Catalog
    private let wording: Wording
    private let language: String

    init(_ request: HandoutRequest, _ catalog: Catalog, _ wording: Wording, _ language: String) {
        (self.request, self.catalog, self.wording, self.language) = (request, catalog, wording, language)
    }

    /// Whether the precautions let anything pass.
    var isGiven: Bool {
        request.techniques.compactMap { catalog.techniques[$0.text] }.contains {
            !Screening($0, for: request.family, by: catalog.precautions).isRemoved
        }
    }

    func lines(given: String, on day: String) -> [String] {
        let techniques = request.techniques.compactMap { catalog.techniques[$0.text] }
        let screened = techniques.map {
            (technique: $0, screening: Screening($0, for: request.family, by: catalog.precautions))
        }
        let kept = screened.filter { !$0.screening.isRemoved }
        guard !kept.isEmpty else {
            return ["Home program not given \(day): precautions keep all of it back."] + notGiven(screened)
        }
        var lines = [head(given, day)]
        lines += kept.map { "- " + line($0.technique) }
        lines += notGiven(screened)
        lines += cautions(kept.map(\.screening))
        lines.append(
            "On each sheet: ask first, no answer means no, signs to go on, slow down and stop, when to skip it.")
        if let plan = request.plan {
            lines.append("Review by \(plan.reviewBy ?? plan.review.due).")
        }
        return lines
    }

    private func notGiven(_ screened: [(technique: Technique, screening: Screening)]) -> [String] {
        screened.filter(\.screening.isRemoved).map {
            "- Not given: \(name($0.technique)): \(reasons($0.screening))."
        }
    }

    private func head(_ given: String, _ day: String) -> String {
        var parts = ["Home program given \(day), in \(given)"]
        if let plan = request.plan {
            let name = plan.name[language]?.text ?? plan.name.versions.values.first?.text ?? plan.id
            let week = request.week.map { ", week \($0)" } ?? ""
            parts.append("\(name) (\(plan.id) v\(plan.version)\(week))")
        }
        parts.append("handout \(HandoutID.of(request, language: given))")
        return parts.joined(separator: "; ") + "."
    }

    private func line(_ technique: Technique) -> String {
        let item = request.plan?.items.first { $0.technique.text == technique.id }
        let setting = item?.setting.flatMap { catalog.setting($0.text)?.name[language]?.text }
        let dosage = wording.dosageText(technique, request.plan?.dosage(of: technique.id) ?? PlannedDosage())
        let note = item?.note?[language].map { " Note: \($0.text)" } ?? ""
        return "\(name(technique)) (\(technique.id) v\(technique.version), \(technique.area.rawValue), pressure "
            + "\(technique.pressure.rawValue))\(setting.map { ", \($0)" } ?? ""): \(dosage)\(note)"
    }

    private func name(_ technique: Technique) -> String { technique.name[language]?.text ?? technique.id }

    private func reasons(_ screening: Screening) -> String {
        let flags = screening.open.filter { $0.rule.action == .remove }.map(\.flag.name.text)
        let area = screening.avoidedArea ? ["the family avoids touch there"] : []
        return unique(flags + area).joined(separator: ", ")
    }

    private func cautions(_ screenings: [Screening]) -> [String] {
        let open = unique(screenings.flatMap(\.open).map { "\($0.flag.name.text): \($0.rule.therapist)" })
        let cleared = unique(
            screenings.flatMap(\.findings).filter(\.flag.isCleared).map {
                "\($0.flag.name.text) cleared by \($0.flag.clearedBy ?? ""): \($0.flag.reason ?? "")"
            })
        return open.map { "Caution: \($0)" } + cleared.map { "Cleared: \($0)" }
    }

    private func unique(_ texts: [String]) -> [String] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0).inserted }
    }
}
