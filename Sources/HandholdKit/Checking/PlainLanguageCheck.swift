internal import Basics
internal import Catalog
internal import DocumentModel
internal import PlainLanguage
internal import Rendering

/// Looks at the words of every technique as a reader would who is tired, or new to the language.
struct PlainLanguageCheck {
    private let workspace: Workspace
    private let plates: PlateStore
    private let diagnostics: Diagnostics

    init(_ workspace: Workspace, _ plates: PlateStore, _ diagnostics: Diagnostics) {
        self.workspace = workspace
        self.plates = plates
        self.diagnostics = diagnostics
    }

    /// The lexicons of the languages that have one; a language without one is not looked at.
    func lexicons(_ languages: [String], _ files: inout CheckedFiles) -> [Lexicon] {
        languages.compactMap { language in
            guard let path = workspace.loader.path(of: "plain-language/\(language).yaml") else { return nil }
            files.add(path)
            return YAMLReader().node(of: path, diagnostics).flatMap { Lexicon($0, language: language, diagnostics) }
        }
    }

    func check(_ technique: Technique, _ lexicons: [Lexicon]) {
        for lexicon in lexicons {
            let texts = TechniqueTexts(technique, language: lexicon.language, showsMotion: showsMotion).all
            PlainLanguage.check(texts, lexicon, at: technique.location, diagnostics)
        }
    }

    func check(_ plan: Plan, _ lexicons: [Lexicon]) {
        for lexicon in lexicons {
            let sentences = ([plan.purpose, plan.caution, plan.note] + plan.items.flatMap { [$0.why, $0.note] })
                .compactMap {
                    $0?[lexicon.language]
                }
            let texts = sentences.map { CheckedText(.sentence, $0.text, at: $0.location) }
            PlainLanguage.check(texts, lexicon, at: plan.location, diagnostics)
        }
    }

    /// Whether a picture shows marks of motion. A glow says that nothing moves.
    private func showsMotion(_ picture: PictureRequest) -> Bool {
        guard let info = try? plates.info(.plate(picture.plate.text)) else { return false }
        return picture.layers.contains { info.markLayers.contains($0.text) && !$0.text.hasPrefix("glow") }
    }
}
