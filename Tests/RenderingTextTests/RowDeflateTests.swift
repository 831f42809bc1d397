import Basics
import CPng
import Rendering
import Testing

/// Pictures large enough for several blocks, of colours that repeat in every way, come back as they were.
@Suite struct RowDeflateTests {
    struct Picture: Sendable, CustomTestStringConvertible {
        var testDescription: String
        var width: Int
        var height: Int
        var pixel: @Sendable (_ x: Int, _ y: Int, _ random: inout SplitMix) -> UInt32
    }

    /// A generator that is the same everywhere.
    struct SplitMix: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }
    }

    static let pictures = [
        Picture(testDescription: "one dot", width: 1, height: 1) { _, _, _ in 0x00AB_CDEF },
        Picture(testDescription: "white paper", width: 400, height: 500) { _, _, _ in 0x00FF_FFFF },
        Picture(testDescription: "noise", width: 301, height: 257) { _, _, random in UInt32(random.next() >> 40) },
        Picture(testDescription: "few colours", width: 640, height: 480) { _, _, random in
            UInt32(random.next() % 5) &* 0x0031_4159
        },
        Picture(testDescription: "rows like those above", width: 513, height: 400) { x, _, _ in UInt32(x &* 0x0001_2347)
        },
        Picture(testDescription: "rows farther away than a match can reach", width: 12_000, height: 9) { x, _, _ in
            UInt32(x &* 0x0001_2347)
        },
        Picture(testDescription: "discs", width: 500, height: 500) { x, y, _ in
            (x % 50 - 25) * (x % 50 - 25) + (y % 50 - 25) * (y % 50 - 25) < 400 ? 0x001F_6F78 : 0x00FD_F3E3
        },
        // Frequencies in the ratio of Fibonacci's numbers make the longest words that a code can have.
        Picture(testDescription: "rare and frequent", width: 700, height: 700) { _, _, random in
            let number = random.next() % 1_346_268
            var (small, large): (UInt64, UInt64) = (1, 1)
            var level: UInt32 = 0
            while large < number { (small, large, level) = (large, small + large, level + 1) }
            return level &* 0x0005_0301
        },
    ]

    @Test(arguments: pictures) func comesBack(_ picture: Picture) throws {
        var random = SplitMix(state: 7)
        let (width, height) = (picture.width, picture.height)
        let pixels = (0..<width * height).map {
            picture.pixel($0 % width, $0 / width, &random) & 0x00FF_FFFF
        }
        let file = try pixels.withUnsafeBytes {
            try PNGWriter.encode($0, width: width, height: height, stride: width * 4, dotsPerInch: 300)
        }
        var image = png_image()
        image.version = UInt32(PNG_IMAGE_VERSION)
        try #require(png_image_begin_read_from_memory(&image, file, file.count) != 0)
        image.format = 2  // PNG_FORMAT_RGB
        var read = [UInt8](repeating: 0, count: width * height * 3)
        try #require(png_image_finish_read(&image, nil, &read, png_int_32(width * 3), nil) != 0)
        let wanted = pixels.flatMap { pixel in [16, 8, 0].map { UInt8(truncatingIfNeeded: pixel >> $0) } }
        #expect(read == wanted)
    }
}
