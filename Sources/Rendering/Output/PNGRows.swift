/// The rows of a picture as PNG stores them: a byte that says they are unfiltered, then the channels of each pixel.
struct PNGRows {
    private(set) var bytes: [UInt8]

    /// - Parameter pixels: Cairo's, 32 bits each in the order of the machine; the upper byte is the opacity, or unused.
    init(_ pixels: UnsafeRawBufferPointer, width: Int, height: Int, stride: Int, _ hasAlpha: Bool) {
        let channels = hasAlpha ? 4 : 3
        let length = width * channels + 1
        // One byte more than the rows take, because three channels are written four bytes at a time.
        bytes = [UInt8](unsafeUninitializedCapacity: length * height + 1) { buffer, count in
            guard let start = pixels.baseAddress, var place = buffer.baseAddress else { return }
            for row in 0..<height {
                place.pointee = 0
                place += 1
                var source = start + row * stride
                for _ in 0..<width {
                    let pixel = source.loadUnaligned(as: UInt32.self)
                    if hasAlpha {
                        Self.straighten(pixel, into: place)
                    } else {
                        UnsafeMutableRawPointer(place).storeBytes(of: (pixel << 8).bigEndian, as: UInt32.self)
                    }
                    place += channels
                    source += 4
                }
            }
            count = length * height
        }
    }

    /// Cairo multiplies colours by their opacity; PNG does not.
    private static func straighten(_ pixel: UInt32, into place: UnsafeMutablePointer<UInt8>) {
        let alpha = pixel >> 24
        func channel(_ shift: UInt32) -> UInt8 {
            guard alpha > 0 else { return 0 }
            return UInt8(min(255, ((pixel >> shift & 255) * 255 + alpha / 2) / alpha))
        }
        place[0] = channel(16)
        place[1] = channel(8)
        place[2] = channel(0)
        place[3] = UInt8(truncatingIfNeeded: alpha)
    }
}
