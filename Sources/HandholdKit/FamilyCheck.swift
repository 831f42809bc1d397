public import Basics
public import Catalog

/// Holds a family file against the catalog: every name in it must be one that somebody knows.
public struct FamilyCheck {
    let catalog: Catalog
    let techniqueIDs: [String]
    let papers: [String]
    let diagnostics: Diagnostics

    public init(catalog: Catalog, techniqueIDs: [String], papers: [String], _ diagnostics: Diagnostics) {
        self.catalog = catalog
        self.techniqueIDs = techniqueIDs
        self.papers = papers
        self.diagnostics = diagnostics
    }

    /// Reports routines, precautions, papers and techniques that are not known. A precaution that nobody knows would
    /// protect nobody, so it is an error.
    public func check(_ family: Family) {
        let settings = catalog.settings.map(\.id)
        for routine in family.routines where !settings.contains(routine.text) {
            diagnostics.unknown("setting", routine.text, among: settings, in: "the routines", at: routine.location)
        }
        let flags = catalog.precautions.flags
        for flag in family.precautions where !flags.contains(flag.name.text) {
            diagnostics.unknown(
                "precaution", flag.name.text, among: flags, in: "the family's precautions", at: flag.name.location)
        }
        for change in family.changes where !techniqueIDs.contains(change.technique.text) {
            diagnostics.unknown(
                "technique", change.technique.text, among: techniqueIDs, in: "'change'", at: change.technique.location)
        }
        if let language = family.language, !catalog.languages.contains(language) {
            diagnostics.unknown(
                "language", language, among: catalog.languages, in: "the family", at: family.places["language"])
        }
        if let paper = family.paper, !papers.contains(paper) {
            diagnostics.unknown("paper", paper, among: papers, in: "the family", at: family.places["paper"])
        }
    }
}
