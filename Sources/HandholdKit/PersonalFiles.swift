public import Basics
public import Catalog

extension Workspace {
    /// The clinic of a file; nil where the file cannot be read. Faults are reported.
    public static func clinic(at path: String, _ diagnostics: Diagnostics) -> Clinic? {
        YAMLReader().node(of: path, diagnostics).map { Clinic.read($0, diagnostics) }
    }

    /// The family of a file; nil where the file cannot be read. Faults are reported.
    public static func family(at path: String, _ diagnostics: Diagnostics) -> Family? {
        YAMLReader().node(of: path, diagnostics).map { family($0, at: path, diagnostics) }
    }

    /// The family that a file's text tells; its reference is the file's name.
    static func family(_ node: YAMLNode, at path: String, _ diagnostics: Diagnostics) -> Family {
        var family = FamilyReader(diagnostics).family(node)
        let name = path.split(separator: "/").last.map { String($0) } ?? path
        family.reference = name.hasSuffix(".yaml") ? String(name.dropLast(5)) : name
        return family
    }
}
