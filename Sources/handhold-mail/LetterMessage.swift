import Catalog
import Delivery
import HandholdKit

extension Letter {
    /// The letter as a message of the clinic. Its id comes from what is in it, so that the same letter is the same message.
    func message(of clinic: Clinic, from sender: MailAddress) -> MailMessage {
        let name = clinic.name?.text
        var message = MailMessage(
            from: MailMessage.Mailbox(name: name, address: sender.text), to: to.map(\.text), subject: subject,
            language: language, text: text, html: html,
            attachments: files.map { MailMessage.Attachment(name: $0.name, bytes: $0.bytes) },
            id: "")
        message.replyTo = clinic.mail?.replyTo?.text
        message.id = "\(handout).\(message.sum.prefix(24))@\(sender.domain)"
        return message
    }
}
