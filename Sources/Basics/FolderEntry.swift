#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// What lies behind a name that a folder's own list gives, such as `photos/ball.jpg`.
public enum FolderEntry: Sendable, Hashable {
    case file
    case missing
    /// The name, or a link on its way, leads out of the folder.
    case outside
    /// A folder, a pipe, a device.
    case notFile

    /// Looks at a name inside a folder. Nothing is opened.
    public init(_ name: String, in folder: String) {
        guard Self.staysInside(name) else {
            self = .outside
            return
        }
        guard let root = Self.resolved(folder), let path = Self.resolved(folder + "/" + name) else {
            self = .missing
            return
        }
        var status = stat()
        if !path.hasPrefix(root.hasSuffix("/") ? root : root + "/") {
            self = .outside
        } else if stat(path, &status) != 0 {
            self = .missing
        } else {
            self = status.st_mode & S_IFMT == S_IFREG ? .file : .notFile
        }
    }

    /// Whether a name, as it is written, is one of something beneath the folder.
    private static func staysInside(_ name: String) -> Bool {
        let parts = name.split(separator: "/", omittingEmptySubsequences: false)
        // A zero byte would end the name early where the system reads it.
        return parts.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." } && !name.utf8.contains(0)
    }

    /// The path with every link followed; nil where it leads nowhere.
    private static func resolved(_ path: String) -> String? {
        guard let resolved = realpath(path, nil) else { return nil }
        defer { free(resolved) }
        return String(cString: resolved)
    }
}
