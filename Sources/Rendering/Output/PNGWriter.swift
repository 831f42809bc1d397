public import Basics
internal import CIsal

/// Turns a drawn picture into the bytes of a PNG file.
public enum PNGWriter {
    // Rows go unfiltered: filters are for photographs, and made every page we tried larger and slower.
    private static let signature: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
    private static let mostBytes = 1 << 31
    /// Programs that read PNG refuse longer sides.
    private static let longestSide: UInt32 = 1_000_000

    /// The PNG for the pixels of a Cairo image in the format RGB24, or ARGB32 where it has an alpha channel.
    ///
    /// `pixels` points to `height` rows that begin `stride` bytes apart, each of `width` 32-bit pixels. `dotsPerInch`
    /// is written into the file, so that it prints at its true size. Same pixels, same bytes: no date is written.
    /// Throws `png-failed`.
    public static func encode(
        _ pixels: UnsafeRawBufferPointer, width: Int, height: Int, stride: Int, hasAlpha: Bool = false,
        dotsPerInch: Double
    ) throws(DiagnosedError) -> [UInt8] {
        guard let columns = UInt32(exactly: width), let rows = UInt32(exactly: height), columns > 0, rows > 0,
            columns <= longestSide, rows <= longestSide, stride >= width * 4, stride <= pixels.count,
            // The last row may lack the unused bytes at its end.
            (pixels.count - width * 4) / stride >= height - 1, (width * 4 + 1) * height < mostBytes
        else { throw DiagnosedError("png-failed", "a picture of \(width) by \(height) pixels cannot be written") }
        guard let perMetre = pixelsPerMetre(dotsPerInch) else {
            throw DiagnosedError("png-failed", "a picture cannot have \(dotsPerInch) dots per inch")
        }
        let data = try deflated(rows: PNGRows(pixels, width: width, height: height, stride: stride, hasAlpha).bytes)
        var file = signature
        file.reserveCapacity(data.count + 128)
        // Eight bits a channel, red, green and blue with or without alpha, not interlaced.
        append("IHDR", columns.bigEndianBytes + rows.bigEndianBytes + [8, hasAlpha ? 6 : 2, 0, 0, 0], to: &file)
        append("sRGB", [0], to: &file)
        append("pHYs", perMetre.bigEndianBytes + perMetre.bigEndianBytes + [1], to: &file)
        append("IDAT", data, to: &file)
        append("IEND", [], to: &file)
        return file
    }

    private static func deflated(rows: [UInt8]) throws(DiagnosedError) -> [UInt8] {
        let data = [UInt8](unsafeUninitializedCapacity: handhold_zlib_bound(rows.count)) { buffer, count in
            count = handhold_zlib_compress(rows, rows.count, buffer.baseAddress, buffer.count)
        }
        guard !data.isEmpty else {
            throw DiagnosedError("png-failed", "the picture cannot be written: out of memory")
        }
        return data
    }

    /// A chunk: its length, its name, its data, and their check sum.
    private static func append(_ name: StaticString, _ data: [UInt8], to file: inout [UInt8]) {
        file += UInt32(truncatingIfNeeded: data.count).bigEndianBytes
        let start = file.count
        name.withUTF8Buffer { file += $0 }
        file += data
        let sum = file[start...].withUnsafeBytes { handhold_crc32($0.baseAddress, $0.count) }
        file += sum.bigEndianBytes
    }

    private static func pixelsPerMetre(_ dotsPerInch: Double) -> UInt32? {
        guard dotsPerInch > 0 else { return nil }
        return UInt32(exactly: (dotsPerInch / 0.0254).rounded())
    }
}

extension UInt32 {
    fileprivate var bigEndianBytes: [UInt8] { [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: self >> $0) } }
}
