internal import CPango
internal import DocumentModel

/// What Pango must know of the runs in a stretch of text: weight, language, and where one run ends.
struct RunAttributes {
    let paragraph: Paragraph
    let text: ParagraphText
    /// Stretches to set in another family, by their place in the whole text.
    let families: [(range: Range<Int>, family: String)]

    /// The attributes for the bytes of `stretch`; the caller releases the list.
    func list(for stretch: Range<Int>) -> OpaquePointer? {
        let list = pango_attr_list_new()
        func add(_ attribute: UnsafeMutablePointer<PangoAttribute>?, _ range: Range<Int>) {
            guard let attribute else { return }
            attribute.pointee.start_index = UInt32(clamping: range.lowerBound - stretch.lowerBound)
            attribute.pointee.end_index = UInt32(clamping: range.upperBound - stretch.lowerBound)
            pango_attr_list_insert(list, attribute)
        }
        // Pango 1.50 measures the hyphens that it puts into parted words differently from one thread to the next. None
        // is wanted in an address either; a hyphen that the text asks for is drawn by the line reader.
        add(pango_attr_insert_hyphens_new(0), stretch)
        var start = 0
        for (index, run) in paragraph.runs.enumerated() {
            let range = (start..<text.runEnds[index]).clamped(to: stretch)
            start = text.runEnds[index]
            guard !range.isEmpty else { continue }
            if run.bold, !paragraph.style.bold { add(pango_attr_weight_new(PANGO_WEIGHT_BOLD), range) }
            if let language = run.language, !language.isEmpty {
                add(pango_attr_language_new(pango_language_from_string(language)), range)
            }
            // Runs of one weight are shaped together, so that a change of colour does not part a ligature or kerned
            // pair; a colour of its own for each run makes Pango give their glyphs back apart.
            let number = UInt32(truncatingIfNeeded: index)
            add(pango_attr_foreground_new(UInt16(number >> 16), UInt16(number & 0xFFFF), 0), range)
        }
        for (range, family) in families where range.overlaps(stretch) {
            add(pango_attr_family_new(family), range.clamped(to: stretch))
        }
        return list
    }
}
