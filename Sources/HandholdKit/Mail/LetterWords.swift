internal import Basics
internal import Catalog

/// The words of a letter, in the language of the handout. The child's name is not among them.
struct LetterWords {
    private let words: Words
    private let clinic: Clinic
    private let diagnostics: Diagnostics

    init(_ words: Words, _ clinic: Clinic, _ diagnostics: Diagnostics) {
        (self.words, self.clinic, self.diagnostics) = (words, clinic, diagnostics)
    }

    var subject: String { word("mail.subject") }

    /// The tag of the language, `es-US`.
    var language: String { word("language-tag") }

    /// The paragraphs, in their order; empty where words are missing, which is reported.
    func paragraphs(hasPhoneEdition: Bool, hasPassword: Bool) -> [String] {
        var paragraphs = [word("mail.hello"), word("mail.attached")]
        if hasPhoneEdition { paragraphs.append(word("mail.phone-edition")) }
        if hasPassword { paragraphs.append(word("mail.password")) }
        paragraphs += [
            word("mail.ask-first"), word("mail.questions") + " " + call, word("mail.private"), word("mail.stop"),
        ]
        if let name = clinic.name { paragraphs.append(name.text) }
        return paragraphs
    }

    /// As plain text: a paragraph a block.
    func text(_ paragraphs: [String]) -> String { paragraphs.joined(separator: "\n\n") + "\n" }

    /// As one column that every mail program shows, in its own colours, by day and by night. Nothing is fetched from anywhere.
    func html(_ paragraphs: [String]) -> String {
        let body = paragraphs.map { "<p style=\"margin:0 0 1em\">\(Self.escaped($0))</p>\n" }.joined()
        let direction = words["direction"]?.text == "right-to-left" ? "rtl" : "ltr"
        return """
            <!DOCTYPE html>
            <html lang="\(Self.escaped(language))" dir="\(direction)">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>\(Self.escaped(subject))</title>
            </head>
            <body style="margin:0;padding:16px">
            <div style="max-width:34em;margin:0 auto;font-family:sans-serif;font-size:18px;line-height:1.5">
            \(body)</div>
            </body>
            </html>

            """
    }

    /// Whom to call, with what the clinic says of itself.
    private var call: String {
        switch (clinic.therapist?.text, clinic.phone?.text) {
        case (let therapist?, let phone?): word("call", ["therapist": therapist, "phone": phone])
        case (nil, let phone?): word("call-phone", ["phone": phone])
        case (let therapist?, nil): word("call-therapist", ["therapist": therapist])
        case (nil, nil): word("call-anyone")
        }
    }

    private func word(_ key: String, _ values: [String: String] = [:]) -> String {
        guard let text = words[key]?.text else {
            diagnostics.error(
                "missing-word", "the words of '\(words.language)' have no '\(key)'", at: words.location)
            return ""
        }
        let plain = text.replacing("**", with: "")
        return values.reduce(plain) { $0.replacing("{\($1.key)}", with: $1.value) }
    }

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
