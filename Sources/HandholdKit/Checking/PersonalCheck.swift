internal import Basics
internal import Catalog
internal import Rendering

/// Looks at the clinic and family files of the workspace and of the library's examples.
struct PersonalCheck {
    /// A family whose sheets are to be tried, and whose paper they are on.
    struct Case {
        var family: Family
        var clinic: Clinic

        var language: String { family.language ?? clinic.language ?? "en" }
    }

    private let workspace: Workspace
    private let plates: PlateStore
    private let catalog: Catalog
    private let papers: [String]
    private let diagnostics: Diagnostics

    init(
        _ workspace: Workspace, _ plates: PlateStore, _ catalog: Catalog, papers: [String], _ diagnostics: Diagnostics
    ) {
        self.workspace = workspace
        self.plates = plates
        self.catalog = catalog
        self.papers = papers
        self.diagnostics = diagnostics
    }

    /// The families without a fault; the first one is nobody, on the workspace's paper.
    func check(_ files: inout CheckedFiles) -> [Case] {
        var cases = [Case(family: Family(), clinic: Clinic())]
        let folders = (workspace.folder.map { [$0] } ?? []) + [workspace.library + "/assets/examples"]
        for folder in folders {
            let clinic = clinic(folder + "/clinic.yaml", &files)
            if folder == workspace.folder, let clinic { cases[0].clinic = clinic }
            for name in FileText.names(in: folder + "/families", suffix: ".yaml") {
                guard let family = family("\(folder)/families/\(name)", of: clinic, &files) else { continue }
                cases.append(Case(family: family, clinic: clinic ?? Clinic()))
            }
        }
        return cases
    }

    /// The clinic of a file; nil where there is none, or it has faults.
    private func clinic(_ path: String, _ files: inout CheckedFiles) -> Clinic? {
        guard FileText.exists(path) else { return nil }
        files.add(path)
        let faults = Diagnostics()
        let clinic = Workspace.clinic(at: path, faults)
        if let clinic {
            if let logo = clinic.logo {
                files.add(logo.text)
                _ = PlateIndex(plates: plates).size(ofFile: logo, faults)
            }
            if let language = clinic.language, !catalog.languages.contains(language) {
                faults.unknown(
                    "language", language, among: catalog.languages, in: "the clinic", at: clinic.places["language"])
            }
            if let paper = clinic.paper, !papers.contains(paper) {
                faults.unknown("paper", paper, among: papers, in: "the clinic", at: clinic.places["paper"])
            }
        }
        faults.all.forEach(diagnostics.report)
        return faults.hasErrors ? nil : clinic
    }

    /// The family of a file; nil where it has faults.
    private func family(_ path: String, of clinic: Clinic?, _ files: inout CheckedFiles) -> Family? {
        files.add(path)
        let faults = Diagnostics()
        let family = Workspace.family(at: path, faults)
        if let family {
            FamilyCheck(
                catalog: catalog, techniqueIDs: workspace.loader.techniqueIDs, papers: papers, faults
            ).check(family)
            for change in family.changes {
                guard let technique = catalog.techniques[change.technique.text] else { continue }
                _ = technique.changed(change, language: family.language ?? clinic?.language ?? "en", faults)
            }
        }
        faults.all.forEach(diagnostics.report)
        return faults.hasErrors ? nil : family
    }
}
