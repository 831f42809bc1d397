import Basics
import Foundation
@testable import HandholdKit
import TestSupport
import Testing

/// The folder of a batch: one process at a time, and nothing that was noted is forgotten.
@Suite struct BatchFolderTests {
    private let folder: TemporaryFolder
    private var path: String { folder.path + "/friday" }

    init() throws { folder = try TemporaryFolder() }

    private func known(_ shard: Shard = .whole) throws -> [String] {
        let diagnostics = Diagnostics()
        let entries = try BatchFolder(path, shard, for: Manifest()).known(diagnostics)
        #expect(diagnostics.pinned == "")
        return entries.map(\.id)
    }

    private func line(_ id: String) -> String { Manifest.Entry(id: id, family: id + ".yaml", state: .made).line }

    @Test func whatWasNotedIsKnownThoughTheRunNeverEnded() throws {
        try BatchFolder(path, .whole, for: Manifest()).note(line("a"))
        try BatchFolder(path, .whole, for: Manifest()).note(line("b"))
        #expect(try known() == ["a", "b"])
    }

    @Test func aLineThatWasCutShortIsForgottenAlone() throws {
        try BatchFolder(path, .whole, for: Manifest()).note(line("a"))
        let journal = path + "/.journal"
        var bytes = try #require(FileManager.default.contents(atPath: journal))
        let whole = bytes
        for length in 1..<whole.count {
            bytes = whole + whole.prefix(length)
            try bytes.write(to: URL(fileURLWithPath: journal))
            #expect(try known() == ["a"] || length == whole.count - 1, "cut after \(length) bytes")
            // What comes after it stands on a line of its own.
            try BatchFolder(path, .whole, for: Manifest()).note(line("b"))
            #expect(try known().last == "b", "cut after \(length) bytes")
        }
    }

    @Test func theManifestEndsTheJournal() throws {
        try BatchFolder(path, .whole, for: Manifest()).note(line("a"))
        try BatchFolder(path, .whole, for: Manifest()).finish(Manifest(), [line("a")])
        #expect(!FileManager.default.fileExists(atPath: path + "/.journal"))
        #expect(FileManager.default.fileExists(atPath: path + "/manifest.json"))
        #expect(try known() == ["a"])
    }

    @Test func oneProcessAtATimeWorksOnAPart() throws {
        let first = try BatchFolder(path, .whole, for: Manifest())
        #expect { try BatchFolder(path, .whole, for: Manifest()) } throws: { error in
            (error as? DiagnosedError)?.diagnostics.map(\.code) == ["batch-busy"]
        }
        let parts = try ["1/2", "2/2"].map { try BatchFolder(path, try #require(Shard($0)), for: Manifest()) }
        #expect(parts.count == 2, "parts do not wait for each other")
        withExtendedLifetime((first, parts)) {}
        _ = try BatchFolder(folder.path + "/monday", .whole, for: Manifest())
        #expect(throws: Never.self) { try BatchFolder(folder.path + "/monday", .whole, for: Manifest()) }
    }

    @Test func whatAKilledProcessBeganIsSwept() throws {
        try folder.write("half", to: "friday/.handhold-123.tmp")
        try folder.write("mine", to: "friday/notes.tmp")
        _ = try BatchFolder(path, .whole, for: Manifest())
        #expect(!FileManager.default.fileExists(atPath: path + "/.handhold-123.tmp"))
        #expect(FileManager.default.fileExists(atPath: path + "/notes.tmp"))
    }
}
