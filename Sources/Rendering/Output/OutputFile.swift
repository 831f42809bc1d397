public import Basics
internal import CPango

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// A file that appears whole or not at all.
public enum OutputFile {
    /// Who may read the file.
    public enum Access: Sendable, Hashable {
        /// Only its owner: it holds what a family told.
        case owner
        /// As the user's own settings have it.
        case everyone

        var mode: mode_t { self == .owner ? 0o600 : 0o644 }
    }

    /// Writes `bytes` as the file at `path`, in place of one that may be there.
    ///
    /// The bytes go to a file beside it, which takes its name once they are safely on the disk. Whatever fails, the
    /// file that was there stays as it was. Throws `output-symlink`, `output-occupied` and `output-failed`.
    public static func write(_ bytes: [UInt8], to path: String, access: Access) throws(DiagnosedError) {
        let aside = try Aside(for: path, access: access)
        try aside.fill(with: bytes)
        try aside.sync()
        try aside.become(path)
        try sync(folder: folder(of: path), for: path)
    }

    /// A link is never followed: it may have been laid there to have something else overwritten.
    static func refuseUnlessReplaceable(_ path: String) throws(DiagnosedError) {
        guard !path.utf8.contains(0), !path.isEmpty else {
            throw DiagnosedError("output-failed", "'\(path.filter { $0 != "\0" })' is not a file name")
        }
        var status = stat()
        guard lstat(path, &status) == 0 else { return }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return
        case S_IFLNK:
            throw DiagnosedError(
                "output-symlink", "'\(path)' is a symbolic link, and output never goes through one",
                help: "remove the link, or name the file that it stands for")
        case S_IFDIR:
            throw DiagnosedError("output-occupied", "'\(path)' is a folder", help: "name a file in it")
        default:
            throw DiagnosedError("output-occupied", "'\(path)' is a device or a pipe, which output cannot replace")
        }
    }

    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// Makes the new name last: until then it may be lost with the power.
    static func sync(folder: String, for path: String) throws(DiagnosedError) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(path) }
        defer { close(descriptor) }
        // Some file systems cannot sync a folder and say so with EINVAL.
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw failure(path) }
    }

    static func failure(_ path: String) -> DiagnosedError {
        DiagnosedError("output-failed", "cannot write '\(path)': \(String(cString: strerror(errno)))")
    }
}
