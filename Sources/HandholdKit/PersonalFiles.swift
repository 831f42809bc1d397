public import Basics
public import Catalog

extension Workspace {
    /// The clinic of a file; nil where the file cannot be read. Faults are reported.
    public static func clinic(at path: String, _ diagnostics: Diagnostics) -> Clinic? {
        YAMLReader().node(of: path, diagnostics).map { Clinic.read($0, diagnostics) }
    }

    /// The family of a file; nil where the file cannot be read. Faults are reported.
    public static func family(at path: String, _ diagnostics: Diagnostics) -> Family? {
        guard let node = YAMLReader().node(of: path, diagnostics) else { return nil }
        var family = FamilyReader(diagnostics).family(node)
        family.reference = path.split(separator: "/").last.map { $0.hasSuffix(".yaml") ? String($0.dropLast(5)) : String($0) }
        return family
    }
}
