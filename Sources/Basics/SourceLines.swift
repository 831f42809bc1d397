/// The lines of the files that messages quote; each file is read once, and only when a message asks for it.
public final class SourceLines {
    private var files: [String: [Substring]] = [:]

    public init() {}

    /// A line counted from one, without its end; nil where the file or the line is not there, or where it may hold a
    /// password, which no message shows.
    public func line(_ number: Int, of file: String) -> String? {
        let lines = files[file] ?? read(file)
        guard lines.indices.contains(number - 1), !lines[number - 1].contains("password") else { return nil }
        return String(lines[number - 1])
    }

    private func read(_ file: String) -> [Substring] {
        let text = (try? FileText.bytes(of: file, limit: 8 << 20)).map { String(decoding: $0, as: UTF8.self) } ?? ""
        // Swift holds "\r\n" for one character, so it would not be split at "\n".
        let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        files[file] = lines
        return lines
    }
}
