internal import Basics
internal import Catalog
internal import DocumentModel
internal import Rendering

/// Looks whether each poster has its picture, and each picture its words.
struct PosterCheck {
    private let workspace: Workspace
    private let plates: PlateStore
    private let diagnostics: Diagnostics

    init(_ workspace: Workspace, _ plates: PlateStore, _ diagnostics: Diagnostics) {
        self.workspace = workspace
        self.plates = plates
        self.diagnostics = diagnostics
    }

    func check(_ files: inout CheckedFiles) {
        let folders = workspace.pictureCollections["posters"] ?? []
        let posters = workspace.loader.posters(diagnostics)
        for folder in folders {
            let index = folder + "/index.yaml"
            if FileText.exists(index) { files.add(index) }
            for name in FileText.names(in: folder, suffix: ".svg") {
                files.add("\(folder)/\(name)")
                let id = String(name.dropLast(4))
                guard !posters.contains(where: { $0.id == id }) else { continue }
                diagnostics.error(
                    "poster-words", "the poster '\(id)' has no words",
                    at: SourceLocation(file: "\(folder)/\(name)", line: 1, column: 1),
                    help: "add it to index.yaml beside it: a name, an alt text, and what there is to find")
            }
        }
        for poster in posters {
            do {
                _ = try plates.form(Artwork(source: .plate("posters/" + poster.id)))
            } catch {
                for var fault in error.diagnostics {
                    fault.location = fault.location ?? poster.location
                    diagnostics.report(fault)
                }
            }
        }
    }
}
