import Delivery

/// Messages for tests, with values that cannot be mistaken for one another.
enum Messages {
    static let pdf: [UInt8] = Array("%PDF-1.7\n".utf8) + (0..<3000).map { UInt8($0 % 256) }

    static func message() -> MailMessage {
        MailMessage(
            from: .init(name: "Willow Street Therapy", address: "handouts@example.org"), to: ["ana@example.org"],
            subject: "A handout you asked for", language: "en-US", text: "Hello,\n\nhere it is.\n",
            html: "<!DOCTYPE html>\n<html lang=\"en\"><body><p>Hello,</p></body></html>\n",
            attachments: [.init(name: "handout.pdf", bytes: pdf)], id: "k7m2qd4x.0f3a@example.org")
    }

    /// A message for the outbox with so many bytes.
    static func queued(_ handout: String, to: [String] = ["ana@example.org"], bytes: Int = 200) -> OutboxMessage {
        let head = "From: handouts@example.org\r\nSubject: \(handout)\r\nMessage-ID: <\(handout)@example.org>\r\n\r\n"
        let line = String(repeating: "x", count: 70) + "\r\n"
        let body = String(repeating: line, count: max(1, bytes / line.utf8.count))
        return OutboxMessage(
            handout: handout, pdf: "sum of \(handout)", sender: "handouts@example.org", recipients: to,
            content: Array((head + body).utf8))
    }
}
