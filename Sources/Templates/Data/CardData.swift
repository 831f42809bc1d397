internal import Basics
internal import Catalog
internal import DocumentModel

extension SheetData {
    /// What only decks and signs ask of a technique: the same in a few words, and how its setting is marked.
    func card(_ technique: Technique) -> Value {
        let line = cardSetting(technique)
        let setting = line.flatMap { catalog.setting($0.setting) }
        let cues = catalog.cues[family.cues(for: technique)]?.card
        let extra = ["offer": wording.fill(technique.offer).text, "refuse": wording.fill(technique.refuse).text]
        func cue(_ text: LocalizedText?) -> Value {
            text.map { .text(wording.fill($0, extra), hasMarkup: true) } ?? .nothing
        }
        let area = wording.fixed("areas.\(technique.area.rawValue)").text
        return .record([
            "ask": .text(wording.fixed("card.ask", ["area": area]), hasMarkup: true),
            "no": fixed("no-is-full"),
            "draft": isDraft(technique) ? fixed("card.draft") : .nothing,
            "go": cue(cues?.go),
            "slow": cue(cues?.slow),
            "stop": cue(cues?.stop),
            "minutes": .text(
                wording.fixed("card.minutes", ["n": String(technique.dosage.minutes)]), hasMarkup: false),
            "precautions": .list(cardPrecautions(technique)),
            "setting": setting.map { filled($0.name) } ?? .nothing,
            "line": line.map { filled($0.line) } ?? .nothing,
            "safety": setting?.safety.map { filled($0) } ?? .nothing,
            "color": setting.map { .color($0.mark.color) } ?? .nothing,
            "symbol": setting.map { symbol($0.mark) } ?? .nothing,
            "picture": placePicture(technique),
        ])
    }

    /// The scene; where the game is played elsewhere than it shows, the second step says more.
    func placePicture(_ technique: Technique) -> Value {
        let isMain = cardSetting(technique)?.setting == technique.settings.first?.setting
        return picture(isMain ? technique.scene : technique.steps.dropFirst().first?.picture ?? technique.scene)
    }

    /// The line of the setting that the deck is for: the one that was asked for, or the plan's, or the technique's own.
    private func cardSetting(_ technique: Technique) -> Technique.SettingLine? {
        let place = planned?.plan.items.first { $0.technique.text == technique.id }?.setting?.text
        let wished = [setting, place].compactMap(\.self)
        return wished.lazy.compactMap { wish in technique.settings.first { $0.setting == wish } }.first
            ?? technique.settings.first
    }

    private func symbol(_ mark: Setting.Mark) -> Value {
        let name = SourceText("symbols/" + mark.symbol.text, at: mark.symbol.location)
        guard let size = pictures.size(of: name, layers: [], diagnostics) else { return .nothing }
        let artwork = Artwork(source: .plate(name.text), styleSheet: styleSheet)
        return .picture(PictureValue(artwork: artwork, size: size, alt: SourceText("")))
    }
}
