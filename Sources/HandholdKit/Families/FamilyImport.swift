public import Basics
internal import Catalog
internal import Rendering

/// Writes a file for each family of a clinic's list. Files that are there already stay as they are, unless they are to be
/// replaced.
public struct FamilyImport {
    private let folder: String
    private let replaces: Bool

    /// - Parameter folder: where the files go; made where it is not there, for its owner only.
    public init(into folder: String, replacing replaces: Bool) {
        self.folder = folder
        self.replaces = replaces
    }

    /// Writes the families of a list and returns the paths of the files. Families whose file is there already are reported
    /// as warnings, with the line of the list.
    ///
    /// Throws where the folder or a file cannot be written; files before it stay.
    public func write(_ roster: Roster, _ diagnostics: Diagnostics) throws(DiagnosedError) -> [String] {
        try OutputFolder.make(folder, access: .owner)
        var written: [String] = []
        for row in roster.rows {
            let path = "\(folder)/\(row.reference).yaml"
            if !replaces, FileText.exists(path) {
                diagnostics.warning(
                    "family-there", "'\(path)' is there already, and stays as it is", at: row.node.location,
                    help: "--replace writes it anew")
                continue
            }
            let head =
                "# A family, from the clinic's list. Every key may be left out; docs/family.md names them all.\n\n"
            try OutputFile.write(Array((head + row.node.text).utf8), to: path, access: .owner)
            written.append(path)
        }
        return written
    }
}
