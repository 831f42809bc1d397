import Foundation
import TestSupport
import Testing

/// Each message arrives once, whatever dies when.
@Suite struct MailCrashTests {
    private static let count = 40

    /// Sends until nothing waits, for good.
    private func finish(_ mail: MailDesk) throws {
        try mail.server.behave("ok")
        #expect(try mail.handhold("mail", "friday", "--send").errors.contains("fault") == false)
        #expect(try mail.handhold("outbox", "send").output.hasSuffix(" 0 waiting\n"))
    }

    /// Nothing is lost and nothing comes twice; what is called sent has come.
    private func expectOnce(_ mail: MailDesk, of count: Int) throws {
        let states = try mail.states()
        let arrivals = mail.arrivals()
        #expect(states.count == count)
        for (id, state) in states {
            let times = arrivals[id] ?? 0
            switch state {
            case "sent": #expect(times == 1, "\(id) came \(times) times")
            case "uncertain": #expect(times <= 1, "\(id) came \(times) times")
            default: Issue.record("\(id) is \(state)")
            }
        }
    }

    @Test(arguments: [1, 2, 3]) func aProgramThatIsKilledAnywhereSendsNothingTwice(seed: UInt64) throws {
        var chance = SplitMix(seed: seed)
        let mail = try MailDesk()
        try mail.friday(Self.count)
        try mail.server.behave("jitter")
        var kills = 0
        for _ in 0..<12 {
            let process = try mail.start("mail", "friday", "--send")
            usleep(UInt32.random(in: 20_000...900_000, using: &chance))
            if process.isRunning { kills += 1 }
            kill(process.processIdentifier, SIGKILL)
            process.waitUntilExit()
        }
        #expect(kills > 0)
        try finish(mail)
        try expectOnce(mail, of: Self.count)
        // Most of it is certain: one message at most is in doubt for each time the program was killed.
        #expect(try mail.states().values.filter { $0 == "uncertain" }.count <= kills)
    }

    @Test func whoDiesAfterTheLastByteLeavesADoubt() throws {
        let mail = try MailDesk()
        try mail.friday(2)
        try mail.server.behave("hold-after-dot")
        let process = try mail.start("mail", "friday", "--send")
        try mail.wait { mail.server.count == 1 }
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        try finish(mail)
        #expect(try mail.states() == [MailDesk.id(1): "uncertain", MailDesk.id(2): "sent"])
        #expect(mail.arrivals() == [MailDesk.id(1): 1, MailDesk.id(2): 1])
    }

    @Test func whoDiesBeforeTheLastByteHasSentNothing() throws {
        let mail = try MailDesk(server: ["--small"])
        try mail.friday(1, size: 9_000_000)
        try mail.server.behave("hold-in-data")
        let process = try mail.start("mail", "friday", "--send")
        try mail.wait { mail.server.isHolding }
        usleep(300_000)
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        try finish(mail)
        #expect(try mail.states() == [MailDesk.id(1): "sent"])
        #expect(mail.arrivals() == [MailDesk.id(1): 1])
    }

    @Test func severalProgramsAtOnceSendNothingTwice() throws {
        let mail = try MailDesk()
        try mail.friday(Self.count)
        try mail.server.behave("jitter")
        let processes = try (0..<4).map { _ in try mail.start("mail", "friday", "--send") }
        processes.forEach { $0.waitUntilExit() }
        try finish(mail)
        #expect(Set(try mail.states().values) == ["sent"])
        #expect(mail.arrivals().values.allSatisfy { $0 == 1 } && mail.arrivals().count == Self.count)
        // More than one of them had a part in it.
        #expect(Set(try mail.server.received.map(\.line)).count > 1)
    }

    @Test func whoIsAskedToEndFinishesTheMessage() throws {
        let mail = try MailDesk()
        try mail.friday(10)
        try mail.server.behave("slow")
        let process = try mail.start("mail", "friday", "--send")
        try mail.wait { mail.server.count == 1 }
        process.interrupt()
        process.waitUntilExit()
        #expect(process.terminationReason == .exit)
        let states = try mail.states().values
        #expect(states.filter { $0 == "sent" }.count == mail.server.count)
        #expect(!states.contains("uncertain") && states.contains("queued"))
    }
}
