import Foundation
import TestSupport

/// The checkout's own files and targets, as the tests of the architecture see them.
enum SourceTree {
    /// The paths of everything beneath a folder, from the checkout.
    static func paths(in folder: String) -> [String] {
        let files = FileManager.default.enumerator(atPath: Checkout.path(folder))
        return (files?.allObjects ?? []).compactMap { $0 as? String }.map { folder + "/" + $0 }.sorted()
    }

    static func swiftFiles(in folder: String) -> [String] {
        paths(in: folder).filter { $0.hasSuffix(".swift") }
    }

    static func folders(in folder: String) -> [String] {
        paths(in: folder).filter { isFolder($0) }
    }

    static func exists(_ path: String) -> Bool {
        FileManager.default.fileExists(atPath: Checkout.path(path))
    }

    private static func isFolder(_ path: String) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: Checkout.path(path), isDirectory: &isFolder) && isFolder.boolValue
    }

    /// The targets of the package, by kind: `systemLibrary`, `target`, `executableTarget`, `testTarget`.
    static let targets: [(kind: String, name: String)] = {
        let manifest = Checkout.text("Package.swift") ?? ""
        let pattern = /\.(systemLibrary|target|executableTarget|testTarget)\(\s*name: "([\w-]+)"/
        return manifest.matches(of: pattern).map { (String($0.output.1), String($0.output.2)) }
    }()

    static let cLibraries = Set(targets.filter { $0.kind == "systemLibrary" }.map(\.name))

    /// One `import` line.
    struct Import: CustomStringConvertible {
        var module: String
        /// `public`, `internal`, or empty.
        var access: String
        var file: String

        /// The module whose folder holds the file.
        var importer: String { String(file.split(separator: "/")[1]) }

        var description: String { "\(file) imports \(module)" }
    }

    static let imports: [Import] = swiftFiles(in: "Sources").flatMap { file in
        let pattern = /(?:(public|package|internal|fileprivate|private) +)?import +(\w+)/
        let lines = (Checkout.text(file) ?? "").split(separator: "\n")
        return lines.compactMap { line -> Import? in
            let words = line.drop { $0 == " " }
            guard let match = words.prefixMatch(of: pattern) else { return nil }
            return Import(module: String(match.output.2), access: String(match.output.1 ?? ""), file: file)
        }
    }

    /// All Swift code of the house and its tests.
    static let code = (swiftFiles(in: "Sources") + swiftFiles(in: "Tests")).compactMap(Checkout.text)
        .joined(separator: "\n")
}
