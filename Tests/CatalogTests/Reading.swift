import Basics
import Catalog
import TestSupport

/// Reads texts as the catalog's files, in English and Spanish.
enum Reading {
    static func context(_ diagnostics: Diagnostics) -> CatalogContext {
        CatalogContext(languages: ["en", "es"], diagnostics: diagnostics)
    }

    /// The sample technique after an edit, and what is reported about it.
    static func technique(_ text: String = SampleFiles.technique) throws -> (Technique?, Diagnostics) {
        let diagnostics = Diagnostics()
        let node = try YAMLNode.of(text)
        return (TechniqueReader(context(diagnostics)).technique(node, id: "tunnel-toes"), diagnostics)
    }

    /// What is reported about the sample technique with some of its words replaced.
    static func techniqueFaults(_ edits: (String, String)...) throws -> String {
        var text = SampleFiles.technique
        for (old, new) in edits {
            guard text.contains(old) else { return "the sample does not hold \(old)" }
            text = text.replacing(old, with: new)
        }
        return try technique(text).1.pinned
    }

    static func family(_ text: String) throws -> (Family, Diagnostics) {
        let diagnostics = Diagnostics()
        return (FamilyReader(diagnostics).family(try YAMLNode.of(text)), diagnostics)
    }

    static func clinic(_ text: String) throws -> (Clinic, Diagnostics) {
        let diagnostics = Diagnostics()
        return (Clinic.read(try YAMLNode.of(text), diagnostics), diagnostics)
    }
}
