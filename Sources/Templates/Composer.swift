public import Basics
public import DocumentModel

/// Fills a layout with the values of a sheet: from a layout file to a document of boxes.
public struct Composer {
    private(set) var layout: LayoutFile
    private(set) var theme: Theme
    private var cover: (layout: LayoutFile, theme: Theme)?
    let pictures: any PictureIndex
    let styleSheet: String
    let diagnostics: Diagnostics

    /// - Parameter styleSheet: the look of plates that the layout itself names.
    public init(
        layout: LayoutFile, theme: Theme, pictures: any PictureIndex, styleSheet: String, _ diagnostics: Diagnostics
    ) {
        self.layout = layout
        self.theme = theme
        self.pictures = pictures
        self.styleSheet = styleSheet
        self.diagnostics = diagnostics
    }

    /// Puts the sections of another layout, with its own parts and styles, before those of this one.
    public func covered(by layout: LayoutFile, theme: Theme) -> Composer {
        var composer = self
        composer.cover = (layout, theme)
        return composer
    }

    /// The document of a sheet.
    ///
    /// - Parameter required: the paths of values that no layout may leave out. Where one of them is there and the layout
    ///   does not print it, that is an error.
    /// - Parameter bleed: how far the backdrop reaches over the paper's edge, in points.
    public func document(
        _ values: [String: Value], paper: Size, bleed: Double = 0, direction: ReadingDirection, metadata: Metadata,
        required: [String]
    ) -> Document {
        let run = ComposerRun(self)
        var metadata = metadata
        let scope = Scope(values)
        var sections: [Section] = []
        for (layout, theme) in [cover, (layout, theme)].compactMap(\.self) {
            (run.composer.layout, run.composer.theme) = (layout, theme)
            for template in layout.sections {
                for scope in run.scopes(template.loop, template.condition, in: scope) {
                    sections.append(section(template, in: scope, paper: paper, bleed: bleed, run))
                }
            }
        }
        for path in required { check(path, of: .record(values), run) }
        if metadata.title.isEmpty {
            // What a file says of itself can be read without opening it: nothing of the family's stands there.
            let open = Scope(values.filter { !["family", "techniques"].contains($0.key) })
            metadata.title = run.plainText(layout.title, in: open)
        }
        return Document(metadata: metadata, direction: direction, sections: sections)
    }

    /// Reports a value that the layout has not printed each time it is there.
    private func check(_ path: String, of values: Value, _ run: ComposerRun) {
        let parts = path.split(separator: ".").map { String($0) }
        guard values.texts(at: parts[...]).contains(where: { !run.printed.contains($0) }) else { return }
        diagnostics.error(
            "layout-omits", "the layout leaves out '\(path)', which no sheet may leave out", at: layout.location,
            help: "add a text with this value for each technique")
    }

    private func section(
        _ template: LayoutFile.SectionTemplate, in scope: Scope, paper: Size, bleed: Double, _ run: ComposerRun
    ) -> Section {
        let lying = Size(width: paper.height, height: paper.width)
        let page = PageStyle(
            size: template.isLandscape ? lying : paper, margins: template.margins, headerGap: template.headerGap,
            footerGap: template.footerGap, bleed: bleed)
        let body = template.body.flatMap { run.boxes($0, in: scope) }
        let content = Box(
            id: run.nextID(), content: .column(Column(children: body)), meaning: Meaning(role: .section),
            origin: Origin(layout: layout.location))
        return Section(
            title: run.plainText(template.title, in: scope), page: page,
            header: template.header.flatMap { run.single($0, in: scope) },
            footer: template.footer.flatMap { run.single($0, in: scope) },
            backdrop: template.backdrop.flatMap { run.single($0, in: scope) }, body: [content],
            shrinks: template.shrinks)
    }
}
