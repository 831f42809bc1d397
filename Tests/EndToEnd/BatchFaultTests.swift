import Foundation
import TestSupport
import Testing

/// `batch` where something is wrong: one family's fault keeps nobody else's handout back, and nothing is half-written.
@Suite struct BatchFaultTests {
    private let desk: Desk

    init() throws { desk = try Desk() }

    /// A file system in memory, for as long as the value lives. It needs the rights of root.
    private final class SmallDisk {
        private let desk: Desk
        private let name: String

        struct Refused: Error { var reason: String }

        init(_ desk: Desk, _ name: String, size: String) throws {
            (self.desk, self.name) = (desk, name)
            try FileManager.default.createDirectory(atPath: desk.path(name), withIntermediateDirectories: true)
            try mount("-t", "tmpfs", "-o", "size=\(size),mode=0700", "tmpfs", desk.path(name))
        }

        deinit { _ = try? desk.tool("umount", "-l", desk.path(name)) }

        func become(_ options: String) throws { try mount("-o", "remount,\(options)", desk.path(name)) }

        private func mount(_ arguments: String...) throws {
            let answer = try desk.tool("mount", arguments)
            guard answer.code == 0 else { throw Refused(reason: answer.errors) }
        }
    }

    @Test func aBadFamilyIsSaidAndRecordedAndTheRestIsMade() throws {
        try desk.families(3)
        try desk.write("child: {nmae: \(Desk.child(2))}\n", to: "families/f1002.yaml")
        let answer = try desk.handhold(Desk.batch)
        #expect(answer.code == 1)
        #expect(answer.output == "2 made, 0 unchanged, 0 kept back, 1 failed\n")
        #expect(answer.errors.contains("families/f1002.yaml:\nfamilies/f1002.yaml:1:9: error: unknown key 'nmae'"))
        let entries = try desk.manifest("friday")
        #expect(entries.map { $0["state"] as? String } == ["made", "failed", "made"])
        #expect(entries[1]["file"] is NSNull)
        #expect((entries[1]["faults"] as? [String])?.first?.hasPrefix("1:9: error[unknown-key]") == true)
        #expect(try desk.pdfs("friday").count == 2)
        // The next run tries it again, and only it.
        #expect(try desk.handhold(Desk.batch).output == "0 made, 2 unchanged, 0 kept back, 1 failed\n")
        try desk.families(1, from: 2)
        let mended = try desk.handhold(Desk.batch)
        #expect((mended.code, mended.output) == (0, "1 made, 2 unchanged, 0 kept back, 0 failed\n"))
    }

    @Test func whatAPrecautionKeepsBackIsRecorded() throws {
        try desk.families(2)
        try desk.write("precautions: [fever]\n", to: "families/fever.yaml")
        try desk.write("touch: {avoid: [legs]}\n", to: "families/legs.yaml")
        let batch = ["batch", "tunnel-toes", "leg-slide-down", "--families", "families", "-o", "friday"]
        let answer = try desk.handhold(batch)
        #expect(answer.code == 2)
        #expect(answer.output == "3 made, 0 unchanged, 1 kept back, 0 failed\n")
        #expect(answer.errors.contains("families/fever.yaml:\n"))
        #expect(answer.errors.contains("'leg-slide-down' is left out: the family avoids touch on the legs"))
        let entries = try desk.manifest("friday")
        #expect(entries.map { $0["state"] as? String } == ["made", "made", "refused", "made"])
        #expect(entries.map { $0["left-out"] as? [String] } == [[], [], [], ["leg-slide-down"]])
        #expect(try desk.pdfs("friday").count == 3)
        let again = try desk.handhold(batch)
        #expect(again.code == 2, "what is left out stays left out, and is not forgotten")
        #expect(again.output.contains("3 unchanged"))
    }

