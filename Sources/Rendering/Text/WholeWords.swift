/// Keeps a word in one face: a word that the family can write only in part is set in the first fallback as a whole.
///
/// Andika has some Greek letters, for mathematics, and not others; a Greek word in two faces is hard to read.
enum WholeWords {
    /// The words to set in another family, by their place in the text.
    static func families(
        of text: ParagraphText, _ family: String, _ fonts: FontCollection
    ) -> [(range: Range<Int>, family: String)] {
        guard let fallback = FallbackFonts.preferred.first, fonts.configuration.has(family: fallback),
            fonts.configuration.has(family: family), family != fallback
        else { return [] }
        var found: [(Range<Int>, String)] = []
        var word: Range<Int> = 0..<0
        var (isPartial, isWhole) = (false, true)
        func close() {
            if isPartial, isWhole, !word.isEmpty { found.append((word, fallback)) }
        }
        var place = 0
        for scalar in text.string(0..<text.bytes.count).unicodeScalars {
            let next = place + UTF8.width(scalar)
            if scalar.properties.isAlphabetic || scalar.properties.generalCategory == .nonspacingMark {
                if word.upperBound != place || word.isEmpty {
                    close()
                    word = place..<place
                    (isPartial, isWhole) = (false, true)
                }
                word = word.lowerBound..<next
                isPartial = isPartial || !fonts.configuration.family(family, has: scalar)
                isWhole = isWhole && fonts.configuration.family(fallback, has: scalar)
            }
            place = next
        }
        close()
        return found
    }
}

extension Unicode.Scalar {
    /// Whether this only steers the text around it: a joiner, a direction mark.
    var drawsNothing: Bool { properties.isDefaultIgnorableCodePoint }
}
