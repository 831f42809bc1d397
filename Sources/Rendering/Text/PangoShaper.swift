public import Basics
internal import CPango
internal import DisplayList
public import DocumentModel
public import LayoutEngine

extension FontSystem: TextShaper {
    /// Breaks a paragraph into lines, as ``TextShaper`` says. A width that is infinite breaks at explicit line breaks only.
    ///
    /// Tabs become spaces, and a line break the space at the end of its line. Runs that still are page numbers stand as
    /// `#`.
    public func shape(
        _ paragraph: Paragraph, width: Double, language: String, direction: ReadingDirection
    ) -> ShapedText {
        let key = ShapedTexts.Key(paragraph: paragraph, width: width, language: language, direction: direction)
        if let known = shaped[key] { return known }
        let text = ParagraphText(paragraph)
        let fonts = collection(for: text, family: paragraph.style.family)
        var shaper = PangoShaper(
            paragraph: paragraph, text: text, fonts: fonts, width: width, language: language, direction: direction)
        let made = shaper.shape()
        shaped[key] = made
        return made
    }

    /// Andika alone where it can write every character, else every font.
    private func collection(for text: ParagraphText, family: String) -> FontCollection {
        guard core.configuration.has(family: family) else { return everything }
        let plain = text.bytes.allSatisfy { $0 < 0x7F && $0 >= 0x20 }
        if plain { return core }
        let written = text.string(0..<text.bytes.count).unicodeScalars.allSatisfy {
            core.configuration.family(family, has: $0) || $0.drawsNothing
        }
        return written ? core : everything
    }
}

/// One paragraph on its way through Pango.
struct PangoShaper {
    private let text: ParagraphText
    private let attributes: RunAttributes
    private let fonts: FontCollection
    private let layout: OpaquePointer
    /// In Pango's units at the common size; −1 for any.
    private let width: Int32
    private var reader: LineReader
    private var partsWord = false

    /// How much text is laid out at once, in bytes.
    ///
    /// Pango shapes what is left of a paragraph anew after every line; in a text of a megabyte that would take hours.
    private static let window = 2048
    /// How many lines of a long text are laid out at once, about.
    private static let windowLines = 48

    init(
        paragraph: Paragraph, text: ParagraphText, fonts: FontCollection, width: Double, language: String,
        direction: ReadingDirection
    ) {
        let size = paragraph.style.size
        let scale = size.isFinite && size > 0 ? size / FontCollection.size : 0
        // A hair more than asked, because a width measured in points and given back must hold the same words.
        let units = scale > 0 ? (width / scale * Double(PANGO_SCALE) + 0.01).rounded(.down) : .infinity
        self.width = units < 0x3FFF_FFFF ? Int32(max(0, units)) : -1
        self.text = text
        self.fonts = fonts
        attributes = RunAttributes(
            paragraph: paragraph, text: text, families: WholeWords.families(of: text, paragraph.style.family, fonts))

        let own = fonts.font(family: paragraph.style.family, bold: paragraph.style.bold)
        reader = LineReader(
            paragraph: paragraph, text: text, language: language, fonts: fonts, ascent: own?.ascent ?? 0,
            descent: own?.descent ?? 0, scale: scale)

        pango_context_set_language(fonts.context, pango_language_from_string(language.isEmpty ? "und" : language))
        pango_context_set_base_dir(
            fonts.context, direction == .rightToLeft ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR)
        layout = pango_layout_new(fonts.context)
        pango_layout_set_auto_dir(layout, 0)
        pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
        let description = FontCollection.description(
            family: paragraph.style.family, bold: paragraph.style.bold)
        pango_layout_set_font_description(layout, description)
        pango_font_description_free(description)
    }

