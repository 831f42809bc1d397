internal import Basics
internal import Catalog
internal import DocumentModel
internal import Rendering

/// One picture of a gallery, before it has a look.
struct GalleryPicture {
    /// “tunnel-toes 2” or “sole: glide-heel-to-toes”.
    var name: String
    /// What stands for it in words; its name where nobody has said more.
    var alt: String
    var plate: String
    var layers: [String]
    var size: Size
    /// The technique or the plate that it belongs to.
    var group: String

    var isScene: Bool { size.width > 400 }
}

/// Finds the pictures that a gallery shows, in the order of their names.
struct GalleryPictures {
    private let plates: PlateStore
    private let language: String
    private let diagnostics: Diagnostics

    init(_ plates: PlateStore, language: String, _ diagnostics: Diagnostics) {
        self.plates = plates
        self.language = language
        self.diagnostics = diagnostics
    }

    /// The scene and the steps of each technique.
    func steps(_ techniques: [Technique]) -> [GalleryPicture] {
        techniques.flatMap { technique in
            ([technique.scene] + technique.steps.map(\.picture)).enumerated().compactMap { number, request in
                let name = number == 0 ? technique.id : "\(technique.id) \(number)"
                return picture(
                    name, request.plate.text, request.layers.map(\.text), alt: request.alt[language]?.text,
                    group: technique.id)
            }
        }
    }

    /// What each setting looks like.
    func scenes(_ settings: [Setting]) -> [GalleryPicture] {
        settings.compactMap { setting in
            let scene = setting.scene
            return picture(
                setting.id, scene.plate.text, scene.layers.map(\.text), alt: scene.alt[language]?.text,
                group: "settings")
        }
    }

    /// Each plate: its base, and each layer over it.
    func plates(_ ids: [String]) -> [GalleryPicture] {
        ids.flatMap { id -> [GalleryPicture] in
            guard let info = info(id) else { return [] }
            let layers = info.layers.map { ("\(id): \($0)", [$0]) }
            return ([(id, [])] + layers).compactMap { name, layers in
                picture(name, id, layers, alt: layers.isEmpty ? info.title : nil, group: id)
            }
        }
    }

    private func picture(_ name: String, _ plate: String, _ layers: [String], alt: String?, group: String)
        -> GalleryPicture?
    {
        guard let info = info(plate) else { return nil }
        for layer in layers where !info.layers.contains(layer) {
            diagnostics.unknown("layer", layer, among: info.layers, in: "plate '\(plate)'", at: nil)
        }
        return GalleryPicture(
            name: name, alt: alt ?? name, plate: plate, layers: layers, size: info.size, group: group)
    }

    private func info(_ plate: String) -> PlateInfo? {
        do {
            return try plates.info(.plate(plate))
        } catch {
            error.diagnostics.forEach(diagnostics.report)
            return nil
        }
    }
}
