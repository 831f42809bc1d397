internal import Basics

/// What may stand in a header: one line. A line's end in a name would let whoever wrote it add headers and recipients.
enum HeaderText {
    /// Throws `mail-header`, with the name of the header that cannot be written.
    static func check(_ message: MailMessage) throws(DiagnosedError) {
        let addresses =
            message.to.map { ("To", $0) } + [("From", message.from.address), ("Reply-To", message.replyTo ?? "")]
        for (header, address) in addresses {
            guard address.utf8.allSatisfy({ (0x21...0x7E).contains($0) && !specials.contains($0) }) else {
                throw fault(header, "an address holds a sign that has no place in one")
            }
        }
        guard !message.to.isEmpty, !message.to.contains("") else { throw fault("To", "there is no address") }
        for (header, text) in [
            ("From", message.from.name ?? ""), ("Subject", message.subject), ("Message-ID", message.id),
            ("Content-Language", message.language),
        ] where text.unicodeScalars.contains(where: breaksLines) {
            throw fault(header, "the text holds a control character")
        }
        for attachment in message.attachments {
            guard !attachment.name.isEmpty, attachment.name.utf8.allSatisfy(isPlain) else {
                throw fault("Content-Disposition", "a file's name holds more than plain letters, digits, '.' and '-'")
            }
        }
    }

    /// Control characters, and the two separators that some programs take for a line's end.
    private static func breaksLines(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || (0x2028...0x2029).contains(scalar.value)
    }

    /// What separates addresses, or hides one in another.
    private static let specials = Array(",;:<>()[]\\\"".utf8)

    private static func isPlain(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "-")
    }

    private static func fault(_ header: String, _ reason: String) -> DiagnosedError {
        DiagnosedError("mail-header", "the message cannot have the header '\(header)': \(reason)")
    }
}
