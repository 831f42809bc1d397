#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The folder in which fontconfig remembers what is in the font files, so that they are read once and not on every start.
enum FontCacheFolder {
    /// The first place that is ours to write: the user's cache, else a private folder among the temporary files.
    static func find(in environment: [String: String]) -> String? {
        let user = environment["XDG_CACHE_HOME"].flatMap { $0.hasPrefix("/") ? $0 : nil }
        let home = environment["HOME"].flatMap { $0.hasPrefix("/") ? $0 + "/.cache" : nil }
        let temporary = environment["TMPDIR"].flatMap { $0.hasPrefix("/") ? $0 : nil } ?? "/tmp"
        if let base = user ?? home, let folder = prepare([base, base + "/handhold", base + "/handhold/fontconfig"]) {
            return folder
        }
        return prepare(["\(temporary)/handhold-fonts-\(getuid())"])
    }

    /// Makes the folders that are not there; nil if the last is not a writable folder of this user.
    ///
    /// A folder of somebody else is never used: what lies in it is read without further checks.
    private static func prepare(_ folders: [String]) -> String? {
        for folder in folders { mkdir(folder, 0o700) }
        guard let folder = folders.last else { return nil }
        var status = stat()
        guard lstat(folder, &status) == 0, status.st_mode & S_IFMT == S_IFDIR, status.st_uid == getuid(),
            access(folder, W_OK) == 0
        else { return nil }
        return folder
    }
}
