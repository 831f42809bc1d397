public import Basics

/// Pictures that each stand for a word, drawn alike: what a child points to on a board.
public struct SymbolSet: Sendable {
    public static let keys = ["name", "credit", "license", "symbols"]
    public static let symbolKeys = ["file", "word", "kind", "alt"]
    /// The file that makes a folder a set.
    public static let index = "index.yaml"

    public var name: SourceText
    /// One line that names who made the pictures, for the foot of what is printed with them.
    public var credit: SourceText?
    /// What may be done with the pictures: `CC BY-SA 4.0`.
    public var license: SourceText?
    /// In the order of the file, each id once.
    public var symbols: [Symbol]
    /// The place of the file.
    public var location: SourceLocation

    /// A picture and its word.
    public struct Symbol: Sendable {
        public var id: String
        public var picture: Picture
        /// What the child says, in one or two words.
        public var word: LocalizedText
        /// The words that stand for the picture; the word itself where the file has no others.
        public var alt: LocalizedText
        public var kind: Kind
        /// Where the file names the picture.
        public var location: SourceLocation
    }

    /// Where a symbol's picture is found, in the words of `Artwork.Source`.
    public enum Picture: Sendable, Hashable {
        /// A plate of a collection, `symbols/more`: it takes the family's look.
        case plate(String)
        /// The path of a picture file, which is shown as it is.
        case file(String)
    }

    /// What kind of word it is: a column of the Fitzgerald key (`print.md` §5).
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case person, verb, description, noun
        /// Greetings, manners, feelings said aloud: “more”, “please”, “all done”.
        case social
        /// Articles, prepositions, times, numbers.
        case little
        case negation, question
    }

    public subscript(id: String) -> Symbol? {
        symbols.first { $0.id == id }
    }

    /// The symbol that somebody asks for. Reports an unknown one at its place, with the nearest.
    public func symbol(_ id: SourceText, _ diagnostics: Diagnostics) -> Symbol? {
        if let symbol = self[id.text] { return symbol }
        diagnostics.unknown(
            "symbol", id.text, among: symbols.map(\.id), in: "the set '\(name.text)'", at: id.location)
        return nil
    }
}

extension SymbolSet {
    /// Reads a clinic's own set: a folder with an `index.yaml` beside SVG, PNG and JPEG files.
    ///
    /// Everything that is wrong is reported. A symbol that cannot be read is absent; there is no set where the index or
    /// its name cannot be read. The pictures are looked for, not opened.
    ///
    /// - Parameter languages: the languages in which each word must stand.
    public static func load(folder: String, languages: [String], _ diagnostics: Diagnostics) -> SymbolSet? {
        let path = folder + "/" + index
        guard FileText.exists(path) else {
            diagnostics.error(
                "missing-file", "no '\(index)' in '\(folder)'", at: nil,
                help: FileText.exists(folder)
                    ? "a folder of symbols has a list of them; docs/symbols.md shows how to write it"
                    : "there is no such folder")
            return nil
        }
        let context = CatalogContext(languages: languages, diagnostics: diagnostics)
        return YAMLReader().node(of: path, diagnostics).flatMap { node in
            SymbolSetReader(context, pictures: .files(folder)).set(node)
        }
    }
}

extension CatalogLoader {
    /// The library's own set, drawn as plates. Faults are reported as ``SymbolSet/load(folder:languages:_:)`` does.
    public func symbols(_ diagnostics: Diagnostics) -> SymbolSet? {
        let context = CatalogContext(languages: languages, diagnostics: diagnostics)
        return node("symbols/" + SymbolSet.index, diagnostics).flatMap { node in
            SymbolSetReader(context, pictures: .plates(folders.map { $0 + "/symbols" })).set(node)
        }
    }

    /// A clinic's own set, from any folder.
    public func symbols(at folder: String, _ diagnostics: Diagnostics) -> SymbolSet? {
        SymbolSet.load(folder: folder, languages: languages, diagnostics)
    }
}
