#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Reading files and folders that a person names.
public enum FileText {
    /// The bytes of a file of at most `limit` bytes. Only regular files are read: no pipe can make the program wait.
    public static func bytes(of path: String, limit: Int = 1 << 20) throws(DiagnosedError) -> [UInt8] {
        let place = SourceLocation(file: path, line: 1, column: 1)
        let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else {
            throw DiagnosedError("cannot-read", "cannot read '\(path)': \(String(cString: strerror(errno)))")
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else {
            throw DiagnosedError("cannot-read", "'\(path)' is not a file")
        }
        guard status.st_size <= limit else {
            throw DiagnosedError(
                "file-too-large", "the file has \(status.st_size) bytes; at most \(limit) are read", at: place)
        }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(Int(status.st_size) + 1)
        // With room for one byte more, so that most files are read at once and the next read finds their end.
        var buffer = [UInt8](repeating: 0, count: max(1 << 12, min(Int(status.st_size) + 1, 1 << 16)))
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count == 0 { return bytes }
            if count < 0 {
                if errno == EINTR { continue }
                throw DiagnosedError("cannot-read", "cannot read '\(path)': \(String(cString: strerror(errno)))")
            }
            bytes += buffer[0..<count]
            guard bytes.count <= limit else {
                throw DiagnosedError("file-too-large", "the file has more than \(limit) bytes", at: place)
            }
        }
    }

    /// The names in a folder that end in `suffix`, sorted by their bytes; none if the folder is not there.
    public static func names(in folder: String, suffix: String) -> [String] {
        all(in: folder).filter { $0.hasSuffix(suffix) && !$0.hasPrefix(".") }
    }

    /// The names in a folder that begin with a dot, sorted by their bytes.
    public static func hiddenNames(in folder: String) -> [String] {
        all(in: folder).filter { $0.hasPrefix(".") && $0 != "." && $0 != ".." }
    }

    private static func all(in folder: String) -> [String] {
        guard let directory = opendir(folder) else { return [] }
        defer { closedir(directory) }
        var names: [String] = []
        while let entry = readdir(directory) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
                pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
            }
            names.append(name)
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    public static func exists(_ path: String) -> Bool {
        access(path, F_OK) == 0
    }
}