    mutating func shape() -> ShapedText {
        defer { g_object_unref(UnsafeMutableRawPointer(layout)) }
        var lines: [TextLine] = []
        for line in text.lines {
            if line.isEmpty { lines.append(reader.emptyLine) } else { lines += broken(line) }
        }
        let missing = (text.unprintable + reader.missing).sorted { $0.offset < $1.offset }
        var characters: [Character] = []
        for (_, character) in missing where !characters.contains(character) { characters.append(character) }
        return ShapedText(lines: lines, missing: characters, partsWord: partsWord)
    }

    /// The lines into which one explicit line breaks.
    private mutating func broken(_ whole: Range<Int>) -> [TextLine] {
        var lines: [TextLine] = []
        var start = whole.lowerBound
        var length = Self.window
        while start < whole.upperBound {
            let reach = width < 0 ? whole.upperBound : text.characterStart(start + length)
            let end = min(reach, whole.upperBound)
            let ranges = layOut(start..<end)
            // The last line of a window that is not the last may have room for more: it is laid out again.
            let complete = end == whole.upperBound ? ranges.count : ranges.count - 1
            guard complete > 0 else {
                length *= 2
                continue
            }
            if width >= 0, !partsWord {
                partsWord = ranges.prefix(complete).dropFirst().contains { !mayBreak(at: $0.lowerBound, from: start) }
            }
            var node = pango_layout_get_lines_readonly(layout)
            for range in ranges.prefix(complete) {
                if let line = node?.pointee.data?.assumingMemoryBound(to: PangoLayoutLine.self) {
                    lines.append(reader.line(line, range: range, origin: start))
                }
                node = node?.pointee.next
            }
            start = ranges[complete - 1].upperBound
            let wanted = (start - ranges[0].lowerBound) / complete * Self.windowLines
            length = min(max(wanted, Self.window / 8), Self.window)
        }
        return lines
    }

    /// Lays out a stretch of text that has no explicit line break; the places of its lines, at least one.
    ///
    /// Pango leaves no room for the hyphens of parted words: where there are any, all is laid out again a hyphen narrower.
    private func layOut(_ stretch: Range<Int>) -> [Range<Int>] {
        text.bytes[stretch].withUnsafeBytes { bytes in
            pango_layout_set_text(
                layout, bytes.bindMemory(to: CChar.self).baseAddress, Int32(clamping: stretch.count))
        }
        let list = attributes.list(for: stretch)
        pango_layout_set_attributes(layout, list)
        pango_attr_list_unref(list)
        pango_layout_set_width(layout, width)
        let ranges = lineRanges(stretch)
        guard width >= 0, ranges.contains(where: text.endsInHyphen) else { return ranges }
        pango_layout_set_width(layout, max(0, width - hyphenWidth))
        return lineRanges(stretch)
    }

    /// Whether the language of the text breaks lines at a place of the stretch that was laid out.
    private func mayBreak(at place: Int, from start: Int) -> Bool {
        var count: Int32 = 0
        guard let all = pango_layout_get_log_attrs_readonly(layout, &count) else { return true }
        // Pango counts characters, we count bytes.
        let index = text.bytes[start..<place].count { $0 & 0xC0 != 0x80 }
        return index >= Int(count) || all[index].is_line_break != 0
    }

    /// The room that the hyphen of a parted word takes, in Pango's units.
    private var hyphenWidth: Int32 {
        let family = attributes.paragraph.style.family
        let widths = [false, true].compactMap { fonts.font(family: family, bold: $0)?.hyphen?.advance }
        return Int32(((widths.max() ?? 0) * Double(PANGO_SCALE)).rounded(.up))
    }

    private func lineRanges(_ stretch: Range<Int>) -> [Range<Int>] {
        var starts: [Int] = []
        var node = pango_layout_get_lines_readonly(layout)
        while let entry = node {
            if let line = entry.pointee.data?.assumingMemoryBound(to: PangoLayoutLine.self) {
                starts.append(stretch.lowerBound + Int(line.pointee.start_index))
            }
            node = entry.pointee.next
        }
        let ends = starts.dropFirst() + [stretch.upperBound]
        return zip(starts, ends).map { $0..<max($0, $1) }
    }
}
