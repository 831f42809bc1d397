internal import Basics
internal import Catalog
internal import Rendering

/// Looks at every picture file, and at what techniques ask of them.
struct PictureCheck {
    private let workspace: Workspace
    private let index: PlateIndex
    private let diagnostics: Diagnostics

    init(_ workspace: Workspace, _ plates: PlateStore, _ diagnostics: Diagnostics) {
        self.workspace = workspace
        self.diagnostics = diagnostics
        index = PlateIndex(plates: plates)
    }

    /// Reads every plate; the ids of those that cannot be drawn.
    func checkFiles(_ files: inout CheckedFiles) -> Set<String> {
        var seen: Set<String> = []
        var broken: Set<String> = []
        for folder in workspace.plateFolders {
            for name in FileText.names(in: folder, suffix: ".svg") {
                let path = "\(folder)/\(name)"
                files.add(path)
                let isHidden = !seen.insert(name).inserted
                do throws(DiagnosedError) {
                    _ = try PlateReader.read(try FileText.bytes(of: path, limit: 8 << 20), file: path)
                } catch {
                    error.diagnostics.forEach(diagnostics.report)
                    if !isHidden { broken.insert(String(name.dropLast(4))) }
                }
            }
        }
        return broken
    }

    /// Whether all pictures of a technique can be drawn. Reports plates and layers that are not there; what is wrong
    /// inside a plate has been reported with its file.
    func isDrawable(_ technique: Technique, broken: Set<String>) -> Bool {
        areDrawable([technique.scene] + technique.steps.map(\.picture), broken: broken)
    }

    /// Whether all of some pictures can be drawn, reported in the same way.
    @discardableResult
    func areDrawable(_ requests: [PictureRequest], broken: Set<String>) -> Bool {
        var isDrawable = true
        for request in requests {
            guard !broken.contains(request.plate.text),
                index.size(of: request.plate, layers: request.layers, diagnostics) != nil
            else {
                isDrawable = false
                continue
            }
        }
        return isDrawable
    }
}
