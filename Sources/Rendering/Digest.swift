internal import CPango

/// The SHA-256 of some values, as 64 hexadecimal digits: the same digest, the same values. And a sum against damage.
public enum Digest {
    /// The digest of values that are told apart: their lengths count too.
    public static func of(_ values: [[UInt8]]) -> String {
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

    /// The digest of some bytes alone, as other programs compute it.
    public static func of(bytes: [UInt8]) -> String {
        g_compute_checksum_for_data(G_CHECKSUM_SHA256, bytes, gsize(bytes.count)).map { sum in
            defer { g_free(sum) }
            return String(cString: sum)
        } ?? ""
    }

    /// A number that changes when bytes are damaged, thirty times quicker than a digest; no guard against malice.
    static func sum(_ bytes: [UInt8]) -> UInt64 {
        bytes.withUnsafeBytes { bytes in
            var sum = UInt64(bytes.count)
            // FNV-1a, eight bytes at a time; the shift carries high bits down, where the product never would.
            func add(_ value: UInt64) {
                sum = (sum ^ value) &* 0x100_0000_01b3
                sum ^= sum >> 32
            }
            let whole = bytes.count & ~7
            for offset in stride(from: 0, to: whole, by: 8) {
                add(bytes.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
            }
            for byte in bytes[whole...] { add(UInt64(byte)) }
            return sum
        }
    }
}
