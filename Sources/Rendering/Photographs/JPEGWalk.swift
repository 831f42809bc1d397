internal import Basics

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// One walk through the parts of a JPEG file, from marker to marker, that keeps what the picture is made of.
struct JPEGWalk {
    typealias Marker = JPEGFile.Marker

    private let bytes: [UInt8]
    private var offset = 2
    private(set) var frame: (width: Int, height: Int)?
    private(set) var orientation: Orientation?
    private(set) var kept: [UInt8] = [0xFF, Marker.start]
    private var scans = 0

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
        kept.reserveCapacity(bytes.count)
    }

    mutating func run() throws(JPEGFault) {
        while true {
            let marker = try nextMarker()
            switch marker {
            case Marker.end:
                guard scans > 0 else { throw .damaged("it holds no picture") }
                kept += [0xFF, Marker.end]
                return
            case Marker.start: throw .damaged("a second picture begins inside the first")
            case _ where Marker.bare.contains(marker): continue
            default: try part(marker)
            }
        }
    }

    /// The next marker; stray bytes before it are passed over, as decoders do.
    private mutating func nextMarker() throws(JPEGFault) -> UInt8 {
        while true {
            offset = firstMark(from: offset)
            while offset < bytes.count, bytes[offset] == 0xFF { offset += 1 }
            guard offset < bytes.count else { throw .damaged("it ends early") }
            offset += 1
            if bytes[offset - 1] != 0 { return bytes[offset - 1] }
        }
    }

    private mutating func part(_ marker: UInt8) throws(JPEGFault) {
        guard offset + 2 <= bytes.count else { throw .damaged("it ends early") }
        let length = number(offset)
        guard length >= 2, offset + length <= bytes.count else { throw .damaged("a part of it has no end") }
        let content = bytes[offset + 2..<offset + length]
        switch marker {
        case _ where Marker.rareFrames.contains(marker): throw .rare
        case _ where Marker.frames.contains(marker):
            try begin(content)
            keep(marker, content)
        case _ where Marker.tables.contains(marker): keep(marker, content)
        case Marker.jfif where content.starts(with: Array("JFIF\0".utf8)):
            // Written anew: the old one may hold a small copy of the picture.
            keep(marker, Array("JFIF\0".utf8) + [1, 1, 0, 0, 1, 0, 1, 0, 0])
        case Marker.adobe where content.count >= 12 && content.starts(with: Array("Adobe".utf8)):
            // Its last byte says how colours are written: 0 as they are, 1 as brightness and two differences.
            keep(marker, Array("Adobe".utf8) + [0, 100, 0, 0, 0, 0, content[content.startIndex + 11]])
        case Marker.exif:
            if orientation == nil { orientation = Orientation(exif: content) }
        case Marker.scan:
            keep(marker, content)
            offset += length
            try copyScan()
            return
        default: break
        }
        offset += length
    }

    private mutating func keep(_ marker: UInt8, _ content: some Collection<UInt8>) {
        let length = content.count + 2
        kept += [0xFF, marker, UInt8(length >> 8), UInt8(length & 0xFF)]
        kept += content
    }

    /// The head of the picture: its size and kind.
    private mutating func begin(_ content: ArraySlice<UInt8>) throws(JPEGFault) {
        guard frame == nil else { throw .damaged("it says twice how large it is") }
        guard content.count >= 6 else { throw .damaged("it does not say how large it is") }
        let start = content.startIndex
        let (height, width, parts) = (number(start + 1), number(start + 3), Int(content[start + 5]))
        guard width > 0, height > 0 else { throw .damaged("it does not say how large it is") }
        guard width <= PlateLimits.imagePixels / height else { throw .tooLarge(width, height) }
        guard parts != 4 else { throw .printingColours }
        guard content[start] == 8, parts == 1 || parts == 3 else { throw .rare }
        frame = (width, height)
    }

    /// Copies the dots that follow the head of a scan, up to the next marker that is no restart.
    private mutating func copyScan() throws(JPEGFault) {
        scans += 1
        guard scans <= PlateLimits.scans else { throw .damaged("it has more than \(PlateLimits.scans) layers") }
        let start = offset
        while true {
            offset = firstMark(from: offset)
            guard offset + 1 < bytes.count else { throw .damaged("it ends early") }
            switch bytes[offset + 1] {
            case 0x00, 0xD0...0xD7: offset += 2
            case 0xFF: offset += 1
            default:
                kept += bytes[start..<offset]
                return
            }
        }
    }

    private func number(_ offset: Int) -> Int { Int(bytes[offset]) << 8 | Int(bytes[offset + 1]) }

    /// The place of the next 0xFF, or the end.
    private func firstMark(from start: Int) -> Int {
        bytes.withUnsafeBytes { bytes in
            guard start < bytes.count, let base = bytes.baseAddress,
                let found = memchr(base + start, 0xFF, bytes.count - start)
            else { return bytes.count }
            return base.distance(to: UnsafeRawPointer(found))
        }
    }
}
