import Basics
import Foundation
import TestSupport
import Testing

@Suite struct FileTextTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func fault(_ path: String, limit: Int = 1 << 20) -> String {
        do {
            _ = try FileText.bytes(of: path, limit: limit)
            return ""
        } catch {
            return error.diagnostics.map(\.pinned).joined().replacing(folder.path, with: "F")
        }
    }

    @Test func bytesComeBack() throws {
        let path = try folder.write("Füße\n", to: "a.yaml")
        #expect(try FileText.bytes(of: path) == Array("Füße\n".utf8))
        #expect(try FileText.bytes(of: try folder.write("", to: "empty.yaml")).isEmpty)
    }

    @Test func aMissingFileIsNamed() {
        #expect(
            fault(folder.path + "/no.yaml")
                == "-: error[cannot-read]: cannot read 'F/no.yaml': No such file or directory")
    }

    @Test func aFolderIsNoFile() {
        #expect(fault(folder.path) == "-: error[cannot-read]: 'F' is not a file")
    }

    @Test(.timeLimit(.minutes(1))) func aPipeDoesNotMakeUsWait() {
        let pipe = folder.path + "/pipe.yaml"
        #expect(mkfifo(pipe, 0o600) == 0)
        #expect(fault(pipe) == "-: error[cannot-read]: 'F/pipe.yaml' is not a file")
    }

    @Test func aDeviceIsNoFile() {
        #expect(fault("/dev/zero") == "-: error[cannot-read]: '/dev/zero' is not a file")
    }

    @Test func theLimitIsExact() throws {
        let path = try folder.write("12345678", to: "a.yaml")
        #expect(fault(path, limit: 8) == "")
        #expect(
            fault(path, limit: 7) == "F/a.yaml:1:1: error[file-too-large]: the file has 8 bytes; at most 7 are read")
    }

    @Test func namesAreSortedByTheirBytes() throws {
        for name in ["b.yaml", "a.yaml", "B.yaml", "é.yaml", ".hidden.yaml", "a.txt"] {
            try folder.write("", to: name)
        }
        #expect(FileText.names(in: folder.path, suffix: ".yaml") == ["B.yaml", "a.yaml", "b.yaml", "é.yaml"])
        #expect(FileText.names(in: folder.path + "/none", suffix: ".yaml").isEmpty)
    }

    @Test func existingIsSeen() throws {
        let path = try folder.write("", to: "a.yaml")
        #expect(FileText.exists(path))
        #expect(!FileText.exists(path + ".no"))
    }
}
