public import Basics

extension Technique {
    /// The texts that a family file may change, by their keys; steps and lists count from 1.
    static var changeableTexts: [(key: String, path: WritableKeyPath<Technique, LocalizedText>)] {
        [
            ("name", \.name), ("message", \.message), ("why", \.why), ("ask", \.ask), ("offer", \.offer),
            ("refuse", \.refuse), ("home", \.home), ("clinic", \.clinic), ("say", \.say),
        ]
    }

    /// This technique with one text said in another way in one language. Reports a key that is not there.
    public func changed(
        _ change: Family.TextChange, language: String, _ diagnostics: Diagnostics
    ) -> Technique {
        var technique = self
        if let path = Self.changeableTexts.first(where: { $0.key == change.key.text })?.path {
            technique[keyPath: path].versions[language] = change.text
            return technique
        }
        if changeableKeys.contains(change.key.text), let path = technique.changeableLine(change.key.text) {
            technique[keyPath: path].versions[language] = change.text
            return technique
        }
        diagnostics.unknown(
            "text", change.key.text, among: changeableKeys, in: "'\(id)'", at: change.key.location)
        return self
    }

    /// Every key that ``changed(_:language:_:)`` knows for this technique.
    public var changeableKeys: [String] {
        Self.changeableTexts.map(\.key)
            + steps.indices.flatMap { ["steps.\($0 + 1).text", "steps.\($0 + 1).short"] }
            + skip.indices.map { "skip.\($0 + 1)" } + tips.indices.map { "tips.\($0 + 1)" }
            + settings.map { "settings.\($0.setting)" }
    }

    private func changeableLine(_ key: String) -> WritableKeyPath<Technique, LocalizedText>? {
        let parts = key.split(separator: ".").map(String.init)
        if parts.count == 3, parts[0] == "steps", let number = Int(parts[1]), steps.indices.contains(number - 1) {
            switch parts[2] {
            case "text": return \.steps[number - 1].text
            case "short": return \.steps[number - 1].short
            default: return nil
            }
        }
        guard parts.count == 2 else { return nil }
        switch parts[0] {
        case "settings":
            return settings.firstIndex { $0.setting == parts[1] }.map { \.settings[$0].line }
        case "skip":
            return Int(parts[1]).flatMap { skip.indices.contains($0 - 1) ? \.skip[$0 - 1] : nil }
        case "tips":
            return Int(parts[1]).flatMap { tips.indices.contains($0 - 1) ? \.tips[$0 - 1] : nil }
        default: return nil
        }
    }
}
