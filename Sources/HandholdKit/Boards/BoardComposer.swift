internal import Basics
internal import Catalog
internal import DocumentModel
internal import Rendering
internal import Templates

/// What is the same for a board and for its pieces.
struct BoardSetting {
    let request: BoardRequest
    let words: Words
    let fixed: [BoardData.Piece]
    let measures: BoardData.Measures
    let credit: String?
}

/// Fills the layouts of boards.
struct BoardComposer {
    private let setting: BoardSetting
    private let index: PlateIndex
    private let diagnostics: Diagnostics

    init(_ setting: BoardSetting, press: Press, _ diagnostics: Diagnostics) {
        self.setting = setting
        index = PlateIndex(plates: press.plates)
        self.diagnostics = diagnostics
    }

    /// The boxes of a board or of its pieces.
    func document(_ layout: LayoutFile, lines: [[BoardData.Piece]], paper: Size, isColumn: Bool) -> Document {
        let (request, words) = (setting.request, setting.words)
        let data = BoardData(words: words, family: request.family, diagnostics)
        let values = data.values(
            title: request.kind.rawValue, lines: lines, fixed: setting.fixed, setting.measures,
            flags: [
                "column": request.isColumn, "dots": request.hasDots, "finished": request.kind == .schedule,
                "finished-row": request.kind == .schedule && !request.isColumn,
                "arrows": request.kind == .routine,
            ], credit: setting.credit)
        let look = PlateTheme.styleSheet(for: PlateLook(request.family.look, isLineArt: request.isLineArt))
        let composer = Composer(
            layout: layout,
            theme: request.isLineArt ? layout.theme.inLineArt() : layout.theme.branded(request.clinic.color),
            pictures: index, styleSheet: look, diagnostics)
        return composer.document(
            values, paper: isColumn ? paper : Size(width: paper.height, height: paper.width),
            direction: words.direction,
            metadata: words.metadata(for: request.clinic),
            required: [])
    }
}
