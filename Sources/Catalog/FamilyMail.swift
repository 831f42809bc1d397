internal import Basics

extension Family {
    /// How mail reaches the family, and when it said yes to that.
    public struct Mail: Sendable {
        public static let keys = ["to", "consent", "phone-edition"]

        /// The family's own addresses; never those of another family.
        public var to: [MailAddress] = []
        /// The day of the yes, after hearing that e-mail is not private, `2026-11-03`; nil where there is none.
        public var consent: SourceText?
        /// Whether the edition for a phone goes along.
        public var wantsPhoneEdition = false

        /// The most addresses of one family.
        private static let mostAddresses = 6

        /// Reads what stands under `mail`; reports what is wrong. Nil where it is no mapping, or an address in it is none:
        /// a message would then reach only some of those it is meant for.
        static func read(_ node: YAMLNode, _ diagnostics: Diagnostics) -> Mail? {
            guard let fields = Fields(node, of: "'mail' of a family", keys: keys, diagnostics) else { return nil }
            var mail = Mail()
            if let to = fields["to"] {
                let nodes: [YAMLNode] = if case .sequence(let items) = to.content { items } else { [to] }
                mail.to = nodes.compactMap { MailAddress.read($0, "the address", diagnostics) }
                guard mail.to.count == nodes.count else { return nil }
                guard mail.to.count <= mostAddresses else {
                    diagnostics.error(
                        "wrong-value",
                        "a family has at most \(mostAddresses) addresses, but these are \(mail.to.count)",
                        at: to.location)
                    return nil
                }
            }
            mail.consent = fields["consent"].flatMap { day($0, diagnostics) }
            mail.wantsPhoneEdition = fields["phone-edition"]?.boolean("'phone-edition'", diagnostics) ?? false
            return mail
        }

        private static func day(_ node: YAMLNode, _ diagnostics: Diagnostics) -> SourceText? {
            guard let text = node.text("the consent", diagnostics) else { return nil }
            if CalendarText.isDay(text) { return SourceText(text, at: node.location) }
            diagnostics.error(
                "wrong-value", "'consent' is the day on which the family said yes to e-mail, such as 2026-11-03",
                at: node.location)
            return nil
        }
    }
}
