internal import Basics
internal import Catalog
internal import DocumentModel

extension Words {
    /// The day of documents on which nothing has one: the clock is never asked.
    static let noDate = "2026-01-01"

    /// Which way the language's lines run.
    var direction: ReadingDirection { self["direction"]?.text == "right-to-left" ? .rightToLeft : .leftToRight }

    /// What a document in this language says of itself.
    ///
    /// - Parameters:
    ///   - title: empty takes the layout's.
    ///   - date: the day that the file says it was made.
    func metadata(title: String = "", for clinic: Clinic, date: String = noDate) -> Metadata {
        Metadata(
            title: title, author: clinic.name?.text ?? "Handhold", subject: "",
            language: self["language-tag"]?.text ?? language, date: date)
    }
}
