internal import Basics
internal import Catalog
internal import DocumentModel
internal import Templates

/// The words of a letter, in the language of the handout. The child's name is not among them.
struct LetterWords {
    private let wording: Wording
    private let direction: ReadingDirection
    private let clinic: Clinic

    init(_ words: Words, _ clinic: Clinic, _ diagnostics: Diagnostics) {
        wording = Wording(words: words, family: Family(), diagnostics)
        direction = words.direction
        self.clinic = clinic
    }

    var subject: String { wording.plain("mail.subject") }

    /// The tag of the language, `es-US`.
    var language: String { wording.plain("language-tag") }

    /// The paragraphs, in their order; empty where words are missing, which is reported.
    func paragraphs(hasPhoneEdition: Bool, hasPassword: Bool) -> [String] {
        var paragraphs = [wording.plain("mail.hello"), wording.plain("mail.attached")]
        if hasPhoneEdition { paragraphs.append(wording.plain("mail.phone-edition")) }
        if hasPassword { paragraphs.append(wording.plain("mail.password")) }
        paragraphs += [
            wording.plain("mail.ask-first"), wording.plain("mail.questions") + " " + wording.plainCall(clinic),
            wording.plain("mail.private"), wording.plain("mail.stop"),
        ]
        if let name = clinic.name { paragraphs.append(name.text) }
        return paragraphs
    }

    /// As plain text: a paragraph a block.
    func text(_ paragraphs: [String]) -> String { paragraphs.joined(separator: "\n\n") + "\n" }

    /// As one column that every mail program shows, in its own colours, by day and by night. Nothing is fetched from anywhere.
    func html(_ paragraphs: [String]) -> String {
        let body = paragraphs.map { "<p style=\"margin:0 0 1em\">\(Self.escaped($0))</p>\n" }.joined()
        return """
            <!DOCTYPE html>
            <html lang="\(Self.escaped(language))" dir="\(direction == .rightToLeft ? "rtl" : "ltr")">
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

    private static func escaped(_ text: String) -> String {
        text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
            .replacing("\"", with: "&quot;")
    }
}
