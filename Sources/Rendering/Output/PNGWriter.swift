public import Basics
internal import CPng

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Turns a drawn picture into the bytes of a PNG file.
public enum PNGWriter {
    /// The PNG for the pixels of a Cairo image in the format RGB24, or ARGB32 where it has an alpha channel.
    ///
    /// `pixels` points to `height` rows that begin `stride` bytes apart, each of `width` 32-bit pixels. `dotsPerInch`
    /// is written into the file, so that it prints at its true size. Same pixels, same bytes: no date is written.
    /// Throws `png-failed`.
    public static func encode(
        _ pixels: UnsafeRawBufferPointer, width: Int, height: Int, stride: Int, hasAlpha: Bool = false,
        dotsPerInch: Double
    ) throws(DiagnosedError) -> [UInt8] {
        guard let start = pixels.bindMemory(to: UInt8.self).baseAddress, let columns = UInt32(exactly: width),
            let rows = UInt32(exactly: height), columns > 0, rows > 0, stride >= width * 4, stride <= pixels.count,
            // The last row may lack the unused bytes at its end.
            (pixels.count - width * 4) / stride >= height - 1
        else { throw DiagnosedError("png-failed", "a picture of \(width) by \(height) pixels cannot be written") }
        guard let perMetre = pixelsPerMetre(dotsPerInch) else {
            throw DiagnosedError("png-failed", "a picture cannot have \(dotsPerInch) dots per inch")
        }
        let stream = deflated(start, width: width, height: height, stride: stride, hasAlpha: hasAlpha)
        var file = handhold_png_wrap(stream, stream.count, columns, rows, perMetre, hasAlpha ? 1 : 0)
        guard let bytes = file.bytes else {
            let reason = withUnsafeBytes(of: &file.message) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            throw DiagnosedError("png-failed", "the picture cannot be written: \(reason)")
        }
        defer { free(bytes) }
        return Array(UnsafeBufferPointer(start: bytes, count: file.length))
    }

    /// The rows as a zlib stream (RFC 1950). They go unfiltered: filters are for photographs, and made every page we tried
    /// larger and slower.
    private static func deflated(
        _ pixels: UnsafePointer<UInt8>, width: Int, height: Int, stride: Int, hasAlpha: Bool
    ) -> [UInt8] {
        let pixelLength = hasAlpha ? 4 : 3
        let rowLength = 1 + width * pixelLength
        let bytes = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: rowLength * height)
        defer { bytes.deallocate() }
        guard let start = bytes.baseAddress else { return [] }
        for row in 0..<height {
            let (from, to) = (pixels + row * stride, start + row * rowLength)
            to.pointee = 0
            if hasAlpha {
                handhold_png_straighten(from, to + 1, UInt32(width))
            } else {
                handhold_png_unpack(from, to + 1, UInt32(width))
            }
        }
        let compressed = RowDeflate.deflated(
            UnsafeBufferPointer(bytes), rowLength: rowLength, pixelLength: pixelLength)
        let sum = handhold_png_sum(start, bytes.count)
        return [0x78, 0x01] + compressed + withUnsafeBytes(of: sum.bigEndian) { Array($0) }
    }

    private static func pixelsPerMetre(_ dotsPerInch: Double) -> UInt32? {
        guard dotsPerInch > 0 else { return nil }
        return UInt32(exactly: (dotsPerInch / 0.0254).rounded())
    }
}
