@testable import Delivery
import Foundation
import TestSupport
import Testing

/// Mail goes over an encrypted line to the server that it is meant for, or not at all.
@Suite struct EncryptionTests {
    private func result(_ server: TestMailServer, change: (inout MailServer) -> Void = { _ in }) throws -> SendingResult
    {
        let session = try SMTPSession(Servers.to(server, change))
        let message = Messages.queued("k7m2qd4x")
        return session.send(message.content, from: message.sender, to: message.recipients) { true }
    }

    private func code(_ result: SendingResult) -> String? {
        if case .misconfigured(let code, _) = result { code } else { nil }
    }

    @Test func aServerWithoutEncryptionGetsNothing() throws {
        let server = try TestMailServer(["--no-starttls"])
        #expect(code(try result(server)) == "smtp-tls")
        #expect(server.count == 0)
    }

    @Test func aCertificateForSomebodyElseIsRefused() throws {
        let server = try TestMailServer(certifiedAs: "elsewhere.example.org")
        #expect(code(try result(server)) == "smtp-certificate")
        #expect(server.count == 0)
    }

    @Test func aCertificateThatNobodyVouchesForIsRefused() throws {
        let server = try TestMailServer()
        #expect(code(try result(server) { $0.certificates = nil }) == "smtp-certificate")
        #expect(server.count == 0)
    }

    @Test func encryptionFromTheFirstByteWorksToo() throws {
        let server = try TestMailServer(["--tls"])
        #expect(try result(server) { $0.isTLSFromStart = true } == .accepted)
        #expect(try server.received.map(\.encrypted) == [true])
    }

    @Test func theWrongPasswordLetsNobodyIn() throws {
        let server = try TestMailServer(["--login", "sam:right password"])
        let wrong = try result(server) { ($0.user, $0.password) = ("sam", Password("wrong password")) }
        #expect(code(wrong) == "smtp-login")
        #expect(!"\(wrong)".contains("wrong password"))
        #expect(code(try result(server)) == "smtp-login")
        #expect(server.count == 0)
        #expect(try result(server) { ($0.user, $0.password) = ("sam", Password("right password")) } == .accepted)
        #expect(try server.received.map(\.login) == [true])
    }

    @Test func aServerThatIsNotThereIsForLater() throws {
        var port = 0
        do { port = try TestMailServer().port }
        var server = MailServer(host: "localhost", port: port, isTLSFromStart: false, clientName: "example.org")
        server.patience.connect = 5
        let message = Messages.queued("k7m2qd4x")
        let result = try SMTPSession(server).send(message.content, from: message.sender, to: message.recipients) {
            true
        }
        guard case .unreachable = result else {
            Issue.record("it is \(result)")
            return
        }
    }
}
