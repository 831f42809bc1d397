public import Basics

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// What opens the mail server to the clinic. It never shows itself, whoever prints it.
public struct Password: Sendable, CustomStringConvertible, CustomDebugStringConvertible, CustomReflectable {
    let text: String

    public init(_ text: String) { self.text = text }

    public var description: String { "(a password)" }
    public var debugDescription: String { description }
    public var customMirror: Mirror { Mirror(self, children: []) }

    /// The variable that wins over the file.
    public static let variable = "HANDHOLD_SMTP_PASSWORD"

    /// The most bytes of a file with a password.
    private static let mostBytes = 4096

    /// The password of the environment; nil where there is none. The variable is gone afterwards, so that nothing that is
    /// started later inherits it.
    public static func fromEnvironment() -> Password? {
        guard let value = getenv(variable) else { return nil }
        let text = String(cString: value)
        unsetenv(variable)
        return text.isEmpty ? nil : Password(text)
    }

    /// The first line of a file that belongs to the person and that nobody else may read.
    ///
    /// Throws `password-file`, at the place that names the file.
    public static func read(_ path: String, at place: SourceLocation?) throws(DiagnosedError) -> Password {
        func fault(_ reason: String, help: String? = nil) -> DiagnosedError {
            DiagnosedError("password-file", "the password's file '\(path)' \(reason)", at: place, help: help)
        }
        // A pipe would make the program wait; what is behind a link is looked at as itself.
        let descriptor = open(home(path), O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw fault("cannot be read: \(String(cString: strerror(errno)))") }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { throw fault("is not a file") }
        guard status.st_uid == geteuid() else { throw fault("belongs to somebody else") }
        guard status.st_mode & 0o077 == 0 else {
            throw fault("can be read by others than its owner", help: "chmod 600 \(path)")
        }
        var buffer = [UInt8](repeating: 0, count: mostBytes)
        let count = readBytes(descriptor, &buffer, mostBytes)
        guard count >= 0 else { throw fault("cannot be read: \(String(cString: strerror(errno)))") }
        let line = buffer.prefix(count).prefix { $0 != UInt8(ascii: "\n") && $0 != UInt8(ascii: "\r") }
        guard !line.isEmpty, let text = String(validating: line, as: UTF8.self), !text.utf8.contains(0) else {
            throw fault("holds no password in its first line")
        }
        return Password(text)
    }

    /// The path with the person's home in place of `~`.
    static func home(_ path: String) -> String {
        guard path.hasPrefix("~/"), let home = getenv("HOME") else { return path }
        return String(cString: home) + path.dropFirst()
    }
}

/// The C function, where a method has the same name.
private func readBytes(_ descriptor: Int32, _ buffer: inout [UInt8], _ count: Int) -> Int {
    buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, count) }
}
