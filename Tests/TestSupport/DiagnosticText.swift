public import Basics

extension Diagnostic {
    /// The diagnostic as tests pin it: place, severity, code, message, then notes and help on lines of their own.
    public var pinned: String {
        var lines = ["\(place(location)): \(severity.rawValue)[\(code)]: \(message)"]
        lines += notes.map { "\(place($0.location)): note: \($0.message)" }
        if let help { lines.append("help: \(help)") }
        return lines.joined(separator: "\n")
    }

    private func place(_ location: SourceLocation?) -> String {
        location.map { "\($0.file):\($0.line):\($0.column)" } ?? "-"
    }
}

extension Diagnostics {
    /// Everything reported, one diagnostic after the other.
    public var pinned: String { all.map(\.pinned).joined(separator: "\n") }

    /// The kinds of faults reported, in order.
    public var codes: [String] { all.map(\.code) }
}

extension YAMLNode {
    /// The tree of a text that is known to be YAML, in a file named `test.yaml`.
    public static func of(_ text: String) throws -> YAMLNode {
        try YAMLReader().read(Array(text.utf8), file: "test.yaml")
    }
}

/// What reading bytes as YAML complains of, as ``Diagnostic/pinned``; empty where they are read.
public func yamlFault(_ bytes: [UInt8]) -> String {
    do {
        _ = try YAMLReader().read(bytes, file: "test.yaml")
        return ""
    } catch {
        return error.diagnostics.map(\.pinned).joined(separator: "\n")
    }
}