    @Test func twoRunsNeverWorkInOneFolder() throws {
        try desk.families(60)
        let first = try desk.start(Desk.batch)
        defer { first.end(SIGKILL) }
        desk.wait(for: 1, in: "friday", of: first)
        let second = try desk.handhold(Desk.batch)
        #expect(first.process.isRunning, "the first is at work while the second asks")
        #expect(second.code == 1)
        #expect(second.output == "")
        #expect(
            second.errors
                == "error: another batch is at work in 'friday'\nhelp: wait for it, or name another folder\n")
    }

    @Test(arguments: ["friday", "friday/"])
    func aLinkedFolderIsRefused(name: String) throws {
        try desk.families(1)
        try FileManager.default.createDirectory(atPath: desk.path("elsewhere"), withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(
            atPath: desk.path("friday"), withDestinationPath: desk.path("elsewhere"))
        let answer = try desk.handhold(Desk.batch.dropLast() + [name])
        #expect(answer.code == 1)
        #expect(answer.errors == "error: 'friday' is a link: nothing is written through it\n")
        #expect(try desk.contents("elsewhere").isEmpty)
    }

    @Test func aLinkInTheFolderIsNotWrittenThrough() throws {
        try desk.families(1)
        try desk.handhold(Desk.batch)
        let file = try #require(try desk.pdfs("friday").first)
        try desk.write("mine", to: "mine.pdf")
        try FileManager.default.removeItem(atPath: desk.path("friday/\(file)"))
        try FileManager.default.createSymbolicLink(
            atPath: desk.path("friday/\(file)"), withDestinationPath: desk.path("mine.pdf"))
        #expect(try desk.handhold(Desk.batch).code == 1)
        #expect(desk.bytes("mine.pdf") == Data("mine".utf8))
    }

    @Test func aFolderWithoutTheRightToWriteIsSaid() throws {
        try desk.families(1)
        try FileManager.default.createDirectory(
            atPath: desk.path("friday"), withIntermediateDirectories: true, attributes: [.posixPermissions: 0o500])
        // Root writes everywhere, unless it gives that right away.
        let answer = try desk.tool(
            "setpriv", ["--bounding-set", "-dac_override,-dac_read_search", try Desk.binary()] + Desk.batch)
        #expect(answer.code == 1)
        #expect(answer.output == "")
        #expect(answer.errors == "error: cannot write 'friday/.batch.lock': Permission denied\n")
        #expect(try desk.contents("friday").isEmpty)
    }

    @Test func aDiskThatCannotBeWrittenIsSaid() throws {
        try desk.families(1)
        let disk = try SmallDisk(desk, "disk", size: "4m")
        let batch = Desk.batch.dropLast() + ["disk/friday"]
        try disk.become("ro")
        let new = try desk.handhold(Array(batch))
        #expect(new.code == 1)
        #expect(new.errors == "error: the folder 'disk/friday' cannot be made: Read-only file system\n")
        try disk.become("rw")
        #expect(try desk.handhold(Array(batch)).code == 0)
        let before = try desk.contents("disk/friday")
        try disk.become("ro")
        let again = try desk.handhold(batch + ["--redo"])
        #expect(again.code == 1)
        #expect(again.errors == "error: cannot write 'disk/friday/.batch.lock': Read-only file system\n")
        #expect(try desk.contents("disk/friday") == before)
    }

    @Test func aFullDiskLeavesWholeFilesAndTheRunGoesOn() throws {
        try desk.families(12)
        try desk.handhold(Desk.batch)
        let whole = try desk.contents("friday").filter { $0.key.hasSuffix(".pdf") }
        let disk = try SmallDisk(desk, "disk", size: "500k")
        let batch = Desk.batch.dropLast() + ["disk/friday"]
        let full = try desk.handhold(Array(batch))
        #expect(full.code == 1)
        #expect(full.output == "")
        #expect(full.errors.contains("No space left on device\n"))
        #expect(full.errors.split(separator: "\n").count { $0.hasPrefix("error: cannot write") } == 1, "said once")
        let left = try desk.contents("disk/friday").filter { $0.key != ".batch.lock" && $0.key != ".journal" }
        #expect((1..<12).contains(left.count))
        for (name, bytes) in left { #expect(bytes == whole[name], "\(name) is whole") }
        try disk.become("size=8m")
        let rest = try desk.handhold(Array(batch))
        #expect(rest.code == 0)
        let count = Int(rest.output.prefix { $0.isNumber }) ?? 0
        #expect((1..<12).contains(count), "what was made is not made again: \(rest.output)")
        #expect(rest.output == "\(count) made, \(12 - count) unchanged, 0 kept back, 0 failed\n")
        #expect(try desk.contents("disk/friday").filter { $0.key.hasSuffix(".pdf") } == whole)
    }
}
