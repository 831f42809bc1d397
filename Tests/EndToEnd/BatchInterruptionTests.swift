import Foundation
import TestSupport
import Testing

/// `batch` that is stopped, killed, or long: nothing is lost, doubled or half-written.
@Suite struct BatchInterruptionTests {
    private let desk: Desk

    init() throws { desk = try Desk() }

    /// Every PDF that lies there is one of a run that nobody disturbed.
    private func areWhole(_ folder: String, _ expected: [String: Data]) throws -> Bool {
        try desk.contents(folder).filter { $0.key.hasSuffix(".pdf") }.allSatisfy { expected[$0.key] == $0.value }
    }

    @Test(arguments: [SIGINT, SIGTERM])
    func aRunThatIsAskedToStopEndsWellAndGoesOn(signal: Int32) throws {
        try desk.families(40)
        try desk.handhold(Desk.batch.dropLast() + ["calm"])
        let expected = try desk.contents("calm")
        let run = try desk.start(Desk.batch)
        desk.wait(for: 3, in: "friday", of: run)
        #expect(run.end(signal) == 1)
        #expect(run.process.terminationReason == .exit)
        #expect(run.said.hasSuffix("Stopped. The same command goes on from here.\n"))
        let made = try desk.pdfs("friday").count
        #expect((3..<40).contains(made))
        #expect(try areWhole("friday", expected))
        let entries = try desk.manifest("friday")
        #expect(Set(entries.compactMap { $0["file"] as? String }) == Set(try desk.pdfs("friday")))
        #expect(Set(try desk.contents("friday").keys.filter { $0.hasPrefix(".") }) == [".batch.lock"])
        let rest = try desk.handhold(Desk.batch)
        #expect(rest.code == 0)
        #expect(rest.output == "\(40 - made) made, \(made) unchanged, 0 kept back, 0 failed\n")
        #expect(try desk.contents("friday") == expected)
    }

    @Test func aStopForgetsNobodyOfAnEarlierRun() throws {
        try desk.families(30)
        try desk.handhold(Desk.batch)
        let expected = try desk.contents("friday")
        let run = try desk.start(Desk.batch + ["--redo"])
        desk.wait(for: 2, in: "friday", of: run)
        #expect(run.end(SIGINT) == 1)
        #expect(try desk.manifest("friday").count == 30)
        #expect(try desk.contents("friday") == expected)
    }

    /// Ten times in sixty families, each time after another number of them; twenty times in a clinic's whole day.
    @Test(arguments: [(60, 10, 5, UInt64(1)), (500, 20, 24, 2)])
    func aRunThatIsKilledAgainAndAgainEndsAsIfNothingHadHappened(
        count: Int, kills wanted: Int, most: Int, seed: UInt64
    ) throws {
        try desk.families(count)
        try desk.handhold(Desk.batch.dropLast() + ["calm"])
        let expected = try desk.contents("calm")
        var random = SplitMix(seed: seed)
        var kills = 0
        for _ in 0..<wanted {
            let start = desk.noted("friday")
            let run = try desk.start(Desk.batch)
            desk.wait(for: start + Int.random(in: 0...most, using: &random), in: "friday", of: run)
            // Somewhere in the next handout: while it is drawn, written, named or noted.
            usleep(UInt32.random(in: 0...120_000, using: &random))
            run.end(SIGKILL)
            if run.process.terminationReason == .uncaughtSignal { kills += 1 }
            #expect(try areWhole("friday", expected))
        }
        #expect(kills == wanted, "each kill met a run at work")
        let made = try desk.pdfs("friday").count
        let last = try desk.handhold(Desk.batch)
        #expect(last.code == 0)
        #expect(last.output.contains(" made, "))
        #expect(made > 0 && !last.output.hasPrefix("\(count) made"), "what was made before a kill is kept")
        #expect(try desk.contents("friday") == expected, "no file more, none less, all the same")
        #expect(Set(try desk.manifest("friday").compactMap { $0["family"] as? String }).count == count)
    }

    @Test func memoryDoesNotGrowWithTheNumberOfFamilies() throws {
        func peak(_ count: Int) throws -> Int {
            let answer = try desk.tool(
                "time", ["-f", "%M", "-o", desk.path("peak"), try Desk.binary()] + Desk.batch + ["--workers", "2"])
            #expect(answer.code == 0)
            #expect(answer.output.hasPrefix("\(count) made"))
            try FileManager.default.removeItem(atPath: desk.path("friday"))
            let text = String(decoding: desk.bytes("peak") ?? Data(), as: UTF8.self)
            return try #require(Int(text.split(separator: "\n").last ?? ""))
        }
        try desk.families(60)
        let few = try peak(60)
        try desk.families(240, from: 61)
        let many = try peak(300)
        #expect(many - few < 15 * 1024, "\(few) KiB for 60 families, \(many) KiB for 300")
    }
}
