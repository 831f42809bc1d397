/// A place in a file that a person wrote.
public struct SourceLocation: Sendable, Hashable {
    /// The path as the reader of the message knows it.
    public var file: String
    /// Counted from one.
    public var line: Int
    /// Counted from one, in characters.
    public var column: Int

    public init(file: String, line: Int, column: Int) {
        self.file = file
        self.line = line
        self.column = column
    }
}

/// Something a person should know about their input: what, where, and what to do.
public struct Diagnostic: Sendable, Hashable {
    public enum Severity: String, Sendable, Hashable {
        case note, warning, error
    }

    public struct Note: Sendable, Hashable {
        public var message: String
        public var location: SourceLocation?

        public init(_ message: String, at location: SourceLocation? = nil) {
            self.message = message
            self.location = location
        }
    }

    public var severity: Severity
    /// A short stable name of the kind of fault, `unknown-key`.
    public var code: String
    public var message: String
    public var location: SourceLocation?
    public var notes: [Note]
    /// What to do about it, in a few words.
    public var help: String?

    public init(
        _ severity: Severity, _ code: String, _ message: String, at location: SourceLocation? = nil,
        notes: [Note] = [], help: String? = nil
    ) {
        self.severity = severity
        self.code = code
        self.message = message
        self.location = location
        self.notes = notes
        self.help = help
    }
}

extension Sequence<Diagnostic> {
    public var hasErrors: Bool { contains { $0.severity == .error } }
}
