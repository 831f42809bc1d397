import Basics
import DocumentModel
import Rendering
import Testing

/// Thousands of damaged files: each is read or refused, none crashes or hangs.
@Suite struct MutationTests {
    /// A generator with a known start (SplitMix64), so that a failure can be run again.
    struct Seeded: RandomNumberGenerator {
        var state: UInt64
        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            return mixed ^ (mixed >> 31)
        }
    }

    static let scraps = [
        "<", ">", "/>", "\"", "'", "&", "&#0;", "&lt;", "<!--", "-->", "<![CDATA[", "]]>", "<?", "<!DOCTYPE a [",
        "<use href=\"#base\"/>",
        "<use href=\"#rub\"/>", "url(#rub)", "url(", "}", "{", "@import", "\\", "\u{0}", "\u{FFFD}", "1e999", "-1e308",
        "NaN",
        "<g>", "</g>", " clip-path=\"url(#base)\"", " transform=\"scale(1e9)\"", "xmlns:x=\"y\"", "<x:g/>",
        "opacity=\"-1\"",
        " class=\"layer\"", "<defs>", "</svg>", " stroke-dasharray=\"0.001\"", " d=\"M0 0L1e30 1e30\"",
    ]

    static func mutant(_ random: inout Seeded) -> [UInt8] {
        var bytes = Array(goodPlate.utf8)
        for _ in 0..<Int.random(in: 1...3, using: &random) {
            let place = Int.random(in: 0...bytes.count, using: &random)
            let end = min(bytes.count, place + Int.random(in: 0...40, using: &random))
            switch Int.random(in: 0..<5, using: &random) {
            case 0: bytes.removeSubrange(place..<end)
            case 1: bytes.insert(contentsOf: bytes[place..<end], at: Int.random(in: 0...bytes.count, using: &random))
            case 2: if place < bytes.count { bytes[place] = UInt8.random(in: 0...255, using: &random) }
            case 3: bytes.insert(contentsOf: Array((scraps.randomElement(using: &random) ?? "").utf8), at: place)
            default: bytes.removeSubrange(end...)
            }
        }
        return bytes
    }

    @Test func damagedFilesAreReadOrRefused() throws {
        let canvas = try #require(Canvas(side: 32))
        let folder = try TemporaryFolder()
        var random = Seeded(state: 20_260_101)
        var (read, refused) = (0, 0)
        let took = try seconds {
            for _ in 0..<6_000 {
                let bytes = Self.mutant(&random)
                guard let info = try? PlateReader.read(bytes, file: "logo.svg", as: .logo) else {
                    refused += 1
                    _ = diagnostics(bytes).map { #expect($0.location != nil) }
                    continue
                }
                read += 1
                #expect(info.size.width > 0)
                guard read % 2 == 0 else { continue }
                try folder.write(bytes, to: "mutant.svg")
                let logo = Artwork(source: .file(folder.path + "/mutant.svg"))
                try? PlateStore(folders: []).draw(logo, size: canvas.size, on: canvas.context)
            }
        }
        #expect(read > 300 && refused > 300, "\(read) read, \(refused) refused")
        #expect(took < 30)
    }
}
