/// Counts syllables as they are spoken, well enough for the formulas that ask for their mean.
enum Syllables {
    /// English: groups of vowels, without the silent *e* and *ed* at the end.
    static func english(_ word: String) -> Int {
        let letters = Array(word.lowercased().unicodeScalars.filter { $0.properties.isAlphabetic })
        var count = groups(letters, isVowel: { "aeiouy".unicodeScalars.contains($0) })
        let end = letters.suffix(2).map(Character.init)
        guard count > 1, end.count == 2 else { return max(1, count) }
        if end[1] == "e", end[0] != "l", !"aeiouy".contains(end[0]) { count -= 1 }
        if end == ["e", "d"], let before = letters.dropLast(2).last, before != "t", before != "d" { count -= 1 }
        return max(1, count)
    }

    /// Spanish: groups of vowels; a weak vowel with an accent is a syllable of its own, *dí-a*.
    static func spanish(_ word: String) -> Int {
        let letters = Array(word.lowercased())
        var count = 0
        var last: Character?
        for (index, letter) in letters.enumerated() {
            // The u of que, qui, gue and gui is silent.
            if letter == "u", index > 0, "qg".contains(letters[index - 1]), index + 1 < letters.count,
                "eiéí".contains(letters[index + 1])
            {
                continue
            }
            let isVowel = "aeiouáéíóúü".contains(letter) || (letter == "y" && index == letters.count - 1)
            guard isVowel else {
                last = nil
                continue
            }
            if let before = last {
                let isHiatus = "íú".contains(letter) || "íú".contains(before)
                if isHiatus || (isStrong(before) && isStrong(letter)) { count += 1 }
            } else {
                count += 1
            }
            last = letter
        }
        return max(1, count)
    }

    private static func isStrong(_ vowel: Character) -> Bool { "aeoáéó".contains(vowel) }

    private static func groups(_ letters: [Unicode.Scalar], isVowel: (Unicode.Scalar) -> Bool) -> Int {
        var count = 0
        var wasVowel = false
        for letter in letters {
            let vowel = isVowel(letter)
            if vowel, !wasVowel { count += 1 }
            wasVowel = vowel
        }
        return count
    }
}
