internal import Basics

/// A JPEG file as far as it must be known before anybody decodes it, and without all that is not its picture.
///
/// Cameras and telephones write down where and when a photograph was taken, with what, and a small copy of it from before
/// it was cut. None of that may reach a family's paper.
struct JPEGFile {
    /// The size of the stored picture, in dots.
    let width: Int
    let height: Int
    let orientation: Orientation
    /// The same file with the picture alone: no metadata, remark, profile, second picture, or bytes behind the end.
    let stripped: [UInt8]

    static func isJPEG(_ bytes: [UInt8]) -> Bool { bytes.starts(with: [0xFF, Marker.start, 0xFF]) }

    /// Reads the parts of a file; throws where they are not whole, or are more than we are willing to decode.
    init(_ bytes: [UInt8], file: String) throws(DiagnosedError) {
        let place = SourceLocation(file: file, line: 1, column: 1)
        guard Self.isJPEG(bytes) else {
            throw DiagnosedError("picture-jpeg", "this is not a JPEG file", at: place)
        }
        do throws(JPEGFault) {
            var walk = JPEGWalk(bytes)
            try walk.run()
            guard let frame = walk.frame else { throw JPEGFault.damaged("it holds no picture") }
            (width, height) = (frame.width, frame.height)
            orientation = walk.orientation ?? .upright
            stripped = walk.kept
        } catch {
            throw error.diagnosed(at: place)
        }
    }

    /// The second bytes of markers (ITU-T T.81, table B.1).
    enum Marker {
        static let start: UInt8 = 0xD8
        static let end: UInt8 = 0xD9
        static let scan: UInt8 = 0xDA
        /// Quantization and Huffman tables, and the restart interval: what a picture is decoded with.
        static let tables: Set<UInt8> = [0xDB, 0xC4, 0xDD]
        /// Baseline, extended sequential, progressive: what a PDF may hold.
        static let frames: Set<UInt8> = [0xC0, 0xC1, 0xC2]
        /// Lossless, hierarchical and arithmetic coding.
        static let rareFrames: Set<UInt8> = [0xC3, 0xC5, 0xC6, 0xC7, 0xC9, 0xCA, 0xCB, 0xCD, 0xCE, 0xCF]
        /// Markers without a length: restarts, and one for private use.
        static let bare = Set<UInt8>(0xD0...0xD7).union([0x01])
        static let jfif: UInt8 = 0xE0
        static let exif: UInt8 = 0xE1
        static let adobe: UInt8 = 0xEE
    }
}

/// Why a JPEG file is not taken.
enum JPEGFault: Error {
    case damaged(String)
    case tooLarge(Int, Int)
    case printingColours
    case rare

    func diagnosed(at place: SourceLocation) -> DiagnosedError {
        switch self {
        case .damaged(let reason):
            DiagnosedError("picture-jpeg", "the JPEG file is damaged: \(reason)", at: place)
        case .tooLarge(let width, let height):
            DiagnosedError(
                "picture-too-large", "the photograph has \(width) × \(height) pixels", at: place,
                help: "at most \(PlateLimits.imagePixels / 1_000_000) million pixels are accepted")
        case .printingColours:
            DiagnosedError(
                "picture-jpeg", "the photograph has printing colours (CMYK)", at: place,
                help: "save it again with the colours of a screen (RGB)")
        case .rare:
            DiagnosedError(
                "picture-jpeg", "this kind of JPEG file cannot be shown", at: place,
                help: "save it again as a plain JPEG file, with 8 bits a colour")
        }
    }
}
