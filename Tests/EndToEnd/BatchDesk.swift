import Foundation
import TestSupport

/// What tests of batches do again and again.
extension Desk {
    /// One page a family: the quickest batch that there is.
    static let batch = ["batch", "tunnel-toes", "--families", "families", "-o", "friday"]

    /// The name of a child that stands nowhere else.
    static func child(_ number: Int) -> String { "Quillabeth\(number)" }

    /// Writes files of families with names of their own, every second in Spanish.
    func families(_ count: Int, from first: Int = 1) throws {
        for number in first..<first + count {
            try write(
                "child: {name: \(Self.child(number)), age: preschool}\nlanguage: \(number % 2 == 0 ? "es" : "en")\n",
                to: "families/f\(String(1_000 + number)).yaml")
        }
    }

    /// What a folder holds, hidden files too: from each name to its bytes.
    func contents(_ name: String) throws -> [String: Data] {
        let names = try FileManager.default.contentsOfDirectory(atPath: path(name))
        return Dictionary(uniqueKeysWithValues: names.map { ($0, bytes(name + "/" + $0) ?? Data()) })
    }

    /// The handouts of a batch's manifest.
    func manifest(_ folder: String, _ name: String = "manifest.json") throws -> [[String: Any]] {
        let json = try JSONSerialization.jsonObject(with: bytes("\(folder)/\(name)") ?? Data()) as? [String: Any]
        return json?["handouts"] as? [[String: Any]] ?? []
    }

    /// The PDFs in a folder.
    func pdfs(_ folder: String) throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path(folder)).filter { $0.hasSuffix(".pdf") }.sorted()
    }

    /// How many handouts a running batch has noted.
    func noted(_ folder: String) -> Int {
        bytes(folder + "/.journal").map { $0.filter { $0 == UInt8(ascii: "\n") }.count } ?? 0
    }

    /// A run that has been started and may still be at work.
    struct Run {
        let process: Process
        let errors: String

        var said: String {
            String(decoding: FileManager.default.contents(atPath: errors) ?? Data(), as: UTF8.self)
        }

        /// Sends a signal, waits for the end, and says how the run ended.
        @discardableResult
        func end(_ signal: Int32? = nil) -> Int32 {
            if let signal { kill(process.processIdentifier, signal) }
            process.waitUntilExit()
            return process.terminationStatus
        }
    }

    /// Starts `handhold` and does not wait for its end.
    func start(_ arguments: [String]) throws -> Run {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try Self.binary())
        process.arguments = arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder.path)
        let errors = "run-\(UUID().uuidString).txt"
        try write("", to: errors)
        process.standardError = try FileHandle(forWritingTo: URL(fileURLWithPath: path(errors)))
        process.standardOutput = FileHandle.nullDevice
        try process.run()
        return Run(process: process, errors: path(errors))
    }

    /// Waits until a running batch has noted so many handouts, or has ended.
    func wait(for count: Int, in folder: String, of run: Run) {
        while noted(folder) < count, run.process.isRunning { usleep(500) }
    }
}
