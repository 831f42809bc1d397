import Basics
@testable import Catalog
import DocumentModel
@testable import Templates
import TestSupport
import Testing

/// A small library in the test's hands: every file is a text that a test may change.
struct Kit {
    var technique = SampleFiles.technique
    var settings = SampleFiles.settings
    var precautions = SampleFiles.precautions
    var cues = KitFiles.cues
    var words = ["en": KitFiles.english, "es": KitFiles.spanish]
    var theme = KitFiles.theme
    var family = "{}"
    var clinic = "{}"
    var use = SheetData.Use.home
    var kind = SheetKind.handout
    var language = "en"
    /// The layers of each plate that there is.
    var plates = [
        "symbols/tunnel": [], "symbols/book": [], "tunnel": ["rub-foot"],
        "sole": ["thumbs-at-heel", "glide-heel-to-toes"], "cue-go": [],
    ]

    /// A filled layout and what was said about it.
    struct Filled {
        var document: Document
        var diagnostics: Diagnostics
        var theme: Theme

        var boxes: [Box] { document.sections.flatMap(\.body).flatMap(\.withAllInside) }
        /// The words of the body, a text a line, bold ones between stars.
        var lines: [String] { boxes.compactMap(\.words) }
        var roles: [Role] { boxes.compactMap(\.meaning.role) }
    }

    /// Replaces words of one of the files; the words must be there.
    mutating func change(_ file: WritableKeyPath<Kit, String>, _ old: String, _ new: String) throws {
        try #require(self[keyPath: file].contains(old), "the file does not hold '\(old)'")
        self[keyPath: file] = self[keyPath: file].replacing(old, with: new)
    }

    func catalog(_ diagnostics: Diagnostics) throws -> Catalog {
        let context = CatalogContext(languages: words.keys.sorted(), diagnostics: diagnostics)
        var catalog = Catalog(languages: context.languages)
        catalog.settings = Setting.read(try node(settings, "settings.yaml"), context)
        catalog.cues = Cues.read(try node(cues, "cues.yaml"), context)
        if let read = Precautions.read(try node(precautions, "precautions.yaml"), context) {
            catalog.precautions = read
        }
        for (language, text) in words {
            catalog.words[language] = Words.read(
                try node(text, "\(language).yaml"), language: language, diagnostics)
        }
        let read = TechniqueReader(context).technique(try node(technique, "tunnel-toes.yaml"), id: "tunnel-toes")
        catalog.techniques["tunnel-toes"] = read
        return catalog
    }

    func readFamily(_ diagnostics: Diagnostics) throws -> Family {
        FamilyReader(diagnostics).family(try node(family, "family.yaml"))
    }

    /// The values that a layout may ask for.
    func values(_ diagnostics: Diagnostics, changed: Bool = true) throws -> [String: Value] {
        let catalog = try catalog(diagnostics)
        let family = try readFamily(diagnostics)
        let clinic = Clinic.read(try node(clinic, "clinic.yaml"), diagnostics)
        var technique = try #require(catalog.techniques["tunnel-toes"], "\(diagnostics.pinned)")
        for change in family.changes { technique = technique.changed(change, language: language, diagnostics) }
        let data = SheetData(
            catalog: catalog, words: try #require(catalog.words[language]), family: family, clinic: clinic, use: use,
            kind: kind, pictures: KitPictures(plates: plates), styleSheet: "", diagnostics)
        return data.values(for: [technique])
    }

    /// Fills a whole layout file.
    func fill(layout: String, required: [String] = []) throws -> Filled {
        let diagnostics = Diagnostics()
        let theme = ThemeReader(diagnostics).theme(try node(theme, "theme.yaml"))
        let values = try values(diagnostics)
        guard let layout = LayoutFile.read(try node(layout, "layout.yaml"), theme: theme, diagnostics) else {
            return Filled(document: .nothing, diagnostics: diagnostics, theme: theme)
        }
        let composer = Composer(
            layout: layout, theme: layout.theme, pictures: KitPictures(plates: plates), styleSheet: "", diagnostics)
        let document = composer.document(
            values, paper: Size(width: 400, height: 600), direction: .leftToRight,
            metadata: Metadata(title: "", author: "", subject: "", language: language, date: "2026-11-23"),
            required: required)
        return Filled(document: document, diagnostics: diagnostics, theme: layout.theme)
    }

    /// Fills a section for each technique with some boxes, as lines of a list; the first stands on line 6.
    func fill(_ body: String, required: [String] = []) throws -> Filled {
        try fill(layout: Self.layout(body), required: required)
    }

    /// Fills boxes that nothing is wrong with; their words.
    func lines(_ body: String) throws -> [String] {
        let filled = try fill(body)
        #expect(filled.diagnostics.pinned == "")
        return filled.lines
    }

    static func layout(_ body: String) -> String {
        "title: \"{sheet.title}\"\nsections:\n  - for: technique in techniques\n    title: A\n    body:\n"
            + body.split(separator: "\n", omittingEmptySubsequences: false).map { "      " + $0 }
            .joined(separator: "\n")
    }

    private func node(_ text: String, _ file: String) throws -> YAMLNode {
        try YAMLReader().read(Array(text.utf8), file: file)
    }
}

/// Plates that are only names and layers, all of one size.
struct KitPictures: PictureIndex {
    let plates: [String: [String]]

    func size(of plate: SourceText, layers: [SourceText], _ diagnostics: Diagnostics) -> Size? {
        guard let known = plates[plate.text] else {
            diagnostics.unknown("plate", plate.text, among: plates.keys.sorted(), in: "the plates", at: plate.location)
            return nil
        }
        for layer in layers where !known.contains(layer.text) {
            diagnostics.unknown("layer", layer.text, among: known, in: "the plate", at: layer.location)
            return nil
        }
        return Size(width: 80, height: 60)
    }

    func size(ofFile path: SourceText, _ diagnostics: Diagnostics) -> Size? { Size(width: 20, height: 20) }
}

extension Document {
    static let nothing = Document(
        metadata: Metadata(title: "", author: "", subject: "", language: "", date: ""), direction: .leftToRight,
        sections: [])
}

extension Box {
    /// This box and all inside it, in the order of reading.
    var withAllInside: [Box] {
        let inside: [Box] =
            switch content {
            case .column(let column): column.children
            case .row(let row): row.children
            case .grid(let grid): grid.children
            case .panel(let box): [box]
            case .turned(let turned): [turned.box]
            case .overlay(let overlay): [overlay.base] + overlay.layers.map(\.box)
            case .table(let table): table.rows.flatMap(\.cells)
            case .text, .picture, .rule, .space, .spring, .code: []
            }
        return [self] + inside.flatMap(\.withAllInside)
    }

    var paragraph: Paragraph? {
        if case .text(let paragraph) = content { paragraph } else { nil }
    }

    /// The words of a text, bold ones between stars.
    var words: String? {
        guard let paragraph else { return nil }
        return paragraph.runs.map { run in
            let words = Paragraph(runs: [run], style: paragraph.style).text
            return run.bold && !paragraph.style.bold ? "<b>\(words)</b>" : words
        }.joined().replacing("</b><b>", with: "")
    }
}
