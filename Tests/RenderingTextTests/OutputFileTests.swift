import Basics
import Foundation
import Rendering
import Testing

@Suite struct OutputFileTests {
    let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func mode(_ path: String) throws -> Int? {
        try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
    }

    private func code(_ work: () throws -> Void) -> String? {
        #expect(throws: DiagnosedError.self, performing: work)?.diagnostics.first?.code
    }

    @Test func theFileHoldsTheBytesAndNothingElseRemains() throws {
        let path = folder.path + "/page.pdf"
        let bytes = (0..<300_000).map { UInt8(truncatingIfNeeded: $0 &* 31) }
        try OutputFile.write([1, 2, 3], to: path, access: .owner)
        try OutputFile.write(bytes, to: path, access: .owner)
        #expect(FileManager.default.contents(atPath: path).map { [UInt8]($0) } == bytes)
        try OutputFile.write([], to: path, access: .owner)
        #expect(FileManager.default.contents(atPath: path)?.isEmpty == true)
        #expect(folder.names == ["page.pdf"])
    }

    @Test func aFamilysFileIsForItsOwnerOnly() throws {
        let (ours, shared) = (folder.path + "/family.pdf", folder.path + "/blank.pdf")
        try OutputFile.write([1], to: ours, access: .everyone)
        try OutputFile.write([1], to: ours, access: .owner)
        try OutputFile.write([1], to: shared, access: .everyone)
        #expect(try mode(ours) == 0o600)
        let mask = umask(0)
        umask(mask)
        #expect(try mode(shared) == 0o644 & ~Int(mask))
    }

    @Test func aSymlinkIsRefused() throws {
        let (real, link) = (folder.path + "/real", folder.path + "/link")
        try OutputFile.write([1], to: real, access: .owner)
        try FileManager.default.createSymbolicLink(atPath: link, withDestinationPath: real)
        #expect(code { try OutputFile.write([2], to: link, access: .owner) } == "output-symlink")
        #expect(FileManager.default.contents(atPath: real) == Data([1]))
        try FileManager.default.removeItem(atPath: real)
        #expect(code { try OutputFile.write([2], to: link, access: .owner) } == "output-symlink")
        #expect(folder.names == ["link"])
    }

    @Test func failureLeavesNothing() throws {
        try FileManager.default.createDirectory(atPath: folder.path + "/taken", withIntermediateDirectories: true)
        #expect(code { try OutputFile.write([1], to: folder.path + "/taken", access: .owner) } == "output-occupied")
        #expect(code { try OutputFile.write([1], to: folder.path + "/taken/", access: .owner) } == "output-occupied")
        #expect(
            code { try OutputFile.write([1], to: folder.path + "/none/page.pdf", access: .owner) } == "output-failed")
        // The bytes can be written aside, but no file can take so long a name.
        let long = folder.path + "/" + String(repeating: "x", count: 300)
        #expect(code { try OutputFile.write([1], to: long, access: .owner) } == "output-failed")
        #expect(code { try OutputFile.write([1], to: "", access: .owner) } == "output-failed")
        #expect(code { try OutputFile.write([1], to: "a\0b", access: .owner) } == "output-failed")
        #expect(folder.names == ["taken"])
    }

    @Test func theErrorNamesTheFileAndTheReason() throws {
        let path = folder.path + "/none/page.pdf"
        let error = try #require(throws: DiagnosedError.self) { try OutputFile.write([1], to: path, access: .owner) }
        #expect(error.diagnostics.map(\.message) == ["cannot write '\(path)': No such file or directory"])
    }
}
