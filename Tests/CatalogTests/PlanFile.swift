import Basics
import Catalog
import TestSupport

/// A plan as a therapist writes it, in a folder of its own.
struct PlanFile {
    private let folder: TemporaryFolder
    static let head = """
        id: week
        version: 1
        updated: 2026-11-27
        review: {en: draft, es: draft, due: 2027-11}
        name: {en: A week, es: Una semana}
        purpose: {en: One game a day., es: Un juego al día.}

        """

    init() throws {
        folder = try TemporaryFolder()
        for language in ["en", "es"] { try folder.write("a: b\n", to: "words/\(language).yaml") }
    }

    var loader: CatalogLoader { CatalogLoader(folders: [folder.path]) }

    /// The plan of a file in `plans/`, by its path, and what was said of it.
    func read(
        _ rest: String, head: String = Self.head, name: String = "week.yaml"
    ) throws -> (plan: Plan?, faults: String) {
        let path = try folder.write(head + rest, to: "plans/" + name)
        let diagnostics = Diagnostics()
        let plan = loader.plan(SourceText(path), diagnostics)
        return (plan, diagnostics.pinned.replacing(folder.path + "/plans/", with: ""))
    }
}
