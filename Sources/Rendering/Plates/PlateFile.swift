internal import Basics
// fontconfig's header brings `stat` along, and the compiler may take it for the one who defines it.
internal import CPango

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The bytes of a picture file, compared by their digest.
struct PlateFile: Hashable, Sendable {
    /// The path as messages name it.
    let path: String
    let bytes: [UInt8]
    /// The SHA-256 of the bytes.
    let digest: String

    init(path: String, bytes: [UInt8]) {
        self.init(path: path, bytes: bytes, digest: Digest.of([bytes]))
    }

    private init(path: String, bytes: [UInt8], digest: String) {
        self.path = path
        self.bytes = bytes
        self.digest = digest
    }

    /// The same file to compare with, for those who have read what they need: a photograph can be large.
    var withoutBytes: PlateFile { PlateFile(path: path, bytes: [], digest: digest) }

    /// Two files with the same bytes draw the same, wherever they lie.
    static func == (a: PlateFile, b: PlateFile) -> Bool { a.digest == b.digest }
    func hash(into hasher: inout Hasher) { hasher.combine(digest) }

    /// Reads a file; nil when there is none.
    static func read(_ path: String) throws(DiagnosedError) -> PlateFile? {
        // Not blocking: a pipe in a picture's place must not make us wait.
        let file = open(path, O_RDONLY | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { return nil }
            throw unreadable(path, String(cString: strerror(errno)))
        }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw unreadable(path, "not a regular file")
        }
        guard status.st_size <= PlateLimits.imageBytes else {
            throw DiagnosedError(
                "picture-too-large", "the file has \(status.st_size) bytes",
                at: SourceLocation(file: path, line: 1, column: 1),
                help: "at most \(PlateLimits.imageBytes) bytes are accepted")
        }
        let wanted = Int(status.st_size)
        let bytes = [UInt8](unsafeUninitializedCapacity: wanted) { buffer, count in
            while count < wanted, let start = buffer.baseAddress {
                let got = pread(file, start + count, wanted - count, off_t(count))
                if got <= 0 { break }
                count += got
            }
        }
        guard bytes.count == wanted else { throw unreadable(path, "it ended early") }
        return PlateFile(path: path, bytes: bytes)
    }

    private static func unreadable(_ path: String, _ reason: String) -> DiagnosedError {
        DiagnosedError(
            "picture-unreadable", "the picture cannot be read: \(reason)",
            at: SourceLocation(file: path, line: 1, column: 1))
    }
}

extension PlateFile {
    /// The ids of the plates in some folders, for "did you mean …?".
    static func plateNames(in folders: [String]) -> Set<String> {
        var names: Set<String> = []
        for folder in folders {
            guard let listing = opendir(folder) else { continue }
            defer { closedir(listing) }
            while let entry = readdir(listing) {
                let name = withUnsafePointer(to: &entry.pointee.d_name) {
                    $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
                }
                if name.hasSuffix(".svg") { names.insert(String(name.dropLast(4))) }
            }
        }
        return names
    }
}
