public import Basics
internal import Catalog
public import DisplayList
internal import DocumentModel
internal import Imposition
internal import LayoutEngine
internal import Rendering
internal import Templates

/// Makes posters of many sheets: a first sheet that says how to put them together, and the sheets.
public struct PosterMaker {
    private let workspace: Workspace
    private let press: Press

    public init(_ workspace: Workspace, _ press: Press) {
        self.workspace = workspace
        self.press = press
    }

    /// The finished pages, and the poster's language. Nil where there is an error, which is reported.
    public func poster(
        _ request: PosterRequest, _ diagnostics: Diagnostics
    ) throws -> (document: LaidOutDocument, language: String)? {
        let shelf = SheetShelf(workspace, press)
        guard let picture = picture(request.picture, diagnostics),
            let layout = shelf.layout("poster", for: .poster, diagnostics),
            let language = shelf.language(
                request.language, family: request.family, clinic: request.clinic, diagnostics),
            let words = workspace.loader.load(techniques: [], words: [language], diagnostics).words[language]
        else { return nil }
        // The picture keeps its shape: what it does not fill would be empty sheets.
        let size = picture.size.fitted(into: request.size.lying(like: picture.size))
        let artwork = Artwork(
            source: .plate(picture.plate),
            styleSheet: request.isColored
                ? PlateTheme.styleSheet(for: PlateLook(request.family.look))
                : PlateTheme.styleSheet(for: PlateLook(ink: .lineArt)))
        let drawing = PosterDrawing(artwork: artwork, natural: picture.size, size: size)
        let alt = picture.poster.flatMap { $0.alt[language]?.text } ?? picture.title
        let name = picture.poster.flatMap { $0.name[language]?.text } ?? request.picture
        var metadata = words.metadata(title: name, for: request.clinic)
        if request.isWhole { return (drawing.whole(metadata, alt: alt), language) }
        let tiling = try PosterTiling(
            poster: size, sheet: request.sheet, overlap: request.overlap ?? PosterTiling.usualOverlap)
        let data = PosterData(words: words, family: request.family, diagnostics)
        let composer = Composer(
            layout: layout, theme: layout.theme.inLineArt(), pictures: PlateIndex(plates: press.plates), styleSheet: "",
            diagnostics)
        let values = data.values(
            picture.poster, title: request.picture, size: request.sizeName, grid: (tiling.columns, tiling.rows))
        metadata.title = ""
        let cover = composer.document(
            values, paper: tiling.sheet, direction: .leftToRight, metadata: metadata, required: [])
        guard let fonts = shelf.fonts(diagnostics) else { return nil }
        let first = Paginator(shaper: fonts).paginate(cover, diagnostics)
        guard !diagnostics.hasErrors else { return nil }
        let labels = PosterLabels(shaper: fonts, language: metadata.language)
        let part = words["poster.part"]?.text ?? "{name}"
        return (
            drawing.tiled(tiling, after: first, labels) { part.replacing("{name}", with: $0) + ": " + alt }, language
        )
    }

    private typealias Found = (plate: String, poster: Poster?, title: String, size: Size)

    /// The picture of an id: a poster, or else a plate.
    private func picture(_ id: String, _ diagnostics: Diagnostics) -> Found? {
        let posters = workspace.loader.posters(diagnostics)
        let poster = posters.first { $0.id == id }
        guard poster != nil || workspace.plateIDs.contains(id) else {
            diagnostics.unknown(
                "poster", id, among: posters.map(\.id) + workspace.plateIDs, in: "the posters and plates", at: nil)
            return nil
        }
        let plate = poster == nil ? id : "posters/\(id)"
        do {
            let info = try press.plates.info(.plate(plate))
            return (plate, poster, info.title, info.size)
        } catch {
            error.diagnostics.forEach(diagnostics.report)
            return nil
        }
    }
}

extension Size {
    /// As large as it goes into a room, its shape kept.
    fileprivate func fitted(into room: Size) -> Size {
        guard width > 0, height > 0 else { return room }
        let scale = min(room.width / width, room.height / height)
        return Size(width: width * scale, height: height * scale)
    }

    /// The same size, its longer side along that of something else.
    fileprivate func lying(like other: Size) -> Size {
        let (long, short) = (max(width, height), min(width, height))
        return other.width > other.height ? Size(width: long, height: short) : Size(width: short, height: long)
    }
}
