internal import CPango
internal import DisplayList
internal import DocumentModel

/// Reads the lines that Pango laid out as lines of the display list, scaled to the paragraph's size.
struct LineReader {
    let paragraph: Paragraph
    let text: ParagraphText
    let language: String
    let fonts: FontCollection
    /// The measures of the paragraph's own font; a line is taller only where another font is.
    let ascent: Double
    let descent: Double
    /// From the common size to that of the paragraph.
    let scale: Double
    /// Characters without a glyph, by their place in the text.
    var missing: [(offset: Int, character: Character)] = []

    /// The line of the bytes in `range`, whose layout began at the byte `origin`.
    mutating func line(_ line: UnsafeMutablePointer<PangoLayoutLine>, range: Range<Int>, origin: Int) -> TextLine {
        let wordsEnd = text.trailingSpace(range)
        let hyphen = text.endsInHyphen(range) ? range.upperBound - 2 : nil
        var result = TextLine(
            width: 0, ascent: ascent * scale, descent: descent * scale, text: text.string(range), runs: [])
        var pen = 0.0
        var node = line.pointee.runs
        while let entry = node {
            node = entry.pointee.next
            guard let item = entry.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self) else { continue }
            guard
                let run = glyphRun(
                    item.pointee, origin: origin, wordsEnd: wordsEnd, hyphen: hyphen, pen: &pen, line: &result)
            else { continue }
            result.runs.append(run)
        }
        result.width = max(0, pen * scale)
        return result
    }

    /// An empty line as tall as any other of the paragraph.
    var emptyLine: TextLine {
        TextLine(width: 0, ascent: ascent * scale, descent: descent * scale, text: "", runs: [])
    }

    private mutating func glyphRun(
        _ item: PangoGlyphItem, origin: Int, wordsEnd: Int, hyphen: Int?, pen: inout Double,
        line: inout TextLine
    ) -> GlyphRun? {
        guard let about = item.item?.pointee, let string = item.glyphs?.pointee, let font = about.analysis.font else {
            return nil
        }
        let start = origin + Int(about.offset)
        let bytes = start..<min(start + Int(about.length), text.bytes.count)
        let source = paragraph.runs[text.run(at: start)]
        let loaded = fonts.loaded(font)
        var run = GlyphRun(
            font: loaded.name, size: FontCollection.size * scale, color: source.color ?? paragraph.style.color,
            text: text.string(bytes), glyphs: [], clusters: [], rightToLeft: about.analysis.level & 1 == 1,
            language: source.language == language ? nil : source.language, link: source.link, left: pen * scale,
            right: 0)
        var starts: [Int] = []
        for index in 0..<Int(string.num_glyphs) {
            guard let info = string.glyphs?[index], let offset = string.log_clusters?[index] else { continue }
            let place = start + Int(offset)
            let hangs = place >= wordsEnd
            if place == hyphen, let sign = loaded.hyphen {
                run.glyphs.append(GlyphRun.Glyph(id: sign.glyph, x: pen * scale, y: 0))
                starts.append(Int(offset))
                pen += sign.advance
                continue
            }
            if let id = glyph(info.glyph, at: place, font: loaded, hangs: hangs) {
                // Space at the end of a line takes no room; it hangs out on the side to which the run reads.
                let hanging = hangs && run.rightToLeft ? loaded.space?.advance ?? 0 : 0
                let x = pen + Double(info.geometry.x_offset) / Double(PANGO_SCALE) - hanging
                let y = Double(info.geometry.y_offset) / Double(PANGO_SCALE)
                run.glyphs.append(GlyphRun.Glyph(id: id, x: x * scale, y: y * scale))
                starts.append(Int(offset))
            }
            if !hangs { pen += Double(info.geometry.width) / Double(PANGO_SCALE) }
        }
        run.right = pen * scale
        run.clusters = GlyphClusters.make(starts: starts, byteCount: bytes.count, rightToLeft: run.rightToLeft)
        line.ascent = max(line.ascent, loaded.ascent * scale)
        line.descent = max(line.descent, loaded.descent * scale)
        return run
    }

    /// The glyph to draw, nil for what is not to be seen. A character that no font has shows as the font's empty box.
    private mutating func glyph(_ glyph: PangoGlyph, at place: Int, font: LoadedFont, hangs: Bool) -> UInt32? {
        if glyph == PangoGlyph.empty { return hangs ? font.space?.glyph : nil }
        guard glyph & PangoGlyph.unknownFlag != 0 else { return glyph }
        let character = Unicode.Scalar(glyph & ~PangoGlyph.unknownFlag).map(Character.init)
        missing.append((place, character ?? "\u{FFFD}"))
        return 0
    }
}

extension PangoGlyph {
    /// Stands for a character that draws nothing, `PANGO_GLYPH_EMPTY`.
    fileprivate static let empty: PangoGlyph = 0x0FFF_FFFF
    /// Marks a character that no font has, `PANGO_GLYPH_UNKNOWN_FLAG`.
    fileprivate static let unknownFlag: PangoGlyph = 0x1000_0000
}
