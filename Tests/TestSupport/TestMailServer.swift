internal import Foundation

/// A real SMTP server on loopback, aiosmtpd in a process of its own, that behaves as it is told. It ends with the value.
public final class TestMailServer {
    /// The name that its certificate vouches for, which is also where it is.
    public static let host = "localhost"

    public let port: Int
    private let folder: TemporaryFolder
    private let process = Process()
    private let input = Pipe()

    struct NotStarted: Error { var words: String }

    /// A message that the server has received.
    public struct Received: Decodable {
        public var from: String
        public var to: [String]
        public var hello: String
        public var encrypted: Bool
        public var login: Bool?
        /// The same for messages that came over one line.
        public var line: Int
    }

    /// - Parameters:
    ///   - options: those of `mail_server.py`.
    ///   - name: what its certificate says that it is.
    public init(_ options: [String] = [], certifiedAs name: String = TestMailServer.host) throws {
        folder = try TemporaryFolder()
        let python = try Self.python.get()
        try Self.run(
            "openssl",
            [
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2",
                "-keyout", "\(folder.path)/key.pem", "-out", "\(folder.path)/cert.pem", "-subj", "/CN=\(name)",
                "-addext", "subjectAltName=DNS:\(name)",
            ])
        process.executableURL = URL(fileURLWithPath: python)
        process.arguments =
            [
                Checkout.path("Tests/TestSupport/MailServer/mail_server.py"), folder.path, "--cert",
                "\(folder.path)/cert.pem", "--key", "\(folder.path)/key.pem",
            ] + options
        let output = Pipe()
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle(forWritingAtPath: try folder.write("", to: "errors"))
        try process.run()
        let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
        guard let port = Int(line.trimmingCharacters(in: .whitespacesAndNewlines)) else {
            throw NotStarted(words: String(decoding: Self.bytes("\(folder.path)/errors"), as: UTF8.self))
        }
        self.port = port
    }

    deinit {
        // The end of its input ends it.
        try? input.fileHandleForWriting.close()
        process.waitUntilExit()
    }

    /// The certificate that vouches for the server.
    public var certificate: String { folder.path + "/cert.pem" }

    /// How the server behaves from now on: a word of `mail_server.py`.
    public func behave(_ mode: String) throws { try folder.write(mode, to: "mode") }

    /// How many messages the server has received as a whole.
    public var count: Int { numbers.count }

    /// Whether it holds a sender up in the middle of a message.
    public var isHolding: Bool { FileManager.default.fileExists(atPath: folder.path + "/holding") }

    /// What it has received, in that order.
    public var received: [Received] {
        get throws {
            try numbers.map { number in
                try JSONDecoder().decode(Received.self, from: Data(Self.bytes("\(folder.path)/inbox/\(number).json")))
            }
        }
    }

    /// The messages themselves.
    public var messages: [[UInt8]] { numbers.map { Self.bytes("\(folder.path)/inbox/\($0).eml") } }

    private var numbers: [Int] {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path + "/inbox")) ?? []
        return names.filter { $0.hasSuffix(".json") }.compactMap { Int($0.dropLast(5)) }.sorted()
    }

    private static func bytes(_ path: String) -> [UInt8] { Array(FileManager.default.contents(atPath: path) ?? Data()) }

    /// The Python of the tests' own environment, which a script makes where it is not there yet.
    static let python = Result {
        try run("sh", [Checkout.path("scripts/mail-server.sh")])
        return Checkout.path(".build/mail-venv/bin/python")
    }

    @discardableResult
    static func run(_ program: String, _ arguments: [String]) throws -> [UInt8] {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [program] + arguments
        let (output, errors) = (Pipe(), Pipe())
        process.standardOutput = output
        process.standardError = errors
        try process.run()
        let bytes = Array(output.fileHandleForReading.readDataToEndOfFile())
        let words = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
        process.waitUntilExit()
        guard process.terminationStatus == 0 else { throw NotStarted(words: words) }
        return bytes
    }
}
