internal import Basics
public import Catalog

/// Where things lie: the library that comes with the program, and the folder of a clinic's own files over it.
public struct Workspace: Sendable {
    /// The folder with `assets/` and `layouts/`.
    public var library: String
    /// The clinic's folder, with `clinic.yaml`, `families/`, `techniques/` and `layouts/`; nil where there is none.
    public var folder: String?
    /// What reads the files of the catalog and the layouts.
    var reader = YAMLReader()

    /// Nothing is read yet; ``installedLibrary()`` finds the library that lies beside the program.
    public init(library: String, folder: String? = nil) {
        self.library = library
        self.folder = folder
    }

    /// The catalog, the clinic's files before the library's.
    public var loader: CatalogLoader {
        CatalogLoader(folders: (folder.map { [$0] } ?? []) + [library + "/assets"], reader: reader)
    }

    /// Where plates are looked for, the clinic's folder before the library's.
    public var plateFolders: [String] {
        (folder.map { [$0 + "/plates"] } ?? []) + [library + "/assets/plates"]
    }

    /// Where the pictures lie that are not plates, by the names of their collections.
    public var pictureCollections: [String: [String]] {
        let roots = (folder.map { [$0] } ?? []) + [library + "/assets"]
        return ["symbols", "posters"].reduce(into: [:]) { collections, name in
            collections[name] = roots.map { "\($0)/\(name)" }
        }
    }

    /// The ids of all plates.
    public var plateIDs: [String] {
        Set(plateFolders.flatMap { FileText.names(in: $0, suffix: ".svg") }.map { String($0.dropLast(4)) }).sorted()
    }

    /// Where the clinic's file lies, if there is one.
    public var clinicFile: String? {
        folder.map { $0 + "/clinic.yaml" }.flatMap { FileText.exists($0) ? $0 : nil }
    }

    /// The path of a layout: a name in `layouts/`, or a path that ends in `.yaml`.
    public func layoutFile(_ name: String) -> String? {
        if name.hasSuffix(".yaml") { return name }
        return layoutFolders.map { "\($0)/\(name).yaml" }.first(where: FileText.exists)
    }

    /// The names of all layouts.
    public var layoutNames: [String] {
        let names = layoutFolders.flatMap { FileText.names(in: $0, suffix: ".yaml") }
        return Set(names.map { String($0.dropLast(5)) }).subtracting(["theme"]).sorted()
    }

    /// Where layouts are looked for, the clinic's folder before the library's.
    public var layoutFolders: [String] {
        (folder.map { [$0 + "/layouts"] } ?? []) + [library + "/layouts"]
    }

    /// The path of a file as a person types it: from where they stand, then from the workspace, then among the
    /// library's examples.
    public func path(of name: String) -> String {
        let places = [name] + (folder.map { ["\($0)/\(name)"] } ?? []) + ["\(library)/assets/examples/\(name)"]
        return places.first(where: FileText.exists) ?? name
    }
}
