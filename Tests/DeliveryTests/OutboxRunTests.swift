import Basics
@testable import Delivery
import Foundation
import GRDB
import TestSupport
import Testing

/// A run sends what is due, and stops where going on would do no good or harm.
@Suite struct OutboxRunTests {
    private let folder: TemporaryFolder
    private let outbox: Outbox
    private let server: TestMailServer

    init() throws {
        folder = try TemporaryFolder()
        outbox = try Outbox(folder.path + "/outbox.sqlite")
        server = try TestMailServer()
    }

    /// Runs at a time, and says what it told.
    private func run(at now: Int = 1000, change: (inout MailServer) -> Void = { _ in }) throws -> [String] {
        var told: [String] = []
        try OutboxRun(outbox, Servers.to(server, change), now: { now }) { _ in true }
            .send { told.append("\($0.handout) \($0.state.rawValue)") }
        return told
    }

    private func queue(_ handouts: String...) throws {
        _ = try outbox.add(handouts.map { Messages.queued($0) }, now: 1000)
    }

    @Test func whatIsQueuedIsSentInItsOrder() throws {
        try queue("one", "two", "three")
        #expect(try run() == ["one sent", "two sent", "three sent"])
        #expect(try run() == [])
        #expect(server.count == 3)
    }

    @Test func afterARunNoFileHoldsWhatWasSent() throws {
        _ = try outbox.add([Messages.queued("one", bytes: 100_000)], now: 1000)
        #expect(try run() == ["one sent"])
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
        #expect(names.count >= 2)
        for name in names {
            let bytes = FileManager.default.contents(atPath: "\(folder.path)/\(name)") ?? Data()
            #expect(bytes.range(of: Data("Subject: one".utf8)) == nil, "\(name)")
            #expect(bytes.range(of: Data("xxxxxxxxxxxx".utf8)) == nil, "\(name)")
        }
    }

    @Test func oneRefusalKeepsNobodyElseBack() throws {
        try server.behave("refuse-recipient")
        try queue("one", "two")
        #expect(try run() == ["one refused", "two refused"])
        try server.behave("ok")
        #expect(try run(at: 9000) == [])
        #expect(try outbox.retry(all: .refused, now: 9000) == 2)
        #expect(try run(at: 9000) == ["one sent", "two sent"])
    }

    @Test func whatTheServerWantsLaterGoesLater() throws {
        try server.behave("later-once")
        try queue("one")
        #expect(try run() == ["one queued"])
        #expect(try run(at: 1059) == [])
        #expect(try run(at: 1060) == ["one sent"])
        #expect(server.count == 1)
    }

    @Test func aRunThatWaitsComesBackByItself() throws {
        try server.behave("later-recipient")
        try queue("one")
        var (now, waited): (Int, [Int]) = (1000, [])
        var told: [String] = []
        var run = OutboxRun(outbox, Servers.to(server), now: { now }) { seconds in
            if seconds > 0 {
                waited.append(seconds)
                now += seconds
                if waited.count == 2 { try? server.behave("ok") }
            }
            return true
        }
        run.waits = true
        try run.send { told.append("\($0.handout) \($0.state.rawValue)") }
        #expect(told == ["one queued", "one queued", "one sent"])
        #expect(waited == [60, 300])
    }

    @Test func aServerThatIsBusyIsLeftAlone() throws {
        try server.behave("busy")
        try queue("one", "two", "three")
        #expect(try run() == ["one queued"])
        #expect(try outbox.entries().map(\.tries) == [1, 0, 0])
    }

    @Test func whatIsSetUpWrongIsSaidAndCostsNothing() throws {
        try queue("one", "two")
        let error = #expect(throws: DiagnosedError.self) { try run { $0.certificates = nil } }
        #expect(error?.diagnostics.map(\.code) == ["smtp-certificate"])
        #expect(try outbox.entries().map(\.state) == [.queued, .queued])
        #expect(try outbox.entries().map(\.tries) == [0, 0])
        #expect(try run() == ["one sent", "two sent"])
    }

    @Test func whatIsUncertainIsNeverSentAgainUnasked() throws {
        try server.behave("drop-after-dot")
        try queue("one", "two")
        #expect(try run() == ["one uncertain", "two uncertain"])
        try server.behave("ok")
        #expect(try run(at: 1_000_000) == [])
        #expect(server.count == 2)
        #expect(try outbox.retry(["one"], now: 1_000_000) == 1)
        #expect(try run(at: 1_000_000) == ["one sent"])
    }

    @Test func aMessageIsNotSentWhereTheNoteFails() throws {
        try queue("one")
        // Somebody else has the message by now.
        let owner = "1:other"
        let run = OutboxRun(outbox, Servers.to(server), now: { 1000 }) { _ in
            return true
        }
        try outbox.write { database in
            try database.execute(
                sql: """
                    CREATE TRIGGER thief AFTER UPDATE OF state ON message WHEN NEW.state = 'sending'
                    BEGIN UPDATE message SET owner = '\(owner)' WHERE id = NEW.id; END
                    """)
        }
        let error = #expect(throws: DiagnosedError.self) { try run.send { _ in } }
        #expect(error?.diagnostics.map(\.code) == ["outbox-failed"])
        #expect(server.count == 0)
    }

    @Test func aRunEndsWhereItIsAskedTo() throws {
        try queue("one", "two", "three")
        var told: [String] = []
        try OutboxRun(outbox, Servers.to(server), now: { 1000 }) { _ in told.count < 2 }.send {
            told.append($0.handout)
        }
        #expect(told == ["one", "two"])
        #expect(try outbox.entries().map(\.state) == [.sent, .sent, .queued])
    }
}
