internal import Basics
internal import DisplayList
internal import DocumentModel

extension LayoutEngine {
    /// A paragraph. It breaks between lines, with a few lines on each side; it shrinks where its style allows it.
    func layout(_ paragraph: Paragraph, of box: Box, in region: Region) -> Fit {
        let fitted = fitted(paragraph, of: box, in: region)
        let lines = lines(of: fitted, width: region.width, for: box).dropFirst(fitted.firstLine)
        let pitch = fitted.style.size * fitted.style.leading
        let room = Int(((region.height + Region.tolerance) / pitch).clamped(to: 0...1e6))
        guard lines.count > room else { return .full(frame(Array(lines), of: box, fitted, width: region.width)) }
        let here = linesHere(of: lines.count, room: room, style: fitted.style, isFresh: region.isFresh)
        guard here > 0, !region.isBounded else { return .none }
        if room == 0 { warn("taller-than-page", "a line of this text is taller than the page", box) }
        var rest = box
        var left = fitted
        left.firstLine += here
        rest.content = .text(left)
        return .partial(frame(Array(lines.prefix(here)), of: box, fitted, width: region.width), rest: rest)
    }

    /// How many of some lines stay here, so that neither side of the break is a lonely line.
    private func linesHere(of count: Int, room: Int, style: TextStyle, isFresh: Bool) -> Int {
        let least = min(style.minimumLines, count)
        var here = min(room, count)
        if count - here < least { here = count - least }
        if here < least { here = isFresh ? min(max(1, room), count) : 0 }
        return here
    }

    /// The paragraph in the largest size, by half points, at which it keeps within its lines and its height; rather in one
    /// that parts no word.
    private func fitted(_ paragraph: Paragraph, of box: Box, in region: Region) -> Paragraph {
        guard let minimum = paragraph.style.minimumSize, paragraph.firstLine == 0 else { return paragraph }
        var candidate = paragraph
        var parted: Paragraph?
        while true {
            if fits(candidate, of: box, in: region) {
                guard text(of: candidate, width: region.width, for: box).partsWord else { return candidate }
                parted = parted ?? candidate
            }
            guard candidate.style.size > minimum else { return parted ?? tooLong(candidate, of: box, minimum) }
            candidate.style.size = max(minimum, candidate.style.size - 0.5)
        }
    }

    private func tooLong(_ paragraph: Paragraph, of box: Box, _ minimum: Double) -> Paragraph {
        diagnostics.error(
            "text-too-long",
            "the text does not fit even at its least size of \(rounded(minimum)) pt: “\(paragraph.text.prefix(60))”",
            at: box.origin.layout, notes: box.origin.contentNote,
            help: "shorten the text, or give it more room in the layout")
        return paragraph
    }

    private func fits(_ paragraph: Paragraph, of box: Box, in region: Region) -> Bool {
        let lines = lines(of: paragraph, width: region.width, for: box)
        if let most = paragraph.style.maximumLines, lines.count > most { return false }
        if lines.contains(where: { $0.width > region.width + Region.tolerance }) { return false }
        let height = Double(lines.count) * paragraph.style.size * paragraph.style.leading
        return !region.isBounded || height <= region.height + Region.tolerance
    }

    private func frame(_ lines: [TextLine], of box: Box, _ paragraph: Paragraph, width: Double) -> Frame {
        let pitch = paragraph.style.size * paragraph.style.leading
        let tag = tag(of: box)
        var items: [Frame.Placed] = []
        var baseline: Double?
        for (index, line) in lines.enumerated() {
            let start = startOffset(paragraph.style.align, width: line.width, within: width)
            let y = Double(index) * pitch + (pitch - line.ascent - line.descent) / 2
            baseline = baseline ?? y + line.ascent
            items.append(
                .init(.text(line, tag), at: Point(x: left(start, width: line.width, within: width), y: y)))
        }
        return Frame(
            size: Size(width: width, height: Double(lines.count) * pitch), baseline: baseline, items: items)
    }
}

extension Comparable {
    fileprivate func clamped(to range: ClosedRange<Self>) -> Self {
        min(max(self, range.lowerBound), range.upperBound)
    }
}
