import Basics
import Catalog
import Delivery

extension Clinic {
    /// The server that the clinic's file names, with the password at hand.
    ///
    /// Throws `no-server`, `no-password` and `password-file`.
    func server() throws(DiagnosedError) -> MailServer {
        guard let mail, let host = mail.server else {
            throw DiagnosedError(
                "no-server", "the clinic's file names no mail server", at: mail?.location,
                help: "add 'server: smtp.example.org' under 'mail', or make drafts with --draft")
        }
        let domain = mail.from?.domain ?? email?.text.split(separator: "@").last.map { String($0) } ?? "localhost"
        var server = MailServer(
            host: host.text, port: mail.port, isTLSFromStart: mail.security == .tls, clientName: domain)
        server.certificates = mail.certificates?.text
        guard let user = mail.user else { return server }
        server.user = user.text
        if let password = Password.fromEnvironment() {
            server.password = password
        } else if let file = mail.passwordFile {
            server.password = try Password.read(file.text, at: file.location)
        } else {
            throw DiagnosedError(
                "no-password", "'\(user.text)' needs a password to send mail", at: user.location,
                help: "name a 'password-file', or set \(Password.variable)")
        }
        return server
    }
}
