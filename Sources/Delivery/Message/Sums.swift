internal import CGMime

/// Digests of what is sent. `Rendering` has the same for pages; modules of one floor do not import each other.
enum Sums {
    /// The SHA-256 of some values that are told apart, as 64 hexadecimal digits: their lengths count too.
    static func sha256(_ values: [[UInt8]]) -> String {
        guard let sum = g_checksum_new(G_CHECKSUM_SHA256) else { return "" }
        defer { g_checksum_free(sum) }
        for value in values {
            withUnsafeBytes(of: UInt64(value.count).littleEndian) { count in
                g_checksum_update(sum, count.bindMemory(to: UInt8.self).baseAddress, count.count)
            }
            g_checksum_update(sum, value, value.count)
        }
        return g_checksum_get_string(sum).map { String(cString: $0) } ?? ""
    }
}
