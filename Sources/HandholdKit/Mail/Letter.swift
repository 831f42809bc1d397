public import Catalog

/// What one family is written, and what goes along.
public struct Letter: Sendable {
    /// The handout's id.
    public var handout: String
    /// The name of the handout's file without its ending: the plan and the id.
    public var name: String
    /// The family's own addresses.
    public var to: [MailAddress]
    /// The tag of the language, `es-US`.
    public var language: String
    /// Says nothing of child, family, or clinic: a subject travels unprotected.
    public var subject: String
    /// The same words twice: plain, and as HTML.
    public var text: String
    public var html: String
    /// The handout first; after it, perhaps, its edition for a phone.
    public var files: [File]

    /// A PDF of the batch.
    public struct File: Sendable {
        /// The name that the family sees: nothing in it tells whose it is.
        public var name: String
        public var bytes: [UInt8]
        /// The digest that the manifest has of it.
        public var sha256: String
    }
}
