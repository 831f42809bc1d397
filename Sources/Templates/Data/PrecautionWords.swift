internal import Basics
public import Catalog

/// What a family's precautions say of a technique, in the words of a page. A removed technique has no page, so these change
/// or mark.
public struct PrecautionWords {
    private let wording: Wording
    private let waits: [String: Int]

    public init(_ wording: Wording, _ precautions: Precautions, clinic: Clinic) {
        self.wording = wording
        waits = precautions.waits.changed(by: clinic.waits).values
    }

    /// The sentences of the rules that nobody has cleared.
    func page(_ screening: Screening) -> [SourceText] {
        once(screening.open.map { wording.fill($0.rule.page, waitWords) })
    }

    /// The same in a few words.
    public func short(_ screening: Screening) -> [SourceText] {
        once(screening.open.map { wording.fill($0.rule.card, waitWords) })
    }

    /// Who cleared what, and why.
    public func cleared(_ screening: Screening) -> [SourceText] {
        once(
            screening.findings.compactMap { finding in
                guard let name = finding.flag.clearedBy, let reason = finding.flag.reason else { return nil }
                return wording.fixed("cleared-by", ["name": name, "reason": reason])
            })
    }

    /// The waits as numbers for sentences, in their own units and in days.
    var waitWords: [String: String] {
        var words = waits.mapValues { String($0) }
        if let hours = waits["vaccination-hours"] {
            words["vaccination-days"] = wording.counted("days-long", (hours + 23) / 24)
        }
        return words
    }

    /// Several rules may say the same; the page says it once.
    private func once(_ texts: [SourceText]) -> [SourceText] {
        var seen: Set<String> = []
        return texts.filter { seen.insert($0.text).inserted }
    }
}
