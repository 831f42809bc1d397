public import Basics
internal import Catalog
internal import Rendering

/// Where a family of a batch is read from.
public enum BatchSource: Sendable {
    /// A family's own file.
    case file(String)
    /// A row of the clinic's list at `path`.
    case row(Roster.Row, path: String)

    /// The families of a folder, in the order of their files' names.
    ///
    /// Throws `no-families` where there is none.
    public static func families(in folder: String) throws(DiagnosedError) -> [BatchSource] {
        let names = FileText.names(in: folder, suffix: ".yaml")
        guard !names.isEmpty else {
            throw DiagnosedError(
                "no-families", "'\(folder)' holds no family files",
                help: "they end in .yaml; 'families import' makes them")
        }
        let base = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
        return names.map { .file("\(base)/\($0)") }
    }

    /// The families of a list, in its order.
    public static func families(of roster: Roster, at path: String) -> [BatchSource] {
        roster.rows.map { .row($0, path: path) }
    }

    /// How a person would name the family: the file, or the line of the list.
    public var name: String {
        switch self {
        case .file(let path): path
        case .row(let row, let path): "\(path):\(row.line)"
        }
    }

    /// The file that holds the family, and the line of a list.
    var place: (path: String, row: Int?) {
        switch self {
        case .file(let path): (path, nil)
        case .row(let row, let path): (path, row.line)
        }
    }

    /// What the clinic's list calls the family; nil for a family's own file.
    var reference: String? { if case .row(let row, _) = self { row.reference } else { nil } }

    /// The family and the digest of what was read; nil where it cannot be read, which is reported.
    func family(_ diagnostics: Diagnostics) -> (family: Family, digest: String)? {
        switch self {
        case .row(let row, _):
            let node = row.node
            return (row.family(of: node), Digest.of([Array(row.reference.utf8), Array(node.text.utf8)]))
        case .file(let path):
            do {
                let bytes = try FileText.bytes(of: path)
                let faults = Diagnostics()
                let node = try YAMLReader().read(bytes, file: path)
                let family = Workspace.family(node, at: path, faults)
                faults.all.forEach(diagnostics.report)
                return faults.hasErrors ? nil : (family, Digest.of([Array((family.reference ?? "").utf8), bytes]))
            } catch {
                error.diagnostics.forEach(diagnostics.report)
                return nil
            }
        }
    }
}
