public import Basics

/// A rule of plain language that looks at one text at a time.
protocol TextRule: Sendable {
    func check(_ text: CheckedText, _ lexicon: Lexicon, _ diagnostics: Diagnostics)
}

/// Everything that a program can hold plain language to. What only a person can judge stays a person's.
public enum PlainLanguage {
    static let rules: [any TextRule] = [
        SentenceLengthRule(), StepRule(), PassiveVoiceRule(), JargonRule(), ClaimRule(), NumberRule(),
        AbbreviationRule(), AddressRule(), AltTextRule(),
    ]

    /// Looks at each text, and at all of them together: how hard they are to read.
    ///
    /// - Parameter place: where the sheet as a whole is reported.
    public static func check(
        _ texts: [CheckedText], _ lexicon: Lexicon, at place: SourceLocation?, _ diagnostics: Diagnostics
    ) {
        for text in texts {
            for rule in rules { rule.check(text, lexicon, diagnostics) }
        }
        let read = texts.filter { !$0.isAlt }.map(\.text)
        ReadingLevelRule().check(Prose(read, name: lexicon.name), lexicon, at: place, diagnostics)
    }
}
