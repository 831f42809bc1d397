public import Basics
internal import Catalog
public import DisplayList
internal import DocumentModel
internal import LayoutEngine
internal import Rendering
internal import Templates

/// Makes one-page invitations.
public struct FlyerMaker {
    private let workspace: Workspace
    private let press: Press

    public init(_ workspace: Workspace, _ press: Press) {
        self.workspace = workspace
        self.press = press
    }

    /// The page, and its language. Nil where there is an error, which is reported.
    public func flyer(
        _ request: EventRequest, _ diagnostics: Diagnostics
    ) -> (document: LaidOutDocument, language: String)? {
        let shelf = SheetShelf(workspace, press)
        let asked = request.language ?? request.event.language
        guard let layout = shelf.layout("flyer", for: .flyer, diagnostics),
            let language = shelf.language(asked, family: Family(), clinic: request.clinic, diagnostics),
            let paper = shelf.paper(
                request.paper, family: Family(), clinic: request.clinic, layout.theme, diagnostics)
        else { return nil }
        let loader = workspace.loader
        let name = request.event.picture
        let techniques = name.map { loader.techniqueIDs.contains($0.text) ? [$0] : [] } ?? []
        let catalog = loader.load(techniques: techniques, words: [language], diagnostics)
        guard let words = catalog.words[language] else { return nil }
        let index = PlateIndex(plates: press.plates)
        let style = PlateTheme.styleSheet(for: PlateLook(Family.Look(), isLineArt: request.isLineArt))
        let data = EventData(words: words, clinic: request.clinic, diagnostics)
        let values = data.values(
            request.event, scene: name.flatMap { scene($0, catalog, words, index, style, diagnostics) },
            logo: logo(request.clinic, index, diagnostics), tabs: request.tabs)
        let composer = Composer(
            layout: layout,
            theme: request.isLineArt ? layout.theme.inLineArt() : layout.theme.branded(request.clinic.color),
            pictures: index, styleSheet: style, diagnostics)
        let document = composer.document(
            values, paper: paper,
            direction: words.direction,
            metadata: words.metadata(for: request.clinic, date: request.event.when.date),
            required: [])
        guard let fonts = shelf.fonts(diagnostics) else { return nil }
        let pages = Paginator(shaper: fonts).paginate(document, diagnostics)
        return diagnostics.hasErrors ? nil : (pages, language)
    }

    /// The scene of a technique or a setting.
    private func scene(
        _ name: SourceText, _ catalog: Catalog, _ words: Words, _ index: PlateIndex, _ style: String,
        _ diagnostics: Diagnostics
    ) -> PictureValue? {
        guard let scene = catalog.techniques[name.text]?.scene ?? catalog.setting(name.text)?.scene else {
            diagnostics.unknown(
                "picture", name.text, among: workspace.loader.techniqueIDs + catalog.settings.map(\.id),
                in: "the techniques and settings", at: name.location)
            return nil
        }
        guard let size = index.size(of: scene.plate, layers: scene.layers, diagnostics) else { return nil }
        let artwork = Artwork(
            source: .plate(scene.plate.text), layers: scene.layers.map(\.text), styleSheet: style)
        let wording = Wording(words: words, family: Family(), diagnostics)
        return PictureValue(artwork: artwork, size: size, alt: wording.fill(scene.alt))
    }

    private func logo(_ clinic: Clinic, _ index: PlateIndex, _ diagnostics: Diagnostics) -> PictureValue? {
        guard let path = clinic.logo, let size = index.size(ofFile: path, diagnostics) else { return nil }
        return PictureValue(
            artwork: Artwork(source: .file(path.text)), size: size,
            alt: SourceText(clinic.name?.text ?? "", at: path.location))
    }
}
