/// A message in the outbox, without its contents.
public struct OutboxEntry: Sendable, Hashable {
    /// The handout's id, which tells nobody whose it is.
    public var handout: String
    public var state: State
    /// When it came to this state, in seconds since 1970.
    public var changed: Int
    /// When it may be tried next, in seconds since 1970; of use while it is queued.
    public var nextTry: Int
    /// How often it was tried in vain.
    public var tries: Int
    /// What the server said, or why nothing is known; it may hold addresses.
    public var words: String?
    public var recipients: [String]

    /// What became of a message.
    public enum State: String, Sendable, Hashable, CaseIterable {
        /// It waits to be sent.
        case queued
        /// A program is at it now.
        case sending
        /// The server has taken it.
        case sent
        /// The server will not take it; nothing is tried again unasked.
        case refused
        /// All of it was on its way, and no answer came. It is never sent again unasked: the family may have it.
        case uncertain
        /// A person took it back.
        case canceled
    }

    /// The words without addresses, for a list that others may see.
    public var wordsWithoutAddresses: String? {
        words.map { text in
            text.split(separator: " ").map { $0.contains("@") ? "(address)" : String($0) }.joined(separator: " ")
        }
    }
}

/// A message for the outbox. It is one and the same for the same handout, the same PDF and the same addresses.
public struct OutboxMessage: Sendable {
    public var handout: String
    /// The digest of the PDF.
    public var pdf: String
    public var sender: String
    public var recipients: [String]
    /// The message as it goes over the wire.
    public var content: [UInt8]

    public init(handout: String, pdf: String, sender: String, recipients: [String], content: [UInt8]) {
        (self.handout, self.pdf, self.sender, self.recipients) = (handout, pdf, sender, recipients)
        self.content = content
    }
}
