import Basics
import CPng
import Rendering
import Testing

@Suite struct PNGWriterTests {
    /// Pixels as Cairo has them, two unused ones at the end of each row.
    private let pixels: [UInt32] = [
        0xFFFF_0000, 0xFF00_FF00, 0xFF00_00FF, 0, 0,
        0x0012_3456, 0x00FF_FFFF, 0x0000_0000, 0, 0,
    ]

    private func encode(dotsPerInch: Double = 300) throws -> [UInt8] {
        try pixels.withUnsafeBytes {
            try PNGWriter.encode($0, width: 3, height: 2, stride: 20, dotsPerInch: dotsPerInch)
        }
    }

    private func chunk(_ name: String, in file: [UInt8]) -> [UInt8]? {
        var place = 8
        while place + 12 <= file.count {
            let length = file[place..<place + 4].reduce(0) { $0 << 8 | Int($1) }
            if Array(file[place + 4..<place + 8]) == Array(name.utf8) {
                return Array(file[place + 8..<place + 8 + length])
            }
            place += 12 + length
        }
        return nil
    }

    @Test func thePixelsComeBack() throws {
        let file = try encode()
        var image = png_image()
        image.version = UInt32(PNG_IMAGE_VERSION)
        try #require(png_image_begin_read_from_memory(&image, file, file.count) != 0)
        image.format = 2  // PNG_FORMAT_RGB
        #expect(image.width == 3)
        #expect(image.height == 2)
        var read = [UInt8](repeating: 0, count: 18)
        try #require(png_image_finish_read(&image, nil, &read, 9, nil) != 0)
        #expect(read == [255, 0, 0, 0, 255, 0, 0, 0, 255, 0x12, 0x34, 0x56, 255, 255, 255, 0, 0, 0])
    }

    @Test func theFileSaysItsTrueSizeAndColourSpace() throws {
        let file = try encode()
        // 11811 dots a metre across and down, unit metre.
        #expect(chunk("pHYs", in: file) == [0, 0, 0x2E, 0x23, 0, 0, 0x2E, 0x23, 1])
        #expect(chunk("sRGB", in: file) == [0])
        #expect(chunk("IHDR", in: file) == [0, 0, 0, 3, 0, 0, 0, 2, 8, 2, 0, 0, 0])
        #expect(chunk("pHYs", in: try encode(dotsPerInch: 150))?.prefix(4) == [0, 0, 0x17, 0x12])
    }

    @Test func samePixelsSameBytes() throws {
        #expect(try encode() == encode())
        #expect(chunk("tIME", in: try encode()) == nil)
    }

    @Test func whatCannotBeAPictureIsAnError() throws {
        func code(_ width: Int, _ height: Int, _ stride: Int, _ dots: Double) -> String? {
            let bytes = [UInt8](repeating: 0, count: 64)
            return #expect(throws: DiagnosedError.self) {
                try bytes.withUnsafeBytes {
                    try PNGWriter.encode($0, width: width, height: height, stride: stride, dotsPerInch: dots)
                }
            }?.diagnostics.first?.code
        }
        #expect(code(0, 1, 4, 300) == "png-failed")
        #expect(code(4, 5, 16, 300) == "png-failed")
        #expect(code(4, 4, 12, 300) == "png-failed")
        #expect(code(4, Int.max, 16, 300) == "png-failed")
        #expect(code(Int.max, 4, 16, 300) == "png-failed")
        for dots in [0, -1, .nan, .infinity, 1e12] { #expect(code(4, 4, 16, dots) == "png-failed") }
    }

    @Test func aSideThatNoProgramReadsIsRefused() throws {
        let row = [UInt8](repeating: 0, count: 1_000_001 * 4)
        let error = try #require(throws: DiagnosedError.self) {
            try row.withUnsafeBytes {
                try PNGWriter.encode($0, width: 1_000_001, height: 1, stride: row.count, dotsPerInch: 300)
            }
        }
        #expect(error.diagnostics.map(\.code) == ["png-failed"])
        #expect(error.diagnostics.map(\.message) == ["a picture of 1000001 by 1 pixels cannot be written"])
    }
}
