internal import Basics
internal import Catalog
internal import Rendering
internal import Templates

extension Screening {
    /// Says on the therapist's screen what each rule does to a technique, and why. Nothing happens silently.
    func report(_ technique: Technique, _ diagnostics: Diagnostics) {
        if avoidedArea {
            diagnostics.warning(
                "avoided-area",
                "'\(technique.id)' is left out: the family avoids touch on the \(technique.area.rawValue)",
                at: nil)
        }
        for finding in findings {
            let rule = finding.rule
            let place = finding.flag.name.location
            // What is left out is not also printed with a change.
            if isRemoved, rule.action != .remove || finding.flag.isCleared { continue }
            if let name = finding.flag.clearedBy, finding.flag.isCleared {
                diagnostics.warning(
                    "cleared", "'\(technique.id)': '\(rule.flag)' was cleared by \(name); the page says so", at: place)
                continue
            }
            let outcome =
                switch rule.action {
                case .remove: "is left out"
                case .change: "is printed with a change"
                case .mark: "is printed with a mark"
                }
            diagnostics.warning(
                "precaution",
                "'\(technique.id)' \(outcome) because of '\(rule.flag)' (\(rule.level.rawValue)): \(rule.therapist)",
                at: place,
                help: rule.action == .remove
                    ? "to print it all the same, say who cleared it and why: --clear \(rule.flag) --cleared-by … --reason …"
                    : nil)
        }
    }
}

extension LayoutFile {
    /// The layout, and its theme with the clinic's colour and the family's text size.
    func branded(_ request: HandoutRequest) -> (layout: LayoutFile, theme: Theme) {
        let size = (request.family.textSize ?? .standard).rawValue
        let colored = request.isLineArt ? theme.inLineArt() : theme.branded(request.clinic.color)
        return (self, colored.scaled(theme.textSizes[size] ?? 1))
    }
}

extension PlateLook {
    /// The look that a family file gives to child and adult.
    init(_ request: HandoutRequest) {
        self.init(request.family.look, isLineArt: request.isLineArt)
    }

    init(_ look: Family.Look, isLineArt: Bool = false) {
        self.init(
            childSkin: SkinTone(rawValue: look.childSkin) ?? .medium,
            adultSkin: SkinTone(rawValue: look.adultSkin) ?? .dark,
            childHair: HairColor(rawValue: look.childHair) ?? .black,
            adultHair: HairColor(rawValue: look.adultHair) ?? .black, ink: isLineArt ? .lineArt : .color)
    }
}
