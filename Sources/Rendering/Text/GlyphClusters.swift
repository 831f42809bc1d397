internal import DisplayList

/// Pairs the glyphs of one run with the bytes of its text, so that what is copied from a page is what was written.
enum GlyphClusters {
    /// The clusters in reading order.
    ///
    /// `starts` has, for each drawn glyph from left to right, the byte at which its cluster begins: rising in text that
    /// reads to the right, falling in text that reads to the left. Bytes without a glyph of their own (joiners,
    /// direction marks) go with the character before them, because readers of PDF skip clusters that draw nothing.
    static func make(starts: [Int], byteCount: Int, rightToLeft: Bool) -> [GlyphRun.Cluster] {
        guard byteCount > 0 || !starts.isEmpty else { return [] }
        let reading = rightToLeft ? starts.reversed() : starts
        var groups: [(start: Int, glyphs: Int)] = []
        for start in reading {
            if let last = groups.last, start <= last.start {
                groups[groups.count - 1].glyphs += 1
            } else {
                groups.append((start, 1))
            }
        }
        guard !groups.isEmpty else { return [GlyphRun.Cluster(bytes: byteCount, glyphs: 0)] }
        groups[0].start = 0
        return groups.indices.map { index in
            let end = index + 1 < groups.count ? groups[index + 1].start : byteCount
            return GlyphRun.Cluster(bytes: end - groups[index].start, glyphs: groups[index].glyphs)
        }
    }
}
