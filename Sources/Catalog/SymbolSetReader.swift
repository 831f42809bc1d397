internal import Basics

/// Reads the list of a set of symbols; see the symbol reference for its keys.
struct SymbolSetReader {
    /// What the pictures of a set are, and where they lie.
    enum Pictures {
        /// Plates of the collection `symbols`; the first folder that has a file gives it.
        case plates([String])
        /// Any picture files, all within one folder.
        case files(String)
    }

    /// The endings of the files that can be shown.
    static let endings = [".svg", ".png", ".jpg", ".jpeg"]

    private let context: CatalogContext
    private let pictures: Pictures
    private var diagnostics: Diagnostics { context.diagnostics }

    init(_ context: CatalogContext, pictures: Pictures) {
        self.context = context
        self.pictures = pictures
    }

    /// The set with all symbols that could be read, or nil where it has no name or no list.
    func set(_ node: YAMLNode) -> SymbolSet? {
        guard let fields = Fields(node, of: "a set of symbols", keys: SymbolSet.keys, diagnostics) else { return nil }
        let name = fields.required("name").flatMap { line($0, "the name") }
        let credit = fields["credit"].flatMap { line($0, "the credit") }
        let license = fields["license"].flatMap { line($0, "the licence") }
        let symbols = fields.required("symbols").flatMap(list)
        guard let name, let symbols else { return nil }
        return SymbolSet(name: name, credit: credit, license: license, symbols: symbols, location: node.location)
    }

    private func list(_ node: YAMLNode) -> [SymbolSet.Symbol]? {
        guard case .mapping(let entries) = node.content else {
            diagnostics.error(
                "wrong-type", "symbols are ids and what belongs to them, but this is \(node.kind)", at: node.location,
                help: "write a line for each: more: {word: {en: more, es: más}, kind: social}")
            return nil
        }
        if entries.isEmpty { diagnostics.error("empty-set", "the set has no symbol", at: node.location) }
        return entries.compactMap(symbol)
    }

    private func symbol(_ entry: YAMLNode.Entry) -> SymbolSet.Symbol? {
        let isNamed = isKebabCase(entry.key)
        if !isNamed {
            diagnostics.error(
                "wrong-id", "the id '\(entry.key.prefix(40))' is not in kebab-case", at: entry.keyLocation,
                help: "use lower case letters, digits and hyphens: 'all-done'")
        }
        guard
            let fields = Fields(
                entry.value, of: "the symbol '\(entry.key.prefix(40))'", keys: SymbolSet.symbolKeys, diagnostics)
        else { return nil }
        let file: SourceText? =
            if let node = fields["file"] {
                line(node, "the file")
            } else {
                isNamed ? SourceText(entry.key + ".svg", at: entry.keyLocation) : nil
            }
        let word = fields.required("word")?.localized("the word", context)
        let kind = fields.required("kind")?.choice("the kind of a word", SymbolSet.Kind.self, diagnostics)
        let alt = fields["alt"]?.localized("'alt'", context)
        guard let file, let picture = picture(file), isNamed, let word, let kind else { return nil }
        return SymbolSet.Symbol(
            id: entry.key, picture: picture, word: word, alt: alt ?? word, kind: kind,
            location: file.location ?? entry.keyLocation)
    }

    /// Words that stand on one line.
    private func line(_ node: YAMLNode, _ what: String) -> SourceText? {
        guard let text = node.text(what, diagnostics) else { return nil }
        guard !text.allSatisfy(\.isWhitespace), !text.contains(where: \.isNewline) else {
            diagnostics.error("wrong-value", "\(what) is one line", at: node.location)
            return nil
        }
        return SourceText(text, at: node.location)
    }
}

/// Finding the picture of a symbol.
extension SymbolSetReader {
    private func picture(_ file: SourceText) -> SymbolSet.Picture? {
        switch pictures {
        case .plates(let folders):
            guard file.text.hasSuffix(".svg"), isKebabCase(String(file.text.dropLast(4))) else {
                diagnostics.error(
                    "wrong-value", "'\(file.text)' is no plate", at: file.location,
                    help: "the library's symbols are SVG files beside this list: 'all-done.svg'")
                return nil
            }
            return isThere(file, in: folders) ? .plate("symbols/" + file.text.dropLast(4)) : nil
        case .files(let folder):
            let name = file.text.lowercased()
            guard Self.endings.contains(where: name.hasSuffix) else {
                diagnostics.error(
                    "wrong-value", "'\(file.text)' is no SVG, PNG or JPEG file", at: file.location,
                    help: "save photographs as JPEG: 'ball.jpg'")
                return nil
            }
            return isThere(file, in: [folder]) ? .file(folder + "/" + file.text) : nil
        }
    }

    /// Whether the first of some folders that knows the file has it; reports where none does.
    private func isThere(_ file: SourceText, in folders: [String]) -> Bool {
        let entry = folders.lazy.map { FolderEntry(file.text, in: $0) }.first { $0 != .missing } ?? .missing
        switch entry {
        case .file:
            return true
        case .missing:
            let names = folders.flatMap { FileText.names(in: $0, suffix: "") }.filter { name in
                Self.endings.contains(where: name.lowercased().hasSuffix)
            }
            diagnostics.error(
                "picture-missing", "there is no '\(file.text)' beside the list", at: file.location,
                help: nearest(to: file.text, in: names).map { "did you mean '\($0)'?" })
        case .outside:
            diagnostics.error(
                "outside-folder", "'\(file.text)' leads out of the folder of the set", at: file.location,
                help: "put the picture into the folder, beside the list")
        case .notFile:
            diagnostics.error("picture-unreadable", "'\(file.text)' is not a file", at: file.location)
        }
        return false
    }
}
