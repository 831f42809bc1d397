public import Basics
public import Catalog
public import DocumentModel

extension SymbolSet.Symbol {
    /// The picture as pages ask for it.
    public var source: Artwork.Source {
        switch picture {
        case .plate(let id): .plate(id)
        case .file(let path): .file(path)
        }
    }

    /// The picture as it is to look: a plate takes the family's style sheet, a clinic's own file is shown as it is.
    public func artwork(styleSheet: String) -> Artwork {
        switch picture {
        case .plate(let id): Artwork(source: .plate(id), styleSheet: styleSheet)
        case .file(let path): Artwork(source: .file(path))
        }
    }
}

extension PictureIndex {
    /// The size of a symbol's picture. Reports and returns nil where it cannot be used.
    public func size(of symbol: SymbolSet.Symbol, _ diagnostics: Diagnostics) -> Size? {
        switch symbol.picture {
        case .plate(let id): size(of: SourceText(id, at: symbol.location), layers: [], diagnostics)
        case .file(let path): size(ofFile: SourceText(path, at: symbol.location), diagnostics)
        }
    }
}
