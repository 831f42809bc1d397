internal import Basics
internal import DocumentModel
internal import Rendering

/// The boxes of a gallery: one section a look, pictures in rows under the name of what they belong to.
struct GalleryDocument {
    private let request: GalleryRequest
    private let pictures: [GalleryPicture]
    private static let paper = Size(width: 612, height: 792)
    private static let margin = 36.0
    private static let gap = 10.0

    init(_ request: GalleryRequest, _ pictures: [GalleryPicture]) {
        self.request = request
        self.pictures = pictures
    }

    var document: Document {
        var numbers = Numbers()
        let sections = request.looks.map { section($0, &numbers) }
        return Document(
            metadata: Metadata(
                title: "Gallery", author: "Handhold", subject: "", language: request.language, date: "2026-01-01"),
            direction: .leftToRight, sections: sections)
    }

    private func section(_ look: GalleryRequest.Look, _ numbers: inout Numbers) -> Section {
        let margins = Insets(all: Self.margin)
        return Section(
            title: look.rawValue,
            page: PageStyle(size: Self.paper, margins: margins, headerGap: 0, footerGap: 0), header: nil, footer: nil,
            body: groups.flatMap { group in
                heading(group, &numbers) + rows(group.pictures, look, &numbers)
            })
    }

    private typealias Group = (name: String, first: Int, pictures: [GalleryPicture])

    /// Pictures that belong together; all of them where nobody may know what they belong to.
    private var groups: [Group] {
        guard request.hasCaptions else { return [("", 1, pictures)] }
        var groups: [Group] = []
        for (index, picture) in pictures.enumerated() {
            if groups.last?.name == picture.group {
                groups[groups.count - 1].pictures.append(picture)
            } else {
                groups.append((picture.group, index + 1, [picture]))
            }
        }
        return groups
    }

    private func heading(_ group: Group, _ numbers: inout Numbers) -> [Box] {
        guard request.hasCaptions else { return [] }
        return [words(group.name, size: 12, bold: true, keepWithNext: true, role: .heading2, &numbers)]
    }

    private func rows(_ pictures: [GalleryPicture], _ look: GalleryRequest.Look, _ numbers: inout Numbers) -> [Box] {
        let room = Self.paper.width - 2 * Self.margin
        var rows: [Box] = []
        var row: [(box: Box, width: Double)] = []
        func close(_ numbers: inout Numbers) {
            guard !row.isEmpty else { return }
            rows.append(
                numbers.box(
                    .row(Row(children: row.map(\.box), widths: row.map { .fixed($0.width) }, gap: Self.gap)),
                    flow: Flow(breakable: false)))
            row = []
        }
        for (index, picture) in pictures.enumerated() {
            for (tone, style) in styles(look) {
                let width = min(room, request.width * (picture.isScene ? 2 : 1))
                if row.reduce(width, { $0 + $1.width + Self.gap }) > room { close(&numbers) }
                let name = request.hasCaptions ? picture.name + tone : "\(index + 1)"
                row.append((cell(picture, name, style, width, &numbers), width))
            }
        }
        close(&numbers)
        return rows
    }

    private func cell(
        _ picture: GalleryPicture, _ name: String, _ style: String, _ width: Double, _ numbers: inout Numbers
    ) -> Box {
        let artwork = Artwork(source: .plate(picture.plate), layers: picture.layers, styleSheet: style)
        let drawing = numbers.box(
            .picture(Picture(artwork: artwork, naturalSize: picture.size, width: width)),
            style: BoxStyle(border: Line(width: 0.5, color: Color(red: 0.8, green: 0.8, blue: 0.8))),
            meaning: Meaning(role: .figure, alt: request.hasCaptions ? picture.alt : name))
        let caption = words(name, size: 10, bold: false, keepWithNext: false, role: .paragraph, &numbers)
        return numbers.box(.column(Column(children: [drawing, caption], gap: 1)), flow: Flow(breakable: false))
    }

    private func words(
        _ text: String, size: Double, bold: Bool, keepWithNext: Bool, role: Role, _ numbers: inout Numbers
    ) -> Box {
        numbers.box(
            .text(
                Paragraph(
                    runs: [Paragraph.Run(.text(text))],
                    style: TextStyle(family: "Andika", size: size, bold: bold, leading: 1.2, minimumLines: 1))),
            style: BoxStyle(padding: Insets(top: 2, bottom: 4)),
            flow: Flow(breakable: false, keepWithNext: keepWithNext), meaning: Meaning(role: role))
    }

    /// The style sheets of a look, each with what it adds to a picture's name.
    private func styles(_ look: GalleryRequest.Look) -> [(name: String, style: String)] {
        switch look {
        case .color: [("", PlateTheme.styleSheet(for: PlateLook()))]
        case .grey: [("", PlateTheme.styleSheet(for: PlateLook(ink: .grey)))]
        case .lineArt: [("", PlateTheme.styleSheet(for: PlateLook(ink: .lineArt)))]
        case .tones:
            SkinTone.allCases.map { tone in
                (", tone \(tone.rawValue)", PlateTheme.styleSheet(for: PlateLook(childSkin: tone, adultSkin: tone)))
            }
        }
    }
}

/// Gives each box of a document a number of its own.
private struct Numbers {
    private var last = 0

    mutating func box(
        _ content: Box.Content, style: BoxStyle = BoxStyle(), flow: Flow = Flow(), meaning: Meaning = Meaning()
    ) -> Box {
        last += 1
        return Box(id: ElementID(last), content: content, style: style, flow: flow, meaning: meaning)
    }
}
