public import Basics
internal import Rendering

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The folder with which a clinic begins: the library's example files, as its own to change.
public struct WorkspaceTemplate {
    private let library: String

    /// - Parameter library: the folder with `assets/` and `layouts/`.
    public init(library: String) {
        self.library = library
    }

    /// Where each folder of a workspace takes its files from in the library; only the owner opens the one for families.
    private static let folders: [(source: String, target: String, endings: [String], mode: mode_t)] = [
        ("assets/workspace", "", [".md"], 0o755),
        ("assets/examples", "", [".yaml", ".svg", ".csv"], 0o755),
        ("assets/examples/families", "/families", [".yaml"], 0o700),
        ("assets/examples/events", "/events", [".yaml"], 0o755),
        ("assets/workspace/techniques", "/techniques", [".yaml"], 0o755),
        ("assets/workspace/layouts", "/layouts", [".yaml"], 0o755),
    ]

    /// Makes the folder and copies the examples into it; returns the paths of the files.
    ///
    /// Nothing is ever written over: a folder that holds anything is refused. Throws `not-empty` and `output-failed`.
    public func make(at folder: String) throws(DiagnosedError) -> [String] {
        guard Self.isEmpty(folder) else {
            throw DiagnosedError(
                "not-empty", "'\(folder)' is not empty, and nothing in it is to be written over",
                help: "name a folder that is not there yet")
        }
        try Self.makeFolders(to: folder)
        var files: [String] = []
        for part in Self.folders {
            let target = folder + part.target
            if !part.target.isEmpty { try Self.makeFolder(target, mode: part.mode) }
            let source = "\(library)/\(part.source)"
            for name in part.endings.flatMap({ FileText.names(in: source, suffix: $0) }) {
                let bytes = try FileText.bytes(of: "\(source)/\(name)")
                let access: OutputFile.Access = part.mode == 0o700 ? .owner : .everyone
                try OutputFile.write(bytes, to: "\(target)/\(name)", access: access)
                files.append("\(target)/\(name)")
            }
        }
        return files.sorted()
    }

    /// Whether nothing is there yet, or a folder with nothing in it.
    private static func isEmpty(_ path: String) -> Bool {
        guard let folder = opendir(path) else { return !FileText.exists(path) }
        defer { closedir(folder) }
        var names = 0
        while readdir(folder) != nil { names += 1 }
        // Each folder lists itself and the one above it.
        return names <= 2
    }

    /// Makes a folder and those above it.
    private static func makeFolders(to path: String) throws(DiagnosedError) {
        for end in path.indices where path[end] == "/" && end != path.startIndex {
            try makeFolder(String(path[..<end]), mode: 0o755)
        }
        try makeFolder(path, mode: 0o755)
    }

    private static func makeFolder(_ path: String, mode: mode_t) throws(DiagnosedError) {
        guard mkdir(path, mode) == 0 || errno == EEXIST else {
            throw DiagnosedError("output-failed", "cannot make '\(path)': \(String(cString: strerror(errno)))")
        }
    }
}
