internal import Basics
internal import DisplayList
internal import DocumentModel
internal import LayoutEngine

/// The names of a poster's sheets, where they do not disturb the picture.
struct PosterLabels {
    let shaper: any TextShaper
    /// The language's BCP 47 tag.
    let language: String

    /// One line of words.
    ///
    /// - Parameter anchor: which of its points stands at `place`: 0 is its left or top, 1 its right or bottom.
    func line(
        _ words: String, size: Double, at place: Point, anchor: Point = .zero, color: Color = .black
    ) -> Frame.Placed? {
        let style = TextStyle(family: "Andika", size: size, bold: true, color: color, leading: 1)
        let shaped = shaper.shape(
            Paragraph(runs: [.init(.text(words))], style: style), width: .infinity, language: language,
            direction: .leftToRight)
        guard let text = shaped.lines.first else { return nil }
        return .init(
            .text(text, .artifact(.layout)),
            at: Point(x: place.x - anchor.x * text.width, y: place.y - anchor.y * (text.ascent + text.descent)))
    }
}
