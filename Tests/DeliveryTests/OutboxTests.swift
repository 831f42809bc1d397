import Basics
@testable import Delivery
import Foundation
import GRDB
import TestSupport
import Testing

/// The outbox knows each message once, and forgets nothing that matters.
@Suite struct OutboxTests {
    private let folder: TemporaryFolder
    private let outbox: Outbox
    private let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.path + "/state/outbox.sqlite"
        outbox = try Outbox(path)
    }

    private func states() throws -> [OutboxEntry.State] { try outbox.entries().map(\.state) }

    @discardableResult
    private func settle(_ result: SendingResult, now: Int, owner: String = "1:a") throws -> OutboxEntry {
        let message = try #require(try outbox.claim(by: owner, now: now))
        return try outbox.settle(message, as: result, by: owner, now: now)
    }

    @Test func theSameMessageIsQueuedOnce() throws {
        let message = Messages.queued("k7m2qd4x", to: ["ana@example.org", "luis@example.org"])
        var again = message
        (again.content, again.recipients) = ([1, 2], ["luis@EXAMPLE.org", "ana@example.org"])
        #expect(try outbox.add([message], now: 100) == [.queued])
        #expect(try outbox.add([again, message], now: 200) == [.known(.queued), .known(.queued)])
        try settle(.accepted, now: 300)
        #expect(try outbox.add([again], now: 400) == [.known(.sent)])
        #expect(try states() == [.sent])
        var other = message
        other.pdf = "another sum"
        #expect(try outbox.add([other], now: 500) == [.queued])
        other.recipients = ["ana@example.org"]
        #expect(try outbox.add([other], now: 500) == [.queued])
    }

    @Test func whatWasSentIsForgottenButForItsDigest() throws {
        let secret = "a handout for somebody"
        // Large enough for pages of its own, which are free afterwards.
        var message = Messages.queued("k7m2qd4x", bytes: 100_000)
        message.content += Array("\(secret)\r\n".utf8)
        _ = try outbox.add([message], now: 100)
        #expect(try stored(secret))
        try settle(.accepted, now: 200)
        outbox.tidy()
        #expect(try !stored(secret))
        #expect(
            try outbox.database.read { try Int.fetchOne($0, sql: "SELECT COUNT(*) FROM message WHERE content IS NULL") }
                == 1)
    }

    /// Whether any file of the outbox holds some words.
    private func stored(_ words: String) throws -> Bool {
        let names = try FileManager.default.contentsOfDirectory(atPath: folder.path + "/state")
        return names.contains { name in
            let bytes = FileManager.default.contents(atPath: "\(folder.path)/state/\(name)") ?? Data()
            return bytes.range(of: Data(words.utf8)) != nil
        }
    }

    @Test func oneMessageHasOneOwner() throws {
        let second = try Outbox(path)
        _ = try outbox.add((1...3).map { Messages.queued("number-\($0)") }, now: 100)
        let claims = try (0..<4).map { try ($0 % 2 == 0 ? outbox : second).claim(by: "\(getpid()):\($0)", now: 100) }
        #expect(claims.map { $0?.entry.handout } == ["number-1", "number-2", "number-3", nil])
        #expect(try states() == [.sending, .sending, .sending])
    }

    @Test func onlyItsOwnerGivesAMessageAway() throws {
        _ = try outbox.add([Messages.queued("k7m2qd4x")], now: 100)
        let message = try #require(try outbox.claim(by: "1:a", now: 100))
        #expect(try !outbox.giveAway(message.number, by: "1:b", now: 100))
        #expect(try outbox.giveAway(message.number, by: "1:a", now: 100))
        // Its time is over: another program takes it for uncertain. Its owner may still say how it ended, but not send it.
        try outbox.recover(now: 100 + Outbox.lease + 1)
        #expect(try states() == [.uncertain])
        #expect(try !outbox.giveAway(message.number, by: "1:a", now: 100))
        _ = try outbox.settle(message, as: .accepted, by: "1:a", now: 9000)
        #expect(try states() == [.sent])
    }

    @Test func aMessageThatWasTakenOverIsNotGivenAway() throws {
        _ = try outbox.add([Messages.queued("k7m2qd4x")], now: 100)
        let first = try #require(try outbox.claim(by: "1:a", now: 100))
        try outbox.recover(now: 100 + Outbox.lease + 1)
        #expect(try states() == [.queued])
        _ = try #require(try outbox.claim(by: "1:b", now: 9000))
        #expect(try !outbox.giveAway(first.number, by: "1:a", now: 9000))
        _ = try outbox.settle(first, as: .refused("550 no"), by: "1:a", now: 9000)
        #expect(try states() == [.sending])
    }

    @Test func aProgramThatDiedBeforeTheNoteHasSentNothing() throws {
        let dead = try deadProcess()
        _ = try outbox.add([Messages.queued("before"), Messages.queued("after")], now: 100)
        _ = try #require(try outbox.claim(by: "\(dead):a", now: 100))
        let after = try #require(try outbox.claim(by: "\(dead):a", now: 100))
        #expect(try outbox.giveAway(after.number, by: "\(dead):a", now: 100))
        try outbox.recover(now: 101)
        #expect(try states() == [.queued, .uncertain])
        #expect(try outbox.claim(by: "\(getpid()):b", now: 101)?.entry.handout == "before")
        // Unasked, nothing more happens to the other one.
        #expect(try outbox.claim(by: "\(getpid()):b", now: 1_000_000) == nil)
    }

    @Test func aProgramThatLivesKeepsItsMessage() throws {
        _ = try outbox.add([Messages.queued("k7m2qd4x")], now: 100)
        _ = try outbox.claim(by: "\(getpid()):a", now: 100)
        try outbox.recover(now: 101)
        #expect(try states() == [.sending])
    }

    private func deadProcess() throws -> Int32 {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["true"]
        try process.run()
        process.waitUntilExit()
        return process.processIdentifier
    }

    @Test func laterMeansLaterEachTimeAndNotForever() throws {
        _ = try outbox.add([Messages.queued("k7m2qd4x")], now: 0)
        var (now, waits): (Int, [Int]) = (0, [])
        for _ in 1..<8 {
            let entry = try settle(.deferred("451 later"), now: now)
            #expect(entry.state == .queued && entry.words == "451 later")
            #expect(try outbox.claim(by: "1:a", now: entry.nextTry - 1) == nil)
            waits.append((entry.nextTry - now) / 60)
            now = entry.nextTry
        }
        #expect(waits == [1, 5, 15, 60, 60, 60, 60])
        let last = try settle(.deferred("451 later"), now: now)
        #expect(last.state == .refused && last.words == "given up after 8 tries: 451 later")
        #expect(try outbox.entries() == [last])
    }

    @Test func whatIsSetUpWrongCostsNoMessageATry() throws {
        _ = try outbox.add([Messages.queued("k7m2qd4x")], now: 0)
        let entry = try settle(.misconfigured(code: "smtp-login", "no"), now: 50)
        #expect(entry.state == .queued && entry.tries == 0 && entry.nextTry == 50)
    }

    @Test func aPersonMayRetryAndCancel() throws {
        _ = try outbox.add(["refused", "doubt", "sent", "waits"].map { Messages.queued($0) }, now: 0)
        try settle(.refused("550 no"), now: 1)
        try settle(.uncertain("gone"), now: 1)
        try settle(.accepted, now: 1)
        #expect(try outbox.retry(all: .refused, now: 2) == 1)
        #expect(try states() == [.queued, .uncertain, .sent, .queued])
        #expect(try outbox.retry(["doubt"], now: 2) == 1)
        #expect(try outbox.cancel(["waits", "doubt"], now: 3) == 2)
        #expect(try states() == [.queued, .canceled, .sent, .canceled])
        #expect(try outbox.retry(["waits"], now: 4) == 1)
        for (order, code) in [("sent", "outbox-state"), ("nobody", "outbox-unknown")] {
            let error = #expect(throws: DiagnosedError.self) { try outbox.cancel(["refused", order], now: 5) }
            #expect(error?.diagnostics.map(\.code) == [code])
        }
        // An order that cannot be followed as a whole changes nothing.
        #expect(try states() == [.queued, .canceled, .sent, .queued])
    }

    @Test func itsOwnerAloneReadsIt() throws {
        func mode(_ name: String) throws -> Int? {
            try FileManager.default.attributesOfItem(atPath: name)[.posixPermissions] as? Int
        }
        _ = try outbox.add([Messages.queued("k7m2qd4x")], now: 0)
        #expect(try mode(folder.path + "/state") == 0o700)
        for name in try FileManager.default.contentsOfDirectory(atPath: folder.path + "/state") {
            #expect(try mode("\(folder.path)/state/\(name)") == 0o600, "\(name)")
        }
        try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
        let error = #expect(throws: DiagnosedError.self) { try Outbox(path) }
        #expect(error?.diagnostics.map(\.code) == ["outbox-private"])
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        try FileManager.default.setAttributes([.posixPermissions: 0o777], ofItemAtPath: folder.path + "/state")
        let open = #expect(throws: DiagnosedError.self) { try Outbox(path) }
        #expect(open?.diagnostics.map(\.code) == ["outbox-private"])
    }

    @Test func aLinkInItsPlaceIsRefused() throws {
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/link.sqlite", withDestinationPath: path)
        let error = #expect(throws: DiagnosedError.self) { try Outbox(folder.path + "/link.sqlite") }
        #expect(error?.diagnostics.map(\.code) == ["outbox-failed"])
    }

    @Test func aNoteIsOnTheDiskBeforeItCounts() throws {
        // 2 is FULL: a transaction ends when the disk has it, whatever happens to the power.
        #expect(try outbox.database.read { try Int.fetchOne($0, sql: "PRAGMA synchronous") } == 2)
        #expect(try outbox.database.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "wal")
    }

    @Test func whatIsNoOutboxIsSaidSo() throws {
        let path = try folder.write("not a database, but a text that is long enough", to: "text.sqlite")
        try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
        let error = #expect(throws: DiagnosedError.self) { try Outbox(path) }
        #expect(error?.diagnostics.map(\.code) == ["outbox-failed"])
    }

    @Test func theListTellsNoAddress() {
        var entry = OutboxEntry(
            handout: "k7m2qd4x", state: .refused, changed: 0, nextTry: 0, tries: 0,
            words: "550 5.1.1 <ana@example.org>: not known; ask ana@example.org", recipients: ["ana@example.org"])
        #expect(entry.wordsWithoutAddresses == "550 5.1.1 (address) not known; ask (address)")
        entry.words = nil
        #expect(entry.wordsWithoutAddresses == nil)
    }
}
