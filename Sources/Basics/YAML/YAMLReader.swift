/// Reads the text of a YAML file into nodes that know their places.
///
/// The file must be UTF-8, hold one document, use no key twice in one mapping, and stay within ``YAMLReader/Limits``:
/// what lies beyond them is a slip or an attack, and is refused before it costs time or memory.
public struct YAMLReader: Sendable {
    /// How much a file may ask of us.
    public struct Limits: Sendable {
        public var bytes = 1 << 20
        public var depth = 32
        public var aliases = 1_000
        /// Values in the whole tree, those behind aliases counted each time.
        public var nodes = 200_000

        public init() {}
    }

    public var limits = Limits()
    private let ahead: ReadAhead?

    /// - Parameter ahead: files that are being read already.
    public init(ahead: ReadAhead? = nil) {
        self.ahead = ahead
    }

    /// The tree of a file by its path; reports and returns nil where it cannot be read.
    public func node(of path: String, _ diagnostics: Diagnostics) -> YAMLNode? {
        if let node = ahead?.node(of: path) { return node }
        do {
            return try read(try FileText.bytes(of: path, limit: limits.bytes), file: path)
        } catch {
            error.diagnostics.forEach(diagnostics.report)
            return nil
        }
    }

    /// The tree of a file's text. An empty file is a node that ``YAMLNode/isNothing``.
    public func read(_ bytes: [UInt8], file: String) throws(DiagnosedError) -> YAMLNode {
        let start = SourceLocation(file: file, line: 1, column: 1)
        guard bytes.count <= limits.bytes else {
            throw DiagnosedError(
                "file-too-large", "the file has \(bytes.count) bytes; at most \(limits.bytes) are read", at: start)
        }
        if let place = firstFault(ofUTF8: bytes, file: file) {
            throw DiagnosedError(
                "not-utf-8", "the file is not UTF-8 text", at: place, help: "save it as UTF-8 in your editor")
        }
        var builder = YAMLTreeBuilder(bytes, file: file, limits: limits)
        return try builder.document()
    }

    /// The place of the first byte that is not UTF-8, or nil.
    private func firstFault(ofUTF8 bytes: [UInt8], file: String) -> SourceLocation? {
        if String(validating: bytes, as: UTF8.self) != nil { return nil }
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var good = 0
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): good += UTF8.width(scalar)
            case .emptyInput, .error: return SourceLocation(ofByte: good, in: bytes, file: file)
            }
        }
    }
}
