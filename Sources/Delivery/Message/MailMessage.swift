public import Basics

/// One message to one family: what its reader sees, and what goes along.
public struct MailMessage: Sendable {
    public var from: Mailbox
    /// Where answers go; nil sends them to `from`.
    public var replyTo: String?
    /// The family's own addresses, at least one.
    public var to: [String]
    public var subject: String
    /// The language's code.
    public var language: String
    /// The same words twice: plain, and as HTML.
    public var text: String
    public var html: String
    public var attachments: [Attachment]
    /// What no other message is called: `k7m2qd4x.3f…@example.org`.
    public var id: String
    /// Seconds since 1970; nil leaves the date to the program that sends a draft.
    public var date: Int?
    /// Whether a mail program opens the file as something to send, not as something received.
    public var isDraft = false

    public init(
        from: Mailbox, to: [String], subject: String, language: String, text: String, html: String,
        attachments: [Attachment], id: String
    ) {
        (self.from, self.to, self.subject, self.language) = (from, to, subject, language)
        (self.text, self.html, self.attachments, self.id) = (text, html, attachments, id)
    }

    /// An address and the name that is shown for it.
    public struct Mailbox: Sendable, Hashable {
        public var name: String?
        public var address: String

        public init(name: String? = nil, address: String) {
            (self.name, self.address) = (name, address)
        }
    }

    /// A PDF that goes along.
    public struct Attachment: Sendable {
        /// Plain letters, digits, dots and hyphens, with nothing of the family in it.
        public var name: String
        public var bytes: [UInt8]

        public init(name: String, bytes: [UInt8]) {
            (self.name, self.bytes) = (name, bytes)
        }
    }

    /// A digest of what the message says, to whom, and what goes along; neither its id nor its date is part of it.
    public var sum: String {
        let texts = [from.name ?? "", from.address, replyTo ?? "", subject, language, text, html] + to
        let files = attachments.flatMap { [Array($0.name.utf8), $0.bytes] }
        return Sums.sha256(texts.map { Array($0.utf8) } + files)
    }

    /// The message as it goes over the wire (RFC 5322, RFC 2045): lines that end in CR LF, none longer than 998 bytes.
    ///
    /// The same message is always the same bytes. Throws `mail-header` where a value could begin a header of its own.
    public func written() throws(DiagnosedError) -> [UInt8] {
        try HeaderText.check(self)
        return MessageParts(self).bytes
    }
}
