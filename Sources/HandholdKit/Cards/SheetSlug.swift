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
        return ruler.shapes + [line(words, in: ruler)].compactMap(\.self)
    }

    private func line(_ words: String, in ruler: Ruler) -> Frame.Placed? {
        let isUpright = ruler.quarterTurns % 2 != 0
        let room = isUpright ? ruler.words.size.height : ruler.words.size.width
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
        let turned = TurnedFrame(frame, quarterTurns: ruler.quarterTurns, scale: scale)
        var place = ruler.words.origin
        // What is read upward begins at the lower end of its room.
        if isUpright { place.y = ruler.words.maxY - turned.size.height }
        return .init(.turned(turned), at: place)
    }
}
