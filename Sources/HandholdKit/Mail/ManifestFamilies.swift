internal import Basics
internal import Catalog

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Finds the families of a manifest again, in their files and in the clinic's lists.
final class ManifestFamilies {
    private let folder: String
    private let diagnostics: Diagnostics
    private var rosters: [String: [String: Roster.Row]] = [:]

    /// - Parameter folder: the folder of the manifest, from which its paths lead.
    init(in folder: String, _ diagnostics: Diagnostics) {
        (self.folder, self.diagnostics) = (folder, diagnostics)
    }

    /// Where the manifest says that a family's file, or the clinic's list, is.
    func path(of entry: Manifest.Entry) -> String {
        var (folder, path) = (folder[...], entry.family[...])
        guard !path.hasPrefix("/") else { return entry.family }
        // Up and down again says nothing to a reader: `friday/../families` is `families`.
        while path.hasPrefix("../"), let name = folder.split(separator: "/").last, !name.allSatisfy({ $0 == "." }),
            folder.hasSuffix(name), !Self.isLink(folder)
        {
            folder = folder.dropLast(name.count)
            path = path.dropFirst(3)
            guard !folder.isEmpty else { return String(path) }
            if folder.count > 1 { folder = folder.dropLast() }
        }
        return folder == "/" ? "/\(path)" : "\(folder)/\(path)"
    }

    /// Behind a link, the folder above is another one than its name says.
    private static func isLink(_ folder: Substring) -> Bool {
        var status = stat()
        return lstat(String(folder), &status) == 0 && status.st_mode & S_IFMT == S_IFLNK
    }

    /// The family for whom a handout was made; nil where it cannot be read, or is not on the list any more, which is reported.
    func family(of entry: Manifest.Entry) -> Family? {
        let path = path(of: entry)
        guard entry.row != nil else { return Workspace.family(at: path, checked: diagnostics) }
        // By the id, never by the line: lists are sorted, and rows come and go.
        guard let reference = entry.reference else {
            diagnostics.error(
                "manifest-format", "the manifest does not say which row of '\(path)' handout \(entry.id) is for",
                at: nil,
                help: "make the batch again")
            return nil
        }
        if let row = roster(path)[reference] { return row.family }
        diagnostics.error(
            "family-gone", "'\(path)' has no row that can be read with the id '\(reference)'", at: nil,
            help: "handout \(entry.id) was made for it: make the batch again")
        return nil
    }

    private func roster(_ path: String) -> [String: Roster.Row] {
        if let known = rosters[path] { return known }
        let roster = Roster.read(path, diagnostics, rows: diagnostics)
        let rows = Dictionary(roster.rows.map { ($0.reference, $0) }) { first, _ in first }
        rosters[path] = rows
        return rows
    }
}

extension Workspace {
    /// The family of a file; nil where anything in it is wrong. Faults are reported.
    fileprivate static func family(at path: String, checked diagnostics: Diagnostics) -> Family? {
        let faults = Diagnostics()
        let family = family(at: path, faults)
        faults.all.forEach(diagnostics.report)
        return faults.hasErrors ? nil : family
    }
}
