public import Basics

/// Files that belong together, such as the pages of one sheet: all of them appear, or none.
public struct OutputSet: Sendable {
    public private(set) var files: [(path: String, bytes: [UInt8])] = []

    public init() {}

    public mutating func add(_ bytes: [UInt8], at path: String) {
        files.append((path, bytes))
    }

    /// Writes every file aside before the first of them takes its name.
    ///
    /// Throws what ``OutputFile/write(_:to:access:)`` throws; files that were there then stay as they were.
    public func write(access: OutputFile.Access) throws(DiagnosedError) {
        var asides: [(aside: Aside, path: String)] = []
        for file in files {
            let aside = try Aside(for: file.path, access: access)
            try aside.fill(with: file.bytes)
            asides.append((aside, file.path))
        }
        // The disk takes many files together sooner than one after the other.
        for (aside, _) in asides { try aside.sync() }
        // Who sees the first file sees them all.
        for (aside, path) in asides.reversed() { try aside.become(path) }
        let folders = Dictionary(files.map { (OutputFile.folder(of: $0.path), $0.path) }) { first, _ in first }
        for (folder, path) in folders { try OutputFile.sync(folder: folder, for: path) }
    }
}
