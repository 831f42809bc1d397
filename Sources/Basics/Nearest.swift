/// The word that a person most likely meant, or nil when none is close: "did you mean …?".
///
/// A word is close when it takes at most one slip (a wrong, missing, extra or swapped letter) for each three letters.
/// Of equally close words the first in alphabetical order is given, so that a message never depends on hash order.
public func nearest(to word: String, in words: some Sequence<String>) -> String? {
    guard !word.isEmpty else { return nil }
    let letters = Array(word.lowercased().unicodeScalars)
    let limit = max(1, letters.count / 3)
    var best: (slips: Int, word: String)?
    for candidate in words {
        let other = Array(candidate.lowercased().unicodeScalars)
        guard abs(other.count - letters.count) <= limit else { continue }
        let slips = slipsBetween(letters, other)
        guard slips <= limit else { continue }
        if let known = best, (known.slips, known.word) <= (slips, candidate) { continue }
        best = (slips, candidate)
    }
    return best?.word
}

/// The Damerau-Levenshtein distance where no letter is touched twice ("optimal string alignment").
private func slipsBetween(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
    guard !a.isEmpty, !b.isEmpty else { return max(a.count, b.count) }
    var twoAbove: [Int] = []
    var above = Array(0...b.count)
    for i in 1...a.count {
        var row = [i]
        row.reserveCapacity(b.count + 1)
        for j in 1...b.count {
            var slips = min(above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1))
            if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { slips = min(slips, twoAbove[j - 2] + 1) }
            row.append(slips)
        }
        (twoAbove, above) = (above, row)
    }
    return above[b.count]
}
