internal import Basics
internal import Catalog
internal import DocumentModel
internal import Rendering
internal import Templates

/// What templates ask of pictures, answered from the plates themselves.
struct PlateIndex: PictureIndex {
    let plates: PlateStore

    func size(of plate: SourceText, layers: [SourceText], _ diagnostics: Diagnostics) -> Size? {
        do {
            let info = try plates.info(.plate(plate.text))
            var isComplete = true
            for layer in layers where !info.layers.contains(layer.text) {
                diagnostics.unknown(
                    "layer", layer.text, among: info.layers, in: "plate '\(plate.text)'", at: layer.location)
                isComplete = false
            }
            return isComplete ? info.size : nil
        } catch {
            report(error, at: plate.location, diagnostics)
            return nil
        }
    }

    func size(ofFile path: SourceText, _ diagnostics: Diagnostics) -> Size? {
        do {
            return try plates.info(.file(path.text)).size
        } catch {
            report(error, at: path.location, diagnostics)
            return nil
        }
    }

    /// Reports faults of a picture; those without a place of their own get that of the words that ask for it.
    private func report(_ error: DiagnosedError, at location: SourceLocation?, _ diagnostics: Diagnostics) {
        for var diagnostic in error.diagnostics {
            if diagnostic.location == nil {
                diagnostic.location = location
            } else if let location {
                diagnostic.notes.append(.init("asked for here", at: location))
            }
            diagnostics.report(diagnostic)
        }
    }
}
