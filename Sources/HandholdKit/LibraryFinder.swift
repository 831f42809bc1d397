public import Basics

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

extension Workspace {
    /// The folder of the library: the one that `HANDHOLD_LIBRARY` names, or the nearest above the program or beside its
    /// prefix that holds `assets/` and `layouts/`.
    public static func installedLibrary() throws(DiagnosedError) -> String {
        if let named = getenv("HANDHOLD_LIBRARY").map({ String(cString: $0) }), !named.isEmpty {
            guard isLibrary(named) else {
                throw DiagnosedError(
                    "no-library", "HANDHOLD_LIBRARY names '\(named)', which holds no assets/ and layouts/")
            }
            return named
        }
        var folder = programFolder
        while !folder.isEmpty {
            for candidate in [folder, folder + "/share/handhold"] where isLibrary(candidate) { return candidate }
            folder = String(folder[..<(folder.lastIndex(of: "/") ?? folder.startIndex)])
        }
        throw DiagnosedError(
            "no-library", "the library of techniques and layouts is not found near the program",
            help: "set HANDHOLD_LIBRARY to the folder that holds assets/ and layouts/")
    }

    private static func isLibrary(_ folder: String) -> Bool {
        FileText.exists(folder + "/assets/settings.yaml") && FileText.exists(folder + "/layouts/theme.yaml")
    }

    /// The folder of the running program, links followed.
    public static var programFolder: String {
        // Where there is no /proc, the name by which the program was called must do.
        let resolved = realpath("/proc/self/exe", nil) ?? CommandLine.arguments.first.flatMap { realpath($0, nil) }
        defer { free(resolved) }
        let path = resolved.map { String(cString: $0) } ?? ""
        return String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    }
}
