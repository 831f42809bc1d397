import Basics
import Delivery
import Foundation
import TestSupport
import Testing

/// The password is read only from where nobody else reads it, and shows itself to nobody.
@Suite struct PasswordTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func file(_ text: String, mode: Int) throws -> String {
        let path = try folder.write(text, to: "password")
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: path)
        return path
    }

    @Test(arguments: [0o600, 0o400]) func aPrivateFileGivesItsFirstLine(mode: Int) throws {
        let password = try Password.read(try file("correct horse\nbattery\n", mode: mode), at: nil)
        #expect("\(password)" == "(a password)")
        var shown = ""
        dump(password, to: &shown)
        #expect(!shown.contains("correct") && !String(reflecting: [password]).contains("correct"))
    }

    @Test(arguments: [0o640, 0o604, 0o660, 0o777]) func aFileThatOthersReadIsRefused(mode: Int) throws {
        let path = try file("correct horse", mode: mode)
        let error = #expect(throws: DiagnosedError.self) { try Password.read(path, at: nil) }
        #expect(error?.diagnostics.map(\.code) == ["password-file"])
        #expect(error?.diagnostics.first?.help == "chmod 600 \(path)")
        #expect(!"\(String(describing: error))".contains("correct"))
    }

    @Test func whatIsNoPasswordIsRefused() throws {
        for path in [try file("\nsecond line", mode: 0o600), folder.path, folder.path + "/none"] {
            let error = #expect(throws: DiagnosedError.self) { try Password.read(path, at: nil) }
            #expect(error?.diagnostics.map(\.code) == ["password-file"])
        }
    }
}
