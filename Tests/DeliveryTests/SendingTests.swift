@testable import Delivery
import Foundation
import TestSupport
import Testing

/// What the server does decides what a message is: sent, for later, refused, or uncertain.
@Suite struct SendingTests {
    /// One message to a real server that behaves in a way.
    private func result(
        _ mode: String, _ server: TestMailServer, bytes: Int = 2000, change: (inout MailServer) -> Void = { _ in }
    ) throws -> (result: SendingResult, wasGivenAway: Bool) {
        try server.behave(mode)
        let session = try SMTPSession(Servers.to(server, change))
        let message = Messages.queued("k7m2qd4x", bytes: bytes)
        var wasGivenAway = false
        let result = session.send(message.content, from: message.sender, to: message.recipients) {
            wasGivenAway = true
            return true
        }
        return (result, wasGivenAway)
    }

    @Test func whatTheServerTakesIsSent() throws {
        let server = try TestMailServer()
        #expect(try result("ok", server).result == .accepted)
        let received = try #require(try server.received.first)
        #expect(received.from == "handouts@example.org" && received.to == ["ana@example.org"])
        #expect(received.encrypted)
        // Not the name of the machine.
        #expect(received.hello == "example.org")
        #expect(server.messages == [Messages.queued("k7m2qd4x", bytes: 2000).content])
    }

    @Test func theServersNoIsKeptInItsWords() throws {
        let server = try TestMailServer()
        #expect(
            try result("refuse-recipient", server) == (.refused("550 5.1.1 <ana@example.org> is not known here"), false)
        )
        #expect(try result("refuse-sender", server) == (.refused("550 5.7.1 not from you"), false))
        #expect(try result("refuse-data", server) == (.refused("550 5.7.1 we do not like it"), true))
        #expect(server.count == 0)
    }

    @Test func theServersLaterIsNoNo() throws {
        let server = try TestMailServer()
        #expect(try result("later-recipient", server) == (.deferred("451 4.7.1 come back later"), false))
        #expect(try result("later-data", server) == (.deferred("451 4.3.0 the disk is full"), true))
        #expect(try result("busy", server) == (.unreachable("421 4.3.2 too busy"), false))
        #expect(server.count == 0)
    }

    @Test func noWordOfTheServerMovesTheCursor() throws {
        #expect(try result("words", try TestMailServer()).result == .refused("550 5.7.1 no [2Jthanks, bell"))
    }

    @Test func aLineThatBreaksInTheMessageLeavesNothingBehind() throws {
        let server = try TestMailServer(["--small"])
        let (result, wasGivenAway) = try result("drop-in-data", server, bytes: 12_000_000)
        guard case .unreachable = result else {
            Issue.record("it is \(result)")
            return
        }
        #expect(!wasGivenAway)
        #expect(server.count == 0)
    }

    @Test(arguments: ["drop-after-dot", "drop-after-dot-unkept"])
    func aLineThatBreaksAfterTheMessageLeavesUsInDoubt(mode: String) throws {
        let server = try TestMailServer()
        let (result, wasGivenAway) = try result(mode, server)
        guard case .uncertain = result else {
            Issue.record("it is \(result)")
            return
        }
        #expect(wasGivenAway)
        #expect(server.count == (mode == "drop-after-dot" ? 1 : 0))
    }

    @Test func whoWaitsTooShortIsInDoubt() throws {
        let (result, _) = try result("hold-after-dot", try TestMailServer()) { $0.patience.reply = 1 }
        guard case .uncertain = result else {
            Issue.record("it is \(result)")
            return
        }
    }

    @Test func aSlowServerIsWaitedFor() throws {
        #expect(try result("slow", try TestMailServer()).result == .accepted)
    }

    @Test func nothingIsSentWhereTheLastBytesMayNotLeave() throws {
        let server = try TestMailServer()
        let session = try SMTPSession(Servers.to(server))
        let message = Messages.queued("k7m2qd4x")
        #expect(session.send(message.content, from: message.sender, to: message.recipients) { false } == .withdrawn)
        #expect(session.send(message.content, from: message.sender, to: message.recipients) { true } == .accepted)
        #expect(server.count == 1)
    }

    @Test func manyMessagesGoOverOneLine() throws {
        let server = try TestMailServer()
        let session = try SMTPSession(Servers.to(server))
        for number in 1...5 {
            let message = Messages.queued("number-\(number)")
            #expect(session.send(message.content, from: message.sender, to: message.recipients) { true } == .accepted)
        }
        #expect(server.count == 5)
        #expect(Set(try server.received.map(\.line)).count == 1)
    }

    @Test func dotsAndLongLinesArriveAsTheyAre() throws {
        let server = try TestMailServer()
        let session = try SMTPSession(Servers.to(server))
        var content = Messages.queued("k7m2qd4x").content
        content += Array("\r\n.\r\n..\r\n.x\r\n".utf8) + Array((String(repeating: "y", count: 990) + "\r\n").utf8)
        #expect(session.send(content, from: "a@example.org", to: ["b@example.org"]) { true } == .accepted)
        #expect(server.messages == [content])
    }
}
