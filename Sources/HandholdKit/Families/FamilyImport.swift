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

    /// What became of a list.
    public struct Report: Sendable {
        /// The paths of the files that were written, in the list's order.
        public var written: [String] = []
        /// How many families had a file that says what the list says.
        public var unchanged = 0
        /// How many had a file that says something else, and kept it.
        public var kept = 0
    }

    /// Writes the families of a list. A family whose file is there already and says something else keeps it and is reported
    /// as a warning, with the line of the list.
    ///
    /// Throws where the folder or a file cannot be written; files before it stay.
    public func write(_ roster: Roster, _ diagnostics: Diagnostics) throws(DiagnosedError) -> Report {
        try OutputFolder.make(folder, access: .owner)
        var report = Report()
        for row in roster.rows {
            let path = "\(folder)/\(row.reference).yaml"
            let node = row.node
            let bytes = Array((Self.head + node.text).utf8)
            if FileText.exists(path) {
                if let old = try? FileText.bytes(of: path), old == bytes {
                    report.unchanged += 1
                    continue
                }
                guard replaces else {
                    report.kept += 1
                    diagnostics.warning(
                        "family-there", "'\(path)' says something else than the list, and stays as it is",
                        at: node.location, help: "--replace writes it anew")
                    continue
                }
            }
            try OutputFile.write(bytes, to: path, access: .owner)
            report.written.append(path)
        }
        return report
    }

    private static let head =
        "# A family, from the clinic's list. Every key may be left out; docs/family.md names them all.\n\n"
}
