public import Basics
internal import CQrencode

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// A QR code as a square of dark and light modules, without the quiet zone that drawing leaves around it.
public struct QRSymbol: Sendable, Hashable {
    /// Modules on a side.
    public let size: Int
    /// Row by row from the top; true is dark.
    private let modules: [Bool]

    /// The smallest symbol that holds `payload` and can still be read with 15 % of it damaged (level M).
    ///
    /// Throws `qr-payload` for what cannot be held: nothing, a zero byte, or more than about 2,300 bytes.
    public init(_ payload: String, at location: SourceLocation? = nil) throws(DiagnosedError) {
        guard !payload.isEmpty, !payload.utf8.contains(0) else {
            throw DiagnosedError("qr-payload", "a QR code needs text without zero bytes", at: location)
        }
        guard let code = QRcode_encodeString(payload, 0, QR_ECLEVEL_M, QR_MODE_8, 1) else {
            let reason =
                errno == ERANGE
                ? "\(payload.utf8.count) bytes are too many for a QR code" : String(cString: strerror(errno))
            throw DiagnosedError(
                "qr-payload", reason, at: location, help: "use a shorter address; under 100 bytes scans best")
        }
        defer { QRcode_free(code) }
        size = Int(code.pointee.width)
        modules = UnsafeBufferPointer(start: code.pointee.data, count: size * size).map { $0 & 1 == 1 }
    }

    /// Whether the module in a row and a column is dark; those outside are light.
    public func isDark(row: Int, column: Int) -> Bool {
        guard (0..<size).contains(row), (0..<size).contains(column) else { return false }
        return modules[row * size + column]
    }
}
