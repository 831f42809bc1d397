internal import Basics
internal import Catalog
internal import DocumentModel

extension SheetData {
    /// The values of one technique in the family's words.
    ///
    /// - Parameter index: its place on the sheet, from zero.
    func technique(_ technique: Technique, at index: Int) -> [String: Value] {
        // A plan has a place for it.
        let place = planned == nil ? technique.settings.first : settings(technique).first
        let setting = place.flatMap { catalog.setting($0.setting) }
        let screening = Screening(technique, for: family, by: catalog.precautions)
        return [
            "id": .plain(technique.id),
            "number": .plain(String(index + 1)),
            "is-first": .flag(index == 0),
            "name": filled(technique.name),
            "message": filled(technique.message),
            "why": filled(technique.why),
            "ask": filled(technique.ask),
            "no-answer": fixed("no-answer"),
            "area": fixed("areas.\(technique.area.rawValue)"),
            "setting": setting.map { filled($0.name) } ?? .nothing,
            "safety": safety(technique),
            "minutes": .plain(
                wording.counted(
                    "minutes", planned?.plan.dosage(of: technique.id).minutes ?? technique.dosage.minutes)),
            "dosage": dosage(technique),
            "note": planned?.plan.items.first { $0.technique.text == technique.id }?.note.map { filled($0) }
                ?? .nothing,
            "press": fixed("press.\(technique.pressure.rawValue)"),
            "age": technique.ages[family.age(for: technique)].map { filled($0) } ?? .nothing,
            "scene": picture(technique.scene),
            "steps": .list(steps(technique)),
            "cues": cues(technique),
            "places": .list(places(technique)),
            "skip": .list(skip(technique)),
            "tips": .list(technique.tips.map { filled($0) }),
            "say": filled(technique.say),
            "talk": .list(technique.words.map { filled($0) }),
            "home": use == .home ? filled(technique.home) : filled(technique.clinic),
            "precautions": .list(precautionWords.page(screening).map { .text($0, hasMarkup: true) }),
            "cleared": .list(precautionWords.cleared(screening).map { .text($0, hasMarkup: false) }),
            "has-precautions": .flag(!screening.findings.isEmpty),
            "evidence": filled(technique.evidence.note),
            "sources": .plain(technique.evidence.sources.joined(separator: "; ")),
            "version": .text(
                wording.fixed("version", ["id": technique.id, "version": String(technique.version)]), hasMarkup: false),
            "review": .text(
                wording.fixed("review-by", ["date": wording.month(technique.review.due)]), hasMarkup: false),
            "draft": isDraft(technique) ? fixed("draft") : .nothing,
            "card": kind == .handout ? .nothing : card(technique),
        ]
    }

    private func dosage(_ technique: Technique) -> Value {
        let plan = planned?.plan.dosage(of: technique.id) ?? PlannedDosage()
        return .text(wording.dosage(technique.dosage, plan), hasMarkup: true)
    }

    func filled(_ text: LocalizedText) -> Value {
        .text(wording.fill(text), hasMarkup: true)
    }

    func fixed(_ key: String) -> Value {
        .text(wording.fixed(key), hasMarkup: true)
    }

    /// Whether no person has looked over the words in the page's language.
    func isDraft(_ technique: Technique) -> Bool {
        technique.review.status[wording.words.language] != .reviewed
    }

    private func steps(_ technique: Technique) -> [Value] {
        technique.steps.enumerated().map { index, step in
            let words = use == .clinic ? step.clinic ?? step.text : step.text
            return .record([
                "number": .plain(String(index + 1)),
                "text": filled(words),
                "short": filled(step.short),
                "picture": picture(step.picture),
            ])
        }
    }

    func picture(_ request: PictureRequest) -> Value {
        guard let size = pictures.size(of: request.plate, layers: request.layers, diagnostics) else { return .nothing }
        let artwork = Artwork(
            source: .plate(request.plate.text), layers: request.layers.map(\.text), styleSheet: styleSheet)
        return .picture(PictureValue(artwork: artwork, size: size, alt: wording.fill(request.alt)))
    }

    private func cues(_ technique: Technique) -> Value {
        let kind = family.cues(for: technique)
        guard let cues = catalog.cues[kind] else {
            diagnostics.error("missing-cues", "there are no cues for '\(kind.rawValue)'", at: nil)
            return .nothing
        }
        let extra = ["offer": wording.fill(technique.offer).text, "refuse": wording.fill(technique.refuse).text]
        return .record([
            "go": .text(wording.fill(cues.go, extra), hasMarkup: true),
            "slow": .text(wording.fill(cues.slow, extra), hasMarkup: true),
            "stop": .text(wording.fill(cues.stop, extra), hasMarkup: true),
        ])
    }

    /// The setting that the plan has for the technique, then those of the family's day; where the day has none of
    /// them, the technique's own first ones.
    func settings(_ technique: Technique) -> [Technique.SettingLine] {
        let place = planned?.plan.items.first { $0.technique.text == technique.id }?.setting?.text
        let fitting = technique.settings.map(\.setting)
        let day = family.routines.map(\.text).filter(fitting.contains)
        let rest = (day.isEmpty ? fitting : day).filter { $0 != place }
        let wished = [place].compactMap(\.self) + rest
        return Array(wished.compactMap { wish in technique.settings.first { $0.setting == wish } }.prefix(3))
    }

    private func places(_ technique: Technique) -> [Value] {
        settings(technique).map { line in
            .record([
                "when": catalog.setting(line.setting).map { filled($0.when) } ?? .nothing,
                "line": filled(line.line),
                "safety": catalog.setting(line.setting)?.safety.map { filled($0) } ?? .nothing,
            ])
        }
    }

    /// The safety sentence of the main setting, where the sheet does not name it among the places: the pictures show it.
    private func safety(_ technique: Technique) -> Value {
        guard let main = technique.settings.first?.setting,
            !settings(technique).contains(where: { $0.setting == main }),
            let safety = catalog.setting(main)?.safety
        else { return .list([]) }
        return .list([filled(safety)])
    }

    private func skip(_ technique: Technique) -> [Value] {
        let waits = precautionWords.waitWords
        let ours = technique.skip.map { Value.text(wording.fill($0, waits), hasMarkup: true) }
        let always = ["skip-always.0", "skip-always.1", "skip-always.2"].map { key in
            Value.text(wording.fixed(key, waits), hasMarkup: true)
        }
        return ours + always
    }

    private var precautionWords: PrecautionWords {
        PrecautionWords(wording, catalog.precautions, clinic: clinic)
    }

    /// What the family's precautions say in a few words.
    func cardPrecautions(_ technique: Technique) -> [Value] {
        let screening = Screening(technique, for: family, by: catalog.precautions)
        return precautionWords.short(screening).map { .text($0, hasMarkup: true) }
    }
}
