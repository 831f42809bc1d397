public import Basics
internal import Foundation

/// The folder with which a clinic begins: the library's example files, as its own to change.
public struct WorkspaceTemplate {
    private let library: String

    /// - Parameter library: the folder with `assets/` and `layouts/`.
    public init(library: String) {
        self.library = library
    }

    /// Where each part of a workspace comes from in the library.
    private static let parts: [(source: String, target: String)] = [
        ("assets/workspace/README.md", "README.md"),
        ("assets/examples/clinic.yaml", "clinic.yaml"),
        ("assets/examples/logo.svg", "logo.svg"),
        ("assets/examples/families", "families"),
        ("assets/workspace/techniques", "techniques"),
        ("assets/workspace/layouts", "layouts"),
    ]

    /// Makes the folder and copies the examples into it; returns the paths of the files.
    ///
    /// Nothing is ever written over: a folder that holds anything is refused. Throws `not-empty` and `output-failed`.
    public func make(at folder: String) throws(DiagnosedError) -> [String] {
        let files = FileManager.default
        if let names = try? files.contentsOfDirectory(atPath: folder), !names.isEmpty {
            throw DiagnosedError(
                "not-empty", "'\(folder)' is not empty, and nothing in it is to be written over",
                help: "name a folder that is not there yet")
        }
        do {
            try files.createDirectory(atPath: folder, withIntermediateDirectories: true)
            for part in Self.parts {
                try files.copyItem(atPath: "\(library)/\(part.source)", toPath: "\(folder)/\(part.target)")
            }
            // It will hold what families told.
            try files.setAttributes([.posixPermissions: 0o700], ofItemAtPath: folder + "/families")
        } catch {
            throw DiagnosedError(
                "output-failed", "cannot make '\(folder)': \(error.localizedDescription)",
                help: "remove what was made of it, and try again")
        }
        return (files.enumerator(atPath: folder)?.allObjects ?? []).compactMap { $0 as? String }
            .filter { $0.contains(".") }.sorted().map { folder + "/" + $0 }
    }
}
