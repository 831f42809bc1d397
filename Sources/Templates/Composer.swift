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
    /// - Parameter required: values that no layout may leave out, as paths from `technique`; where one of them is there
    ///   and the layout does not print it, that is an error.
    public func document(
        _ values: [String: Value], paper: Size, direction: ReadingDirection, metadata: Metadata, required: [String]
    ) -> Document {
        let run = ComposerRun(self)
        var metadata = metadata
        let scope = Scope(values)
        var sections: [Section] = []
        for template in layout.sections {
            for (scope, owner) in run.scopes(template.loop, template.condition, in: scope) {
                run.printed = []
                sections.append(section(template, in: scope, paper: paper, run))
                if let owner { check(required, of: owner, at: layout.location, in: scope, run) }
            }
        }
        if metadata.title.isEmpty { metadata.title = run.plainText(layout.title, in: scope) }
        return Document(metadata: metadata, direction: direction, sections: sections)
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
            header: template.header.flatMap { run.boxes($0, in: scope).first },
            footer: template.footer.flatMap { run.boxes($0, in: scope).first }, body: [content])
    }

    /// Reports values that the sheet must say and this section has not said.
    private func check(
        _ required: [String], of owner: DataPath, at location: SourceLocation, in scope: Scope, _ run: ComposerRun
    ) {
        for path in required where !run.printed.contains(owner.text + "." + path) {
            let variable = layout.sections.compactMap(\.loop).first { $0.list.text == owner.text }?.variable ?? ""
            let parts = [variable] + path.split(separator: ".").map { String($0) }
            guard scope.value(DataPath(parts: parts, location: location), diagnostics).isThere else { continue }
            diagnostics.error(
                "layout-omits", "the layout leaves out '\(variable).\(path)', which no sheet may leave out",
                at: location, help: "add a text with {\(variable).\(path)}")
        }
    }
}
