public import Basics

/// Files that belong together, such as the pages of one sheet: all of them appear, or none.
public struct OutputSet: Sendable {
    public private(set) var files: [(path: String, bytes: [UInt8])] = []

    public init() {}

    public mutating func add(_ bytes: [UInt8], at path: String) {
        files.append((path, bytes))
    }

    /// Writes every file aside before the first of them takes its name.
    public func write(access: OutputFile.Access) throws(DiagnosedError) {
        try write(files[...], access)
    }

    /// A file takes its name once all that follow it have theirs.
    private func write(
        _ rest: ArraySlice<(path: String, bytes: [UInt8])>, _ access: OutputFile.Access
    ) throws(DiagnosedError) {
        guard let file = rest.first else { return }
        let aside = try OutputFile.aside(file.bytes, for: file.path, access: access)
        try write(rest.dropFirst(), access)
        try OutputFile.finish(aside, as: file.path)
    }
}
