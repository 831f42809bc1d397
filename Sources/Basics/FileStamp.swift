#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// What tells one version of a file from another without reading it: its size, and when it was changed.
public enum FileStamp {
    /// The program that runs, where the system shows it so.
    public static let program = "/proc/self/exe"

    /// The stamp of a file; nil where it is not there.
    public static func of(_ path: String) -> String? {
        var status = stat()
        guard stat(path, &status) == 0 else { return nil }
        #if canImport(Glibc)
            let changed = status.st_mtim
        #else
            let changed = status.st_mtimespec
        #endif
        return "\(path) \(status.st_size) \(changed.tv_sec).\(changed.tv_nsec)"
    }
}
