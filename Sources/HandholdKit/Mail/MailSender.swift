public import Basics
public import Catalog

extension Clinic {
    /// The address that the clinic's letters come from: its `mail.from`, else its `email`. Nil where it has neither, or the
    /// latter is no address, which is reported.
    public func sender(_ diagnostics: Diagnostics) -> MailAddress? {
        if let from = mail?.from { return from }
        guard let email, let place = email.location else {
            diagnostics.error(
                "no-sender", "the clinic's file does not say which address letters come from", at: mail?.location,
                help: "add 'mail: {from: handouts@example.org}' to clinic.yaml")
            return nil
        }
        return MailAddress.read(YAMLNode(.scalar(email.text, quoted: true), at: place), "'email'", diagnostics)
    }
}
