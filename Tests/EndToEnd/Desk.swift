import Foundation
import TestSupport

/// The built command, run as a person runs it, in a folder of its own.
final class Desk {
    let folder: TemporaryFolder

    struct NotBuilt: Error {}

    /// What a run left behind.
    struct Answer {
        var code: Int32
        var output: String
        var errors: String
    }

    init() throws {
        folder = try TemporaryFolder()
    }

    /// Runs `handhold` and waits for its end.
    @discardableResult
    func handhold(_ arguments: String...) throws -> Answer {
        try handhold(arguments)
    }

    /// Runs `handhold` in a folder within the desk's own, in surroundings changed by `environment`.
    @discardableResult
    func handhold(
        _ arguments: [String], in place: String = "", with environment: [String: String] = [:]
    ) throws -> Answer {
        try run(try Self.binary(), arguments, in: place, with: environment)
    }

    /// Runs a program of the system.
    func tool(_ name: String, _ arguments: String...) throws -> Answer {
        try tool(name, arguments)
    }

    func tool(_ name: String, _ arguments: [String]) throws -> Answer {
        try run("/usr/bin/env", [name] + arguments, in: "", with: [:])
    }

    /// The words of a PDF, each run of white space as one space.
    func words(of pdf: String) throws -> String {
        try tool("pdftotext", pdf, "-").output.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// A technique as `show --json` has it: what a page must say, however its words may change.
    func technique(_ id: String) throws -> [String: Any] {
        let json = try handhold("show", id, "--json").output
        guard let technique = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: Any] else {
            throw NotBuilt()
        }
        return technique
    }

    /// A technique's name in a language.
    func name(of id: String, in language: String) throws -> String {
        (try technique(id)["name"] as? [String: String])?[language] ?? "(no name)"
    }

    /// Writes a file, with the folders around it.
    func write(_ text: String, to name: String) throws { try folder.write(text, to: name) }

    func path(_ name: String) -> String { folder.path + "/" + name }

    func bytes(_ name: String) -> Data? { FileManager.default.contents(atPath: path(name)) }

    /// All files in the folder, those in its folders too.
    var files: [String] {
        let names = FileManager.default.enumerator(atPath: folder.path)?.allObjects ?? []
        return names.compactMap { $0 as? String }.sorted()
    }

    /// The permission bits of a file.
    func mode(_ name: String) throws -> Int {
        let attributes = try FileManager.default.attributesOfItem(atPath: path(name))
        return (attributes[.posixPermissions] as? NSNumber)?.intValue ?? -1
    }

    private func run(
        _ program: String, _ arguments: [String], in place: String, with environment: [String: String]
    ) throws -> Answer {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: program)
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: path(place))
        var surroundings = ProcessInfo.processInfo.environment
        // What the tests' own terminal says must not change what is expected.
        for name in ["COLUMNS", "HANDHOLD_LIBRARY", "LC_ALL", "TZ"] { surroundings[name] = nil }
        process.environment = surroundings.merging(environment) { $1 }
        // Through files: a pipe that nobody reads would hold the program up.
        let scratch = try TemporaryFolder()
        let streams = try ["out", "err"].map { name in
            try scratch.write("", to: name)
            return try FileHandle(forWritingTo: URL(fileURLWithPath: scratch.path + "/" + name))
        }
        process.standardOutput = streams[0]
        process.standardError = streams[1]
        try process.run()
        process.waitUntilExit()
        func text(_ name: String) -> String {
            String(decoding: FileManager.default.contents(atPath: scratch.path + "/" + name) ?? Data(), as: UTF8.self)
        }
        return Answer(code: process.terminationStatus, output: text("out"), errors: text("err"))
    }

    /// The command lies beside the test bundle in the build folder.
    static func binary() throws -> String {
        let places = CommandLine.arguments + [Bundle.main.executablePath ?? "", Bundle.main.bundlePath]
        for place in places where place.hasPrefix("/") {
            var folder = URL(fileURLWithPath: place).deletingLastPathComponent()
            for _ in 0..<5 {
                let candidate = folder.appendingPathComponent("handhold").path
                var isFolder: ObjCBool = false
                if FileManager.default.fileExists(atPath: candidate, isDirectory: &isFolder), !isFolder.boolValue {
                    return candidate
                }
                folder.deleteLastPathComponent()
            }
        }
        throw NotBuilt()
    }
}
