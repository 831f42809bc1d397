internal import DisplayList

extension TextLine {
    /// The runs as they are read, which is not how they stand where a line runs from right to left.
    ///
    /// A program that reads the page aloud takes text in the order in which it is drawn.
    var runsInReadingOrder: [GlyphRun] {
        guard runs.count > 1, runs.contains(where: \.rightToLeft) else { return runs }
        var rest = Array(runs.reversed())
        var ordered: [GlyphRun] = []
        var unread = Substring(text).utf8
        while !rest.isEmpty {
            // Runs with equal words look alike to a listener, so the first that fits will do.
            guard let next = rest.firstIndex(where: { unread.starts(with: $0.text.utf8) }) else { return runs }
            unread = unread.dropFirst(rest[next].text.utf8.count)
            ordered.append(rest.remove(at: next))
        }
        return ordered
    }
}
