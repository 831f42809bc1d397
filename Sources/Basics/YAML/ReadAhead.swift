/// YAML files that a second thread reads before anybody asks for them.
///
/// A file that is not sound is left to whoever asks for it, who then says what is wrong with it.
public final class ReadAhead: Sendable {
    private let files: [String: SideThread.Task<YAMLNode>]

    /// Begins with the files in their order.
    public init(_ paths: [String], on thread: SideThread) {
        var files: [String: SideThread.Task<YAMLNode>] = [:]
        for path in paths {
            files[path] = thread.begin { try YAMLReader().read(try FileText.bytes(of: path), file: path) }
        }
        self.files = files
    }

    /// The tree of a file that has been read ahead; nil where it has not, or is not sound.
    func node(of path: String) -> YAMLNode? {
        files[path].flatMap { try? $0.value() }
    }
}
