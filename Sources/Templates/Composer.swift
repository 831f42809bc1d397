public import Basics
public import DocumentModel

/// Fills a layout with the values of a sheet: from a layout file to a document of boxes.
public struct Composer {
    let layout: LayoutFile
    let theme: Theme
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

    /// The document of a sheet.
    ///
    /// - Parameter required: the paths of values that no layout may leave out. Where one of them is there and the layout
    ///   does not print it, that is an error.
    public func document(
        _ values: [String: Value], paper: Size, direction: ReadingDirection, metadata: Metadata, required: [String]
    ) -> Document {
        let run = ComposerRun(self)
        var metadata = metadata
        let scope = Scope(values)
        var sections: [Section] = []
        for template in layout.sections {
            for scope in run.scopes(template.loop, template.condition, in: scope) {
                sections.append(section(template, in: scope, paper: paper, run))
            }
        }
        for path in required { check(path, of: .record(values), run) }
        if metadata.title.isEmpty { metadata.title = run.plainText(layout.title, in: scope) }
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
        _ template: LayoutFile.SectionTemplate, in scope: Scope, paper: Size, _ run: ComposerRun
    ) -> Section {
        let page = PageStyle(
            size: paper, margins: template.margins, headerGap: template.headerGap, footerGap: template.footerGap)
        let body = template.body.flatMap { run.boxes($0, in: scope) }
        let content = Box(
            id: run.nextID(), content: .column(Column(children: body)), meaning: Meaning(role: .section),
            origin: Origin(layout: layout.location))
        return Section(
            title: run.plainText(template.title, in: scope), page: page,
            header: template.header.flatMap { run.single($0, in: scope) },
            footer: template.footer.flatMap { run.single($0, in: scope) }, body: [content])
    }
}
