public import Basics

extension Clinic {
    /// Where the clinic's mail comes from, and the server that takes it.
    public struct Mail: Sendable {
        public static let keys = [
            "from", "reply-to", "server", "port", "security", "user", "password-file", "certificates",
        ]

        /// The address that messages come from; their name is the clinic's.
        public var from: MailAddress?
        public var replyTo: MailAddress?
        /// The name of the server that sends the clinic's mail; nil where only drafts are made.
        public var server: SourceText?
        public var port = 587
        public var security = Security.starttls
        /// Who logs in; nil where the server asks nobody.
        public var user: SourceText?
        /// The path of the file that holds the password.
        public var passwordFile: SourceText?
        /// The path of a file with the certificates to trust instead of the system's.
        public var certificates: SourceText?
        public var location: SourceLocation

        /// How the way to the server is kept secret. There is no way that is not.
        public enum Security: String, Sendable, Hashable, CaseIterable {
            /// Turned on before anything is said, as on port 587.
            case starttls
            /// From the first byte on, as on port 465.
            case tls
        }

        /// Reads what stands under `mail`; what could not be read has been reported and stays at its default.
        static func read(_ node: YAMLNode, _ diagnostics: Diagnostics) -> Mail? {
            guard let fields = Fields(node, of: "'mail' of a clinic", keys: keys, diagnostics) else { return nil }
            func text(_ key: String) -> SourceText? {
                fields[key].flatMap { plain($0, "'\(key)'", diagnostics) }
            }
            var mail = Mail(location: node.location)
            mail.from = fields["from"].flatMap { MailAddress.read($0, "'from'", diagnostics) }
            mail.replyTo = fields["reply-to"].flatMap { MailAddress.read($0, "'reply-to'", diagnostics) }
            mail.server = text("server")
            if let server = mail.server, !MailAddress.isHost(server.text) {
                diagnostics.error(
                    "wrong-value", "'server' is the name of a server, such as smtp.example.org", at: server.location)
                mail.server = nil
            }
            mail.port = fields["port"]?.integer("'port'", in: 1...65_535, diagnostics) ?? 587
            mail.security = security(fields, port: mail.port, diagnostics)
            mail.user = text("user")
            mail.passwordFile = text("password-file").map { path($0) }
            mail.certificates = text("certificates").map { path($0) }
            return mail
        }

        /// Each of the two ports for mail has its own way; any other port must say which it takes.
        private static func security(_ fields: Fields, port: Int, _ diagnostics: Diagnostics) -> Security {
            if let node = fields["security"] {
                return node.choice("'security'", Security.self, diagnostics) ?? .starttls
            }
            switch port {
            case 587: return .starttls
            case 465: return .tls
            default:
                diagnostics.error(
                    "missing-key", "port \(port) does not tell how the way to the server is kept secret",
                    at: fields["port"]?.location, help: "add 'security: starttls' or 'security: tls'")
                return .starttls
            }
        }

        /// A text without anything that could begin a line of its own.
        private static func plain(_ node: YAMLNode, _ what: String, _ diagnostics: Diagnostics) -> SourceText? {
            guard let text = node.text(what, diagnostics) else { return nil }
            if text.unicodeScalars.allSatisfy({ $0.value >= 0x20 && $0.value != 0x7F }) {
                return SourceText(text, at: node.location)
            }
            diagnostics.error("wrong-value", "\(what) holds a control character", at: node.location)
            return nil
        }

        /// A path as it is written in a file: from the person's home after `~/`, else from the folder of that file.
        private static func path(_ text: SourceText) -> SourceText {
            guard !text.text.hasPrefix("/"), !text.text.hasPrefix("~/"), let file = text.location?.file,
                let end = file.lastIndex(of: "/")
            else { return text }
            return SourceText(file[...end] + text.text, at: text.location)
        }
    }
}
