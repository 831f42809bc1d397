import Basics

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Drafts of an earlier run that are not due any more: a family has said no since, or a precaution keeps the handout back.
/// Whoever sends the whole folder must not send them.
enum OldDrafts {
    /// Removes the drafts in a folder that are not among `due`, by their names without `.eml`. Files that we did not write stay.
    ///
    /// - Returns: the names of the files that were removed.
    static func remove(from folder: String, except due: Set<String>) -> [String] {
        FileText.names(in: folder, suffix: ".eml").filter { name in
            let stem = String(name.dropLast(4))
            guard !due.contains(stem), isOurs("\(folder)/\(name)", stem) else { return false }
            return unlink("\(folder)/\(name)") == 0
        }
    }

    /// Whether a message's head says that it is a draft of the handout whose number ends its name.
    private static func isOurs(_ path: String, _ stem: String) -> Bool {
        guard let id = stem.split(separator: "-").last, let bytes = try? FileText.bytes(of: path, limit: 64 << 20)
        else {
            return false
        }
        let head = String(decoding: bytes.prefix(4_096), as: UTF8.self)
        return head.contains("X-Unsent: 1") && head.contains("<\(id).")
    }
}
