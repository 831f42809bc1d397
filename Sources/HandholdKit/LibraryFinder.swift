public import Basics
internal import Foundation

extension Workspace {
    /// The folder of the library: the one that `HANDHOLD_LIBRARY` names, or the nearest above the program or beside its
    /// prefix that holds `assets/` and `layouts/`.
    public static func installedLibrary() throws(DiagnosedError) -> String {
        if let named = ProcessInfo.processInfo.environment["HANDHOLD_LIBRARY"], !named.isEmpty {
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
    private static var programFolder: String {
        let path =
            (try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe"))
            ?? Bundle.main.executablePath ?? CommandLine.arguments.first ?? ""
        return String(path[..<(path.lastIndex(of: "/") ?? path.startIndex)])
    }
}
