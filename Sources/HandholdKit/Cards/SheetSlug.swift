internal import Basics
internal import DisplayList
internal import DocumentModel
internal import Imposition
internal import LayoutEngine

/// The words beside the cards of a sheet, and the ruler that shows whether a printer kept its size.
struct SheetSlug {
    let shaper: any TextShaper
    /// The language's BCP 47 tag.
    let language: String
    private static let size = 8.0

    /// The ruler of a side with a line of words at its end; nothing where no margin has room.
    func shapes(on side: SheetSide, _ job: Job, words: String, clearOf marks: [Frame.Placed]) -> [Frame.Placed] {
        guard !side.placements.isEmpty, let ruler = Ruler(on: side, bleed: job.bleed, clearOf: marks) else { return [] }
        let room = ruler.words.longestStretch(
            clearOf: marks.compactMap(\.extent), isUpright: ruler.quarterTurns % 2 != 0)
        return ruler.shapes + [line(words, in: room, quarterTurns: ruler.quarterTurns)].compactMap(\.self)
    }

    private func line(_ words: String, in place: Rect, quarterTurns: Int) -> Frame.Placed? {
        let isUpright = quarterTurns % 2 != 0
        let room = isUpright ? place.size.height : place.size.width
        let style = TextStyle(family: "Andika", size: Self.size, leading: 1.1)
        let shaped = shaper.shape(
            Paragraph(runs: [.init(.text(words))], style: style), width: .infinity, language: language,
            direction: .leftToRight)
        guard let text = shaped.lines.first, text.width > 0 else { return nil }
        // A line too long for the margin is set smaller, never cut: it says how to print the sheet.
        let scale = min(1, room / text.width)
        guard scale > 0.55 else { return nil }
        let frame = Frame(
            size: Size(width: text.width, height: text.ascent + text.descent),
            items: [.init(.text(text, .artifact(.layout)), at: .zero)])
        let turned = TurnedFrame(frame, quarterTurns: quarterTurns, scale: scale)
        var corner = place.origin
        // What is read upward begins at the lower end of its room.
        if isUpright { corner.y = place.maxY - turned.size.height }
        return .init(.turned(turned), at: corner)
    }
}

extension Rect {
    /// The longest part of a strip that nothing crosses.
    fileprivate func longestStretch(clearOf taken: [Rect], isUpright: Bool) -> Rect {
        let clear = Length.millimetres(1)
        let across: (Rect) -> Bool = { other in
            isUpright
                ? other.maxX > self.origin.x && other.origin.x < self.maxX
                : other.maxY > self.origin.y && other.origin.y < self.maxY
        }
        let (start, end) = isUpright ? (origin.y, maxY) : (origin.x, maxX)
        let spans = taken.filter(across).map { rect in
            isUpright
                ? (rect.origin.y - clear, rect.maxY + clear) : (rect.origin.x - clear, rect.maxX + clear)
        }
        var (best, from) = (start...start, start)
        for (low, high) in spans.sorted(by: { $0.0 < $1.0 }) + [(end, end)] {
            let to = min(max(low, from), end)
            if to - from > best.upperBound - best.lowerBound { best = from...to }
            from = max(from, min(high, end))
        }
        let length = best.upperBound - best.lowerBound
        return isUpright
            ? Rect(x: origin.x, y: best.lowerBound, width: size.width, height: length)
            : Rect(x: best.lowerBound, y: origin.y, width: length, height: size.height)
    }
}

extension Frame.Placed {
    /// The room that a mark takes.
    fileprivate var extent: Rect? {
        guard case .shape(let shape, _) = item else { return nil }
        switch shape.form {
        case .rectangle(let size, _), .edge(let size, _, _, _): return Rect(origin: origin, size: size)
        case .line(let end):
            return Rect(
                x: origin.x + min(0, end.x), y: origin.y + min(0, end.y), width: abs(end.x), height: abs(end.y))
        }
    }
}
