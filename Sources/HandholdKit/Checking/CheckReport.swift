public import Basics

/// What a check found, in the order of files and lines.
public struct CheckReport: Sendable {
    public let diagnostics: [Diagnostic]
    /// How many files were looked at.
    public let files: Int

    init(_ diagnostics: [Diagnostic], files: Int) {
        // The sort keeps the order of what stands at one place: a fault before what follows from it.
        self.diagnostics = diagnostics.enumerated().sorted { a, b in
            Self.key(a.element, a.offset) < Self.key(b.element, b.offset)
        }.map(\.element)
        self.files = files
    }

    public var errors: Int { diagnostics.count { $0.severity == .error } }
    public var warnings: Int { diagnostics.count { $0.severity == .warning } }

    /// “3 errors, 1 warning in 42 files”, or that all is well.
    public var summary: String {
        let faults = [(errors, "error"), (warnings, "warning")].filter { $0.0 > 0 }.map(Self.counted)
        let looked = Self.counted(files, "file")
        return faults.isEmpty ? "\(looked) checked: all is well" : "\(faults.joined(separator: ", ")) in \(looked)"
    }

    /// - Parameter name: gives a path as the reader would type it.
    public func json(name: (String) -> String) -> JSONValue {
        .object([
            ("errors", .number(errors)), ("warnings", .number(warnings)), ("files", .number(files)),
            ("diagnostics", .list(diagnostics.map { Self.json($0, name) })),
        ])
    }

    private static func key(_ diagnostic: Diagnostic, _ order: Int) -> (String, Int, Int, Int) {
        let place = diagnostic.location
        // What has no place comes last.
        return (place?.file ?? "\u{10FFFF}", place?.line ?? 0, place?.column ?? 0, order)
    }

    private static func counted(_ number: Int, _ thing: String) -> String {
        "\(number) \(thing)\(number == 1 ? "" : "s")"
    }

    private static func json(_ diagnostic: Diagnostic, _ name: (String) -> String) -> JSONValue {
        .object(
            [
                ("severity", .text(diagnostic.severity.rawValue)), ("code", .text(diagnostic.code)),
                ("message", .text(diagnostic.message)),
            ] + place(diagnostic.location, name) + [
                (
                    "notes",
                    .list(
                        diagnostic.notes.map { note in
                            .object([("message", .text(note.message))] + place(note.location, name))
                        })
                ),
                ("help", .text(diagnostic.help)),
            ])
    }

    private static func place(
        _ location: SourceLocation?, _ name: (String) -> String
    ) -> [(key: String, value: JSONValue)] {
        [
            ("file", .text(location.map { name($0.file) })), ("line", location.map { .number($0.line) } ?? .null),
            ("column", location.map { .number($0.column) } ?? .null),
        ]
    }
}
