internal import Basics

/// An alt text says what a sighted reader sees: the part of the body, what touches it, and which way it moves.
struct AltTextRule: TextRule {
    private static let limit = 150

    func check(_ text: CheckedText, _ lexicon: Lexicon, _ diagnostics: Diagnostics) {
        guard text.isAlt else { return }
        let plain = Prose.plain(text.text, name: lexicon.name)
        if plain.count > Self.limit {
            diagnostics.warning(
                "alt-text", "an alt text has at most \(Self.limit) characters, but this has \(plain.count)",
                at: text.location)
        }
        guard case .alt(let showsMotion) = text.kind else { return }
        let words = Set(text.words(lexicon))
        var missing: [String] = []
        if words.isDisjoint(with: lexicon.body) { missing.append("which part of the body it is") }
        if words.isDisjoint(with: lexicon.hands) { missing.append("what touches it") }
        if showsMotion, words.isDisjoint(with: lexicon.directions) { missing.append("which way it moves") }
        if !missing.isEmpty {
            diagnostics.warning(
                "alt-text", "the alt text does not say \(missing.joined(separator: ", nor "))", at: text.location)
        }
    }
}
