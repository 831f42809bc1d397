internal import Basics

/// How a camera was held: what must be done to the dots of its file so that the picture stands upright.
///
/// The numbers are those of the tag 0x0112 in EXIF 2.3, which say where the file's first row and first column belong.
enum Orientation: UInt16 {
    case upright = 1
    case mirrored, halfTurn, halfTurnMirrored, mirroredQuarterTurn, quarterTurn, mirroredThreeQuarterTurn
    case threeQuarterTurn

    /// Whether height and width change places.
    var swapsSides: Bool { rawValue >= 5 }

    /// From the dots of the file, with this size, to the dots of the upright picture.
    func transform(_ stored: Size) -> Transform {
        let (width, height) = (stored.width, stored.height)
        func matrix(_ a: Double, _ b: Double, _ c: Double, _ d: Double, _ x: Double, _ y: Double) -> Transform {
            var transform = Transform(offset: Point(x: x, y: y))
            (transform.a, transform.b, transform.c, transform.d) = (a, b, c, d)
            return transform
        }
        return switch self {
        case .upright: matrix(1, 0, 0, 1, 0, 0)
        case .mirrored: matrix(-1, 0, 0, 1, width, 0)
        case .halfTurn: matrix(-1, 0, 0, -1, width, height)
        case .halfTurnMirrored: matrix(1, 0, 0, -1, 0, height)
        case .mirroredQuarterTurn: matrix(0, 1, 1, 0, 0, 0)
        case .quarterTurn: matrix(0, 1, -1, 0, height, 0)
        case .mirroredThreeQuarterTurn: matrix(0, -1, -1, 0, height, width)
        case .threeQuarterTurn: matrix(0, -1, 1, 0, 0, width)
        }
    }
}

extension Orientation {
    /// What an APP1 segment says, `Exif\0\0` and all that follows; nil where it says nothing that can be read.
    ///
    /// Only the first directory is looked at, once, from its beginning to its end.
    init?(exif: some RandomAccessCollection<UInt8>) {
        let bytes = Array(exif)
        guard bytes.starts(with: Array("Exif\0\0".utf8)) else { return nil }
        let start = 6
        let isLittle: Bool
        switch bytes.dropFirst(start).prefix(4) {
        case [0x49, 0x49, 0x2A, 0x00]: isLittle = true
        case [0x4D, 0x4D, 0x00, 0x2A]: isLittle = false
        default: return nil
        }
        func number(_ offset: Int, _ count: Int) -> Int? {
            guard offset >= start, offset <= bytes.count - count else { return nil }
            let digits = bytes[offset..<offset + count]
            return (isLittle ? Array(digits.reversed()) : Array(digits)).reduce(0) { $0 << 8 | Int($1) }
        }
        guard let directory = number(start + 4, 4), let count = number(start + directory, 2) else { return nil }
        for index in 0..<count {
            let entry = start + directory + 2 + index * 12
            guard let tag = number(entry, 2), let type = number(entry + 2, 2) else { return nil }
            // A SHORT stands in the first two bytes of the value, as the standard wants it; some write a LONG.
            guard tag == 0x0112, type == 3 || type == 4 else { continue }
            guard let value = number(entry + 8, type == 3 ? 2 : 4) else { return nil }
            self.init(rawValue: UInt16(clamping: value))
            return
        }
        return nil
    }
}
