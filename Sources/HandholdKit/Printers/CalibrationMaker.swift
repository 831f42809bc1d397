public import Basics
internal import Catalog
public import DisplayList
internal import DocumentModel
internal import Imposition
internal import LayoutEngine
internal import Rendering
internal import Templates

/// Makes the test sheet that shows how far a printer is off, front and back.
public struct CalibrationMaker {
    private let workspace: Workspace
    private let press: Press

    public init(_ workspace: Workspace, _ press: Press) {
        self.workspace = workspace
        self.press = press
    }

    /// Two pages. Nil where there is an error, which is reported.
    ///
    /// - Parameter paper: in points.
    public func sheet(
        on paper: Size, language asked: String?, _ diagnostics: Diagnostics
    ) -> (document: LaidOutDocument, language: String)? {
        let shelf = SheetShelf(workspace, press)
        guard let layout = shelf.layout("calibration", for: .calibration, diagnostics),
            let language = shelf.language(asked, family: Family(), clinic: Clinic(), diagnostics),
            let words = workspace.loader.load(techniques: [], words: [language], diagnostics).words[language],
            let fonts = shelf.fonts(diagnostics)
        else { return nil }
        let composer = Composer(
            layout: layout, theme: layout.theme, pictures: PlateIndex(plates: press.plates), styleSheet: "", diagnostics
        )
        let document = composer.document(
            CalibrationData(words: words, diagnostics).values, paper: paper, direction: .leftToRight,
            metadata: words.metadata(for: Clinic()), required: [])
        var pages = Paginator(shaper: fonts).paginate(document, diagnostics)
        guard !diagnostics.hasErrors else { return nil }
        let labels = PosterLabels(shaper: fonts, language: pages.metadata.language)
        for (index, page) in pages.pages.enumerated() {
            let marks = CalibrationMarks(paper: page.size, isBack: index == 1)
            pages.pages[index].frame.items += marks.shapes
            for label in marks.labels {
                pages.pages[index].frame.items += [labels.line(label.words, size: 8, at: label.place)].compactMap(
                    \.self)
            }
        }
        return (pages, language)
    }
}
