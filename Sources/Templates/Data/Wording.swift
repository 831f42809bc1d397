public import Basics
public import Catalog

/// Puts a family's own words into the catalog's sentences: names, pronouns, numbers.
public struct Wording {
    let words: Words
    let diagnostics: Diagnostics
    private let personal: [String: String]

    public init(words: Words, family: Family, _ diagnostics: Diagnostics) {
        self.words = words
        self.diagnostics = diagnostics
        let pronouns = family.child.pronouns.rawValue
        var personal: [String: String] = [:]
        func word(_ key: String) -> String {
            if let text = words[key]?.text { return text }
            diagnostics.error(
                "missing-word", "the words of '\(words.language)' have no '\(key)'", at: words.location)
            return ""
        }
        if let name = family.child.name?.text {
            let name = Markup.protected(name)
            personal["child"] = name
            personal["child's"] = word("named-owner").replacing("{name}", with: name)
        } else {
            personal["child"] = word("child.\(pronouns)")
            personal["child's"] = word("child-owner.\(pronouns)")
        }
        personal["them"] = word("them.\(pronouns)")
        personal["their"] = word("their.\(pronouns)")
        self.personal = personal
    }

    /// The fixed words of a key; reports where they are missing.
    func fixed(_ key: String) -> SourceText {
        if let text = words[key] { return text }
        diagnostics.error("missing-word", "the words of '\(words.language)' have no '\(key)'", at: words.location)
        return SourceText("")
    }

    /// The fixed words of a key as they stand in a text that is no page: filled, without stars.
    public func plain(_ key: String) -> String { Self.withoutMarkup(fixed(key, [:])) }

    /// Whom to call, with what the clinic says of itself; without stars.
    public func plainCall(_ clinic: Clinic) -> String { Self.withoutMarkup(call(clinic)) }

    static func withoutMarkup(_ text: SourceText) -> String { Markup.plain(text.text.replacing("**", with: "")) }

    /// Whom to call, with what the clinic says of itself.
    func call(_ clinic: Clinic) -> SourceText {
        switch (clinic.therapist.map { Markup.protected($0.text) }, clinic.phone.map { Markup.protected($0.text) }) {
        case (let therapist?, let phone?): fixed("call", ["therapist": therapist, "phone": phone])
        case (nil, let phone?): fixed("call-phone", ["phone": phone])
        case (let therapist?, nil): fixed("call-therapist", ["therapist": therapist])
        case (nil, nil): fixed("call-anyone")
        }
    }

    /// Fixed words with some of their placeholders filled.
    func fixed(_ key: String, _ extra: [String: String]) -> SourceText {
        fill(fixed(key), extra)
    }

    /// The words of a text in the page's language, filled.
    public func fill(_ text: LocalizedText, _ extra: [String: String] = [:]) -> SourceText {
        guard let words = text[words.language] else {
            diagnostics.error(
                "missing-translation", "these words are not there in '\(self.words.language)'", at: text.location)
            return SourceText("")
        }
        return fill(words, extra)
    }

    /// A sentence with its placeholders filled; reports one that is not known.
    func fill(_ text: SourceText, _ extra: [String: String] = [:]) -> SourceText {
        fill(text, extra) { name in
            diagnostics.unknown(
                "placeholder", name, among: personal.keys.sorted() + extra.keys.sorted(), in: "this sentence",
                at: text.location)
            return ""
        }
    }

    /// A sentence with the family's words in it; placeholders for other things stay as they are.
    func fillKnown(_ text: SourceText) -> SourceText {
        fill(text, [:]) { "{\($0)}" }
    }

    private func fill(
        _ text: SourceText, _ extra: [String: String], unknown: (String) -> String
    ) -> SourceText {
        guard text.text.contains("{") else { return text }
        var result = ""
        var rest = text.text[...]
        while let open = rest.firstIndex(of: "{") {
            result += rest[..<open]
            guard let close = rest[open...].firstIndex(of: "}") else {
                diagnostics.error("open-brace", "'{' begins a placeholder that never ends", at: text.location)
                return SourceText(result, at: text.location)
            }
            let name = String(rest[rest.index(after: open)..<close])
            result += value(name, extra) ?? unknown(name)
            rest = rest[rest.index(after: close)...]
        }
        return SourceText(result + rest, at: text.location)
    }

    /// A placeholder's words; one that begins with a capital gives words that do.
    private func value(_ name: String, _ extra: [String: String]) -> String? {
        if let value = extra[name] ?? personal[name] { return value }
        guard let first = name.first, first.isUppercase else { return nil }
        let lower = first.lowercased() + name.dropFirst()
        guard let value = extra[lower] ?? personal[lower], let initial = value.first else { return nil }
        return initial.uppercased() + value.dropFirst()
    }

    /// The form of a counted word: `minutes.one` for 1, else `minutes.other`.
    func counted(_ key: String, _ number: Int) -> String {
        let form = number == 1 ? "one" : "other"
        return fixed("\(key).\(form)", ["n": String(number)]).text
    }

    /// `November 2027`.
    func month(_ text: String) -> String {
        let parts = text.split(separator: "-")
        guard parts.count >= 2, let number = Int(parts[1]), (1...12).contains(number) else { return text }
        return fixed("month-year", ["month": fixed("months.\(number - 1)").text, "year": String(parts[0])]).text
    }
}
