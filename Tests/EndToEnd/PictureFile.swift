import Foundation

/// The head of a PNG file, read chunk by chunk.
struct PictureFile {
    private(set) var width = 0
    private(set) var height = 0
    /// Whether each dot says how much of it is seen.
    private(set) var hasAlpha = false
    /// Dots for each metre across and down, where the file says metres.
    private(set) var dotsPerMetre: [Int]?
    /// The chunks in their order.
    private(set) var chunks: [String] = []

    init?(_ data: Data?) {
        guard let data, data.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) else { return nil }
        let bytes = Array(data)
        func number(_ place: Int) -> Int { bytes[place..<place + 4].reduce(0) { $0 * 256 + Int($1) } }
        var place = 8
        while place + 12 <= bytes.count {
            let (length, name) = (number(place), String(decoding: bytes[place + 4..<place + 8], as: UTF8.self))
            guard place + 12 + length <= bytes.count else { return nil }
            chunks.append(name)
            let start = place + 8
            switch name {
            case "IHDR":
                (width, height) = (number(start), number(start + 4))
                hasAlpha = [4, 6].contains(bytes[start + 9])
            case "pHYs" where bytes[start + 8] == 1: dotsPerMetre = [number(start), number(start + 4)]
            default: break
            }
            place = start + length + 4
        }
        guard chunks.last == "IEND", place == bytes.count else { return nil }
    }

    /// What dots a length is drawn with: `print.md` §7, G12.
    static func dots(_ millimetres: Double, _ dpi: Double) -> Int { Int((millimetres / 25.4 * dpi).rounded()) }
}
