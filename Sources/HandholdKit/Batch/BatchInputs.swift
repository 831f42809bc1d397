internal import Basics
internal import Catalog
internal import Rendering

/// The digest of everything that handouts of one batch share: where it and the family's own digest are the same as before, the
/// handout is too.
struct BatchInputs {
    private let shared: String

    /// Reads every file that may have a part in a handout.
    init(_ request: BatchRequest, _ workspace: Workspace) {
        let base = request.handout
        var values = [
            FileStamp.of(FileStamp.program) ?? "", String(request.makesPhoneEdition), "\(base.use)",
            String(base.isLineArt),
        ]
        values += [base.layout, base.cover ?? "", base.date ?? "", base.language ?? "", base.paper ?? ""]
        values += [base.week.map { String($0) } ?? ""] + base.techniques.map(\.text)
        values += base.clinic.statements + LibraryVersions.all.map(\.version)
        for path in Self.files(base, workspace) {
            let bytes = (try? FileText.bytes(of: path, limit: 64 << 20)) ?? []
            // By its name alone: the same files in another place make the same pages.
            values += [path.split(separator: "/").last.map { String($0) } ?? path, Digest.of([bytes])]
        }
        shared = Digest.of(values.map { Array($0.utf8) })
    }

    /// The digest of a family's handout.
    func digest(family: String) -> String { Digest.of([Array(shared.utf8), Array(family.utf8)]) }

    private static func files(_ base: HandoutRequest, _ workspace: Workspace) -> [String] {
        let loader = workspace.loader
        func all(_ folder: String, _ suffix: String) -> [String] {
            FileText.names(in: folder, suffix: suffix).map { "\(folder)/\($0)" }
        }
        let shared = ["settings.yaml", "cues.yaml", "precautions.yaml"].compactMap(loader.path)
        let words = loader.languages.compactMap { loader.path(of: "words/\($0).yaml") }
        let techniques = base.mentioned.compactMap { loader.path(of: "techniques/\($0.text).yaml") }
        let layouts = workspace.layoutFolders.flatMap { all($0, ".yaml") }
        let own = [base.layout, base.cover].compactMap { $0.flatMap(workspace.layoutFile) }
        let plates = workspace.plateFolders.flatMap { all($0, ".svg") }
        let plan = base.plan.map(\.location.file)
        return shared + words + techniques + layouts + own + plates
            + [base.clinic.logo?.text, plan].compactMap(\.self)
    }
}

extension Clinic {
    /// Everything that the clinic's file and flags say and a page may show.
    fileprivate var statements: [String] {
        let texts = [name, logo, therapist, phone, email, link, feedback, footer].map { $0?.text ?? "" }
        let waits = waits.values.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        return texts + [color.map { "\($0)" } ?? "", language ?? "", paper ?? "", String(protects)] + waits
    }
}
