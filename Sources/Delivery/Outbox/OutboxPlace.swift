public import Basics

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Where the outbox lies: a file that its owner alone reads, in a folder that nobody else can write to.
public enum OutboxPlace {
    /// The usual path: `$XDG_STATE_HOME/handhold/outbox.sqlite`, or the same beneath `~/.local/state`.
    ///
    /// Throws `no-home` where the environment names neither.
    public static func usual() throws(DiagnosedError) -> String {
        func folder(_ name: String) -> String? {
            getenv(name).map { String(cString: $0) }.flatMap { $0.hasPrefix("/") ? $0 : nil }
        }
        guard let state = folder("XDG_STATE_HOME") ?? folder("HOME").map({ $0 + "/.local/state" }) else {
            throw DiagnosedError(
                "no-home", "the environment says nothing of a home, so there is no place for the outbox",
                help: "--outbox names a file")
        }
        return state + "/handhold/outbox.sqlite"
    }

    /// Makes the folder and an empty file where they are not there, and looks at both where they are.
    ///
    /// Throws `outbox-private` where others could read or write there, and `outbox-failed`.
    static func prepare(_ path: String) throws(DiagnosedError) {
        guard !path.utf8.contains(0), !path.isEmpty, !path.hasSuffix("/") else {
            throw DiagnosedError("outbox-failed", "the outbox's path is not the name of a file")
        }
        let folder = path.lastIndex(of: "/").map { $0 == path.startIndex ? "/" : String(path[..<$0]) } ?? "."
        try makeFolders(folder)
        try refuseUnlessPrivate(folder, kind: S_IFDIR, 0o022, path)
        let descriptor = openFile(path, O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK, 0o600)
        guard descriptor >= 0 else {
            throw DiagnosedError(
                "outbox-failed", "cannot open the outbox '\(path)': \(String(cString: strerror(errno)))")
        }
        close(descriptor)
        try refuseUnlessPrivate(path, kind: S_IFREG, 0o077, path)
    }

    /// Holds the outbox while it is set up: of two programs that begin at once, one waits.
    static func locked<Result>(_ path: String, _ work: () throws(DiagnosedError) -> Result) throws(DiagnosedError)
        -> Result
    {
        let descriptor = openFile(path + ".lock", O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else {
            throw DiagnosedError("outbox-failed", "cannot write beside '\(path)': \(String(cString: strerror(errno)))")
        }
        defer { close(descriptor) }
        while flock(descriptor, LOCK_EX) != 0, errno == EINTR {}
        return try work()
    }

    private static func makeFolders(_ path: String) throws(DiagnosedError) {
        for end in path.indices where path[end] == "/" && end != path.startIndex { mkdir(String(path[..<end]), 0o700) }
        guard mkdir(path, 0o700) == 0 || errno == EEXIST else {
            throw DiagnosedError(
                "outbox-failed", "cannot make the outbox's folder '\(path)': \(String(cString: strerror(errno)))")
        }
    }

    private static func refuseUnlessPrivate(
        _ path: String, kind: mode_t, _ others: mode_t, _ outbox: String
    ) throws(DiagnosedError) {
        var status = stat()
        guard stat(path, &status) == 0, status.st_mode & S_IFMT == kind else {
            throw DiagnosedError("outbox-failed", "'\(path)' is not what the outbox needs there")
        }
        guard status.st_uid == geteuid() else {
            throw DiagnosedError("outbox-private", "'\(path)', where the outbox is, belongs to somebody else")
        }
        guard status.st_mode & others == 0 else {
            let mode = kind == S_IFDIR ? "700" : "600"
            throw DiagnosedError(
                "outbox-private", "others can get at '\(path)', where the outbox is", help: "chmod \(mode) \(path)")
        }
    }
}

/// The C function, where a method has the same name.
private func openFile(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 { open(path, flags, mode) }
