public import Basics
public import Catalog

/// What the printer's test sheet may say.
public struct CalibrationData {
    private let wording: Wording

    public init(words: Words, _ diagnostics: Diagnostics) {
        wording = Wording(words: words, family: Family(), diagnostics)
    }

    public var values: [String: Value] {
        [
            "words": .record(wording.records),
            "sheet": .record(["title": .text(wording.fixed("calibration.title"), hasMarkup: false)]),
        ]
    }
}
