internal import Basics
internal import Catalog
internal import PlainLanguage

/// Everything that a technique says in one language, and what each text is for.
struct TechniqueTexts {
    private let language: String
    private(set) var all: [CheckedText] = []

    /// - Parameter showsMotion: whether a step's picture has marks of motion, which its alt text must tell.
    init(_ technique: Technique, language: String, showsMotion: (PictureRequest) -> Bool) {
        self.language = language
        add(.message, technique.message)
        add(.sentence, technique.why, technique.ask, technique.home, technique.clinic)
        add(.spoken, technique.say)
        add(.sceneAlt, technique.scene.alt)
        for step in technique.steps {
            add(.step, step.text)
            if let clinic = step.clinic { add(.step, clinic) }
            add(.shortStep, step.short)
            add(.alt(showsMotion: showsMotion(step.picture)), step.picture.alt)
        }
        for band in AgeBand.allCases { if let line = technique.ages[band] { add(.sentence, line) } }
        for setting in technique.settings { add(.sentence, setting.line) }
        for line in technique.skip + technique.tips + [technique.evidence.note] { add(.sentence, line) }
    }

    private mutating func add(_ kind: CheckedText.Kind, _ texts: LocalizedText...) {
        for text in texts {
            guard let words = text[language] else { continue }
            all.append(CheckedText(kind, words.text, at: words.location))
        }
    }
}
