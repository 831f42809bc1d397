import CJpeg
import Foundation

/// Photographs made in the tests, with all that a camera would write beside the picture.
public enum SamplePhotograph {
    /// A colour as 0xRRGGBB.
    public typealias Colour = UInt32

    public static let red: Colour = 0xD02020
    public static let green: Colour = 0x20A040
    public static let blue: Colour = 0x2040C0
    public static let yellow: Colour = 0xE0C020

    private static let library = handhold_jpeg_load()

    /// Four quarters: red and green above, blue and yellow below.
    public static func quarters(width: Int, height: Int) -> [UInt8] {
        jpeg(width: width, height: height) { x, y in
            switch (x * 2 < width, y * 2 < height) {
            case (true, true): red
            case (false, true): green
            case (true, false): blue
            case (false, false): yellow
            }
        }
    }

    /// A JPEG file of the given dots; empty where the library is not there.
    public static func jpeg(width: Int, height: Int, colour: (Int, Int) -> Colour) -> [UInt8] {
        var dots: [UInt32] = []
        dots.reserveCapacity(width * height)
        for y in 0..<height { for x in 0..<width { dots.append(colour(x, y)) } }
        guard library.is_loaded != 0 else { return [] }
        let file = dots.withUnsafeBytes { dots in
            withUnsafePointer(to: library) { library in
                handhold_jpeg_encode(
                    library, dots.bindMemory(to: UInt8.self).baseAddress, UInt32(width), UInt32(height), width * 4, 95)
            }
        }
        defer { free(file.bytes) }
        return Array(UnsafeBufferPointer(start: file.bytes, count: Int(file.length)))
    }

    /// A part of a JPEG file.
    public static func segment(_ marker: UInt8, _ content: [UInt8]) -> [UInt8] {
        let length = content.count + 2
        return [0xFF, marker, UInt8(length >> 8), UInt8(length & 0xFF)] + content
    }

    /// An APP1 segment as a telephone writes it: how it was held, who made it, and where.
    public static func exif(orientation: Int, isLittle: Bool = true) -> [UInt8] {
        func number(_ value: Int, _ count: Int) -> [UInt8] {
            let digits = (0..<count).map { UInt8(value >> ($0 * 8) & 0xFF) }
            return isLittle ? digits : digits.reversed()
        }
        let maker = Array("Camera of Rosa, GPS 40.71 N 74.00 W\0".utf8)
        let head = isLittle ? Array("II".utf8) : Array("MM".utf8)
        var tiff = head + number(42, 2) + number(8, 4) + number(3, 2)
        tiff += number(0x010F, 2) + number(2, 2) + number(maker.count, 4) + number(50, 4)
        tiff += number(0x0112, 2) + number(3, 2) + number(1, 4) + number(orientation, 2) + number(0, 2)
        tiff += number(0x8825, 2) + number(4, 2) + number(1, 4) + number(50, 4)
        return segment(0xE1, Array("Exif\0\0".utf8) + tiff + number(0, 4) + maker)
    }

    /// The same file with parts put in behind its beginning, and with bytes behind its end.
    public static func adding(_ segments: [[UInt8]], to jpeg: [UInt8], behind: [UInt8] = []) -> [UInt8] {
        Array(jpeg.prefix(2)) + segments.joined() + jpeg.dropFirst(2) + behind
    }

    /// A file with everything that must not reach a page.
    public static func withSecrets(_ jpeg: [UInt8], orientation: Int = 1) -> [UInt8] {
        let parts = [
            exif(orientation: orientation),
            segment(0xE1, Array("http://ns.adobe.com/xap/1.0/\0<x exif:GPSLatitude=\"40\"/>".utf8)),
            segment(0xE0, Array("JFXX\0\u{10}GPS of a small copy".utf8)),
            segment(0xE2, Array("ICC_PROFILE\0\u{1}\u{1}GPS".utf8)),
            segment(0xED, Array("Photoshop 3.0\08BIM GPS Rosa".utf8)),
            segment(0xFE, Array("taken at home, GPS 40.71".utf8)),
        ]
        return adding(parts, to: jpeg, behind: Array("Exif MPF GPS second picture".utf8))
    }
}
