internal import Basics
internal import DisplayList
internal import DocumentModel
internal import Imposition

/// The picture of a poster at its size, whole or in sheets. It is stored once, however many sheets show a part of it.
struct PosterDrawing {
    let artwork: Artwork
    /// The picture's own size; it keeps its shape.
    let natural: Size
    let size: Size

    /// The picture in the middle of the poster.
    private func frame(_ tag: Tag) -> Frame {
        let scale = min(size.width / max(natural.width, 1), size.height / max(natural.height, 1))
        let drawn = Size(width: natural.width * scale, height: natural.height * scale)
        let corner = Point(x: (size.width - drawn.width) / 2, y: (size.height - drawn.height) / 2)
        return Frame(
            size: size, items: [.init(.picture(PlacedPicture(artwork: artwork, size: drawn), tag), at: corner)])
    }

    /// One page of the poster's own size.
    func whole(_ metadata: Metadata, alt: String) -> LaidOutDocument {
        let id = ElementID(1)
        let root = StructureElement(
            id: ElementID(0), role: .document, children: [StructureElement(id: id, role: .figure, alt: alt)])
        return LaidOutDocument(
            metadata: metadata, pages: [Page(size: size, frame: frame(.element(id)))], structure: root,
            outline: [OutlineEntry(title: metadata.title, page: 0, y: 0)])
    }

    /// A sheet for each tile, behind a first sheet on which their map is drawn.
    ///
    /// - Parameter alt: the words for the part that a tile shows, by its name.
    func tiled(
        _ tiling: PosterTiling, after cover: LaidOutDocument, _ labels: PosterLabels, alt: (String) -> String
    ) -> LaidOutDocument {
        var document = cover
        if !document.pages.isEmpty { document.pages[0].frame.items += map(tiling, on: tiling.sheet, labels) }
        var next = 100_000
        for tile in tiling.tiles {
            next += 1
            let id = ElementID(next)
            let part = TurnedFrame(frame(.element(id)), window: tile.source)
            var items = [Frame.Placed(.turned(part), at: tile.place.origin)] + tile.marks
            // In the margin, where nothing of the picture is.
            let place = Point(x: tile.place.origin.x + 2, y: tiling.sheet.height - Length.millimetres(1.5))
            items += [labels.line(tile.name, size: 9, at: place, anchor: Point(x: 0, y: 1))].compactMap(\.self)
            document.outline.append(OutlineEntry(title: tile.name, page: document.pages.count, y: 0))
            document.pages.append(Page(size: tiling.sheet, frame: Frame(size: tiling.sheet, items: items)))
            document.structure.children.append(StructureElement(id: id, role: .figure, alt: alt(tile.name)))
        }
        return document
    }

    /// The whole poster small, with its sheets and their names, in the lower part of a sheet.
    private func map(_ tiling: PosterTiling, on sheet: Size, _ labels: PosterLabels) -> [Frame.Placed] {
        let margin = Length.millimetres(16)
        let top = sheet.height * 0.42
        let room = Size(width: sheet.width - 2 * margin, height: sheet.height - top - margin)
        let map = AssemblyMap(of: tiling, in: room)
        let corner = Point(x: margin, y: top)
        let small = TurnedFrame(frame(.artifact(.layout)), scale: map.scale)
        var items = [Frame.Placed(.turned(small), at: corner + map.poster.origin)]
        for entry in map.entries {
            let place = corner + entry.rect.origin
            items.append(
                .init(
                    .shape(
                        Shape(
                            .rectangle(entry.rect.size, radius: 0),
                            stroke: Line(width: 0.75, color: Color(red: 0.2, green: 0.45, blue: 0.6))),
                        .artifact(.layout)), at: place))
            let middle = Point(x: place.x + entry.rect.size.width / 2, y: place.y + entry.rect.size.height / 2)
            let side = 20.0
            items.append(
                .init(
                    .shape(
                        Shape(.rectangle(Size(width: side, height: side), radius: side / 2), fill: .white),
                        .artifact(.layout)), at: Point(x: middle.x - side / 2, y: middle.y - side / 2)))
            items += [labels.line(entry.name, size: 12, at: middle, anchor: Point(x: 0.5, y: 0.5))].compactMap(\.self)
        }
        return items
    }
}
