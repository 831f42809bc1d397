#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The way from one folder to a file, so that both can be moved together.
enum RelativePath {
    /// The path of `file` as it is written in `folder`; the file's own path where either is not there.
    static func from(_ folder: String, to file: String) -> String {
        guard let start = real(folder), let end = real(file) else { return file }
        var (here, there) = (start[...], end[...])
        while let first = here.first, first == there.first, there.count > 1 {
            here = here.dropFirst()
            there = there.dropFirst()
        }
        return (here.map { _ in ".." } + there).joined(separator: "/")
    }

    /// The parts of a path without links and dots.
    private static func real(_ path: String) -> [Substring]? {
        guard let name = realpath(path, nil) else { return nil }
        defer { free(name) }
        return String(cString: name).split(separator: "/")
    }
}
