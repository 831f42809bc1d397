internal import CPango

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The folders in which we remember between runs what costs time to find out: what is in the font files, pictures drawn.
enum CacheFolder {
    /// The first place that is ours to write: in the user's cache, else a private folder among the temporary files.
    static func find(_ name: String) -> String? {
        let user = absolutePath("XDG_CACHE_HOME")
        let home = absolutePath("HOME").map { $0 + "/.cache" }
        if let base = user ?? home, let folder = prepare([base, base + "/handhold", "\(base)/handhold/\(name)"]) {
            return folder
        }
        return prepare(["\(absolutePath("TMPDIR") ?? "/tmp")/handhold-\(name)-\(getuid())"])
    }

    /// Makes the folders that are not there; nil if the last is not a writable folder of this user alone.
    ///
    /// A folder that somebody else may write to is never used: what lies in it ends in documents.
    private static func prepare(_ folders: [String]) -> String? {
        guard let folder = folders.last else { return nil }
        var status = stat()
        if lstat(folder, &status) != 0 {
            for folder in folders { mkdir(folder, 0o700) }
            guard lstat(folder, &status) == 0 else { return nil }
        }
        guard status.st_mode & S_IFMT == S_IFDIR, status.st_mode & 0o022 == 0, status.st_uid == getuid(),
            access(folder, W_OK) == 0
        else { return nil }
        return folder
    }

    private static func absolutePath(_ variable: String) -> String? {
        getenv(variable).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil }
    }
}
