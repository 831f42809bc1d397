internal import CJpeg

/// libjpeg, loaded when the first photograph is read.
enum JPEGLibrary {
    static let functions = handhold_jpeg_load()

    /// Whether the library could be loaded, with every function that we call.
    static var isThere: Bool { functions.is_loaded != 0 }

    /// The version of its interface, `6b`, as the library itself says; nil where it is not there.
    static var version: String? {
        var text = [CChar](repeating: 0, count: Int(JMSG_LENGTH_MAX))
        withUnsafePointer(to: functions) { handhold_jpeg_version($0, &text) }
        let words = text.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }
        return String(decoding: words, as: UTF8.self).split(separator: " ").first.map(String.init)
    }
}
