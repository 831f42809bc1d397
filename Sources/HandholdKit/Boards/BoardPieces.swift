internal import Basics
internal import Catalog
internal import DocumentModel
internal import Rendering
internal import Templates

/// Finds the picture and the word for what is named on a board: a symbol, a technique, or a setting.
struct BoardPieces {
    let request: BoardRequest
    let words: Words
    let loader: CatalogLoader
    let index: PlateIndex
    let styleSheet: String
    let diagnostics: Diagnostics
    private let own: SymbolSet?
    private let library: SymbolSet?
    private let catalog: Catalog
    private let wording: Wording
    private let precautions: PrecautionWords

    /// Reads the sets; what is wrong with them is reported.
    init(
        _ request: BoardRequest, _ words: Words, _ catalog: Catalog, _ workspace: Workspace, _ index: PlateIndex,
        _ diagnostics: Diagnostics
    ) {
        self.request = request
        self.words = words
        self.index = index
        self.diagnostics = diagnostics
        loader = workspace.loader
        own = request.symbols.flatMap { workspace.loader.symbols(at: $0, diagnostics) }
        library = workspace.loader.symbols(diagnostics)
        self.catalog = catalog
        wording = Wording(words: words, family: request.family, diagnostics)
        precautions = PrecautionWords(wording, catalog.precautions, clinic: request.clinic)
        styleSheet = PlateTheme.styleSheet(for: PlateLook(request.family.look, isLineArt: request.isLineArt))
    }

    /// The line that names whose pictures they are, where the set asks for one.
    var credit: String? {
        guard let own else { return nil }
        let parts = [own.credit?.text, own.license?.text].compactMap(\.self)
        return parts.isEmpty ? nil : parts.joined(separator: " · ")
    }

    /// The piece of a name; nil where there is none, which is reported, or where a precaution keeps it back.
    func piece(_ id: String) -> BoardData.Piece? {
        if let symbol = own?[id] ?? library?[id] {
            guard let area = Area(symbol: id), request.family.touch.avoid.contains(area) else { return piece(symbol) }
            diagnostics.warning(
                "avoided-area", "'\(id)' is left out: the family avoids touch on the \(area.rawValue)", at: nil)
            return nil
        }
        if let technique = catalog.techniques[id] { return piece(technique) }
        if let setting = catalog.setting(id), let symbol = library?[setting.mark.symbol.text] {
            var piece = piece(symbol)
            piece?.word = wording.fill(setting.name)
            return piece
        }
        let known = (own?.symbols ?? []).map(\.id) + (library?.symbols ?? []).map(\.id) + loader.techniqueIDs
        diagnostics.unknown(
            "picture", id, among: known + catalog.settings.map(\.id), in: "the symbols, techniques and settings",
            at: nil)
        return nil
    }

    private func piece(_ symbol: SymbolSet.Symbol) -> BoardData.Piece? {
        let source: Artwork.Source
        let size: Size?
        switch symbol.picture {
        case .plate(let id):
            source = .plate(id)
            size = index.size(of: SourceText(id, at: symbol.location), layers: [], diagnostics)
        case .file(let path):
            source = .file(path)
            size = index.size(ofFile: SourceText(path, at: symbol.location), diagnostics)
        }
        guard let size else { return nil }
        let style = if case .plate = source { styleSheet } else { "" }
        let artwork = Artwork(source: source, styleSheet: style)
        var word = wording.fill(symbol.word)
        word.text = word.text.capitalizedFirst
        return BoardData.Piece(
            word: word, picture: PictureValue(artwork: artwork, size: size, alt: wording.fill(symbol.alt)),
            color: color(symbol.kind))
    }

    private func piece(_ technique: Technique) -> BoardData.Piece? {
        let screening = Screening(technique, for: request.family, by: catalog.precautions)
        screening.report(technique, diagnostics)
        guard !screening.isRemoved else { return nil }
        let scene = technique.scene
        guard let size = index.size(of: scene.plate, layers: scene.layers, diagnostics) else { return nil }
        let artwork = Artwork(
            source: .plate(scene.plate.text), layers: scene.layers.map(\.text), styleSheet: styleSheet)
        return BoardData.Piece(
            word: wording.fill(technique.name),
            picture: PictureValue(artwork: artwork, size: size, alt: wording.fill(scene.alt)), color: color(.noun),
            precautions: precautions.short(screening) + precautions.cleared(screening))
    }

    /// The colour of a border: the Fitzgerald key's, or one for all.
    private func color(_ kind: SymbolSet.Kind) -> Color {
        guard request.hasKey else { return request.isLineArt ? Self.plainDark : Self.plain }
        return kind.fitzgerald
    }

    private static let plain = Color(red: 0x1F / 255.0, green: 0x6F / 255.0, blue: 0x78 / 255.0)
    private static let plainDark = Color(red: 0.2, green: 0.2, blue: 0.2)
}

extension SymbolSet.Kind {
    /// The colour of the Fitzgerald key, the same in every set of ours; the pieces add a dark outline to the light ones.
    var fitzgerald: Color {
        switch self {
        case .person: Color(red: 1, green: 0xD4 / 255.0, blue: 0)
        case .verb: Color(red: 0x2E / 255.0, green: 0x7D / 255.0, blue: 0x32 / 255.0)
        case .description: Color(red: 0x15 / 255.0, green: 0x65 / 255.0, blue: 0xC0 / 255.0)
        case .noun: Color(red: 0xE6 / 255.0, green: 0x51 / 255.0, blue: 0)
        case .social: Color(red: 0xAD / 255.0, green: 0x14 / 255.0, blue: 0x57 / 255.0)
        case .little: Color(red: 0x61 / 255.0, green: 0x61 / 255.0, blue: 0x61 / 255.0)
        case .negation: Color(red: 0xC6 / 255.0, green: 0x28 / 255.0, blue: 0x28 / 255.0)
        case .question: Color(red: 0x6A / 255.0, green: 0x1B / 255.0, blue: 0x9A / 255.0)
        }
    }
}

extension Area {
    /// The part of the body that a symbol shows.
    fileprivate init?(symbol: String) {
        switch symbol {
        case "toes": self = .feet
        case "fingers": self = .hands
        default: self.init(rawValue: symbol)
        }
    }
}

extension String {
    fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
