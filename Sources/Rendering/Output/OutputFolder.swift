public import Basics
// fontconfig's header brings `stat` along, and the compiler may take it for the one who defines it.
internal import CPango

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// A folder for files that belong together.
public enum OutputFolder {
    /// Makes the folder where it is not there yet; those that hold it must be. Throws `output-failed`, and `output-symlink`
    /// for a link in its place: what a family told must not end up somewhere else.
    public static func make(_ path: String, access: OutputFile.Access) throws(DiagnosedError) {
        if mkdir(path, access == .owner ? 0o700 : 0o777) == 0 { return }
        let reason = errno
        var status = stat()
        guard reason == EEXIST, lstat(path, &status) == 0 else {
            throw DiagnosedError(
                "output-failed", "the folder '\(path)' cannot be made: \(String(cString: strerror(reason)))")
        }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return
        case S_IFLNK:
            throw DiagnosedError("output-symlink", "'\(path)' is a link: nothing is written through it")
        default: throw DiagnosedError("output-occupied", "'\(path)' is there already, and is no folder")
        }
    }
}
