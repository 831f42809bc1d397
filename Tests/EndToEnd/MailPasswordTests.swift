import Foundation
import TestSupport
import Testing

/// The password opens the server and is seen by nobody.
@Suite struct MailPasswordTests {
    private static let secret = "seven lamps & a tiger"
    private let mail: MailDesk

    init() throws {
        mail = try MailDesk(
            server: ["--login", "sam:\(Self.secret)"], mail: "  user: sam\n  password-file: secret/smtp")
        try mail.friday(1)
    }

    private func write(_ password: String, mode: Int) throws {
        try mail.desk.write(password + "\n", to: "secret/smtp")
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: mail.desk.path("secret/smtp"))
    }

    @Test func aPrivateFileOpensTheServer() throws {
        try write(Self.secret, mode: 0o600)
        let answer = try mail.handhold("mail", "friday", "--send")
        #expect(answer.code == 0, "\(answer.errors)")
        #expect(try mail.server.received.map(\.login) == [true])
        #expect(!(answer.output + answer.errors).contains("tiger"))
    }

    @Test func theEnvironmentWins() throws {
        try write("wrong", mode: 0o600)
        #expect(try mail.handhold("mail", "friday", "--send", with: ["HANDHOLD_SMTP_PASSWORD": Self.secret]).code == 0)
    }

    @Test func aFileThatOthersReadIsRefusedBeforeAnythingIsQueued() throws {
        try write(Self.secret, mode: 0o644)
        let answer = try mail.handhold("mail", "friday", "--send")
        #expect(answer.code == 1)
        #expect(answer.errors.contains("can be read by others than its owner") && answer.errors.contains("chmod 600"))
        #expect(!answer.errors.contains("tiger"))
        #expect(try mail.states() == [:])
    }

    @Test func theWrongOneIsNotRepeated() throws {
        try write("a wrong lion", mode: 0o600)
        let answer = try mail.handhold("mail", "friday", "--send")
        #expect(answer.code == 1)
        #expect(answer.errors.contains("the server does not let the user in"))
        #expect(!(answer.output + answer.errors).contains("lion"))
        #expect(try mail.states() == [MailDesk.id(1): "queued"])
    }

    @Test func whileItIsInUseNoListOfProcessesShowsIt() throws {
        try write(Self.secret, mode: 0o600)
        try mail.server.behave("hold-after-dot")
        let process = try mail.start("mail", "friday", "--send")
        defer { process.terminate() }
        try mail.wait { mail.server.count == 1 }
        let folder = "/proc/\(process.processIdentifier)"
        if FileManager.default.fileExists(atPath: folder) {
            let arguments = try mail.desk.tool("cat", "\(folder)/cmdline").output
            #expect(arguments.contains("friday") && !arguments.contains("tiger"))
        } else {
            let list = try mail.desk.tool("ps", "-ww", "-p", "\(process.processIdentifier)").output
            #expect(list.contains("friday") && !list.contains("tiger"))
        }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
    }
}
