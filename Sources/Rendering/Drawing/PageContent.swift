internal import Basics
internal import DisplayList

/// Whose content a stretch of ink is, and what else a reader program must know of it.
struct Mark: Hashable {
    var tag: Tag
    var link: String?
    var language: String?

    init(_ tag: Tag, link: String? = nil, language: String? = nil) {
        self.tag = tag
        // Nobody reads decoration out, so neither its links nor its languages part it.
        guard case .element = tag else { return }
        self.link = link
        self.language = language
    }
}

/// What a piece stands on that does not stand on the page as it is: turned, scaled, or behind windows.
struct Stage: Hashable {
    /// From the piece's points to those of the page.
    var transform: Transform
    /// What is shown, each in the page's points.
    var windows: [Rect]
}

/// One thing to draw at its place on the page, in points from the top left corner; on a stage, in the stage's points.
struct Piece {
    enum Ink {
        /// A run whose line's left end and baseline are the piece's ``Piece/origin``.
        case text(GlyphRun, ascent: Double, descent: Double)
        case shape(Shape)
        case picture(PlacedPicture)
        case code(PlacedCode)
    }

    var origin: Point
    var ink: Ink
    var stage: Stage?
}

/// Pieces with one mark that are drawn one after the other: what becomes one item of marked content.
struct MarkedContent {
    var mark: Mark
    var pieces: [Piece]

    /// The picture, where that is all there is.
    var picture: (picture: PlacedPicture, piece: Piece)? {
        guard let piece = pieces.first, case .picture(let picture) = piece.ink else { return nil }
        return (picture, piece)
    }
}

extension Page {
    /// What is drawn on the page, from the back to the front, in as few stretches as the marks allow.
    var content: [MarkedContent] {
        var content: [MarkedContent] = []
        frame.gather(at: .zero, on: nil, into: &content)
        return content
    }
}

extension Frame {
    fileprivate func gather(at corner: Point, on stage: Stage?, into content: inout [MarkedContent]) {
        for placed in items {
            let origin = corner + placed.origin
            switch placed.item {
            case .frame(let frame):
                frame.gather(at: origin, on: stage, into: &content)
            case .text(let line, let tag):
                let baseline = Point(x: origin.x, y: origin.y + line.ascent)
                for run in line.runsInReadingOrder {
                    let piece = Piece(
                        origin: baseline, ink: .text(run, ascent: line.ascent, descent: line.descent), stage: stage)
                    content.add(piece, Mark(tag, link: run.link, language: run.language))
                }
            case .shape(let shape, let tag):
                content.add(Piece(origin: origin, ink: .shape(shape), stage: stage), Mark(tag))
            case .picture(let picture, let tag):
                // A picture stands alone, so that the finisher finds an empty mark to put it into.
                content.append(
                    MarkedContent(
                        mark: Mark(tag), pieces: [Piece(origin: origin, ink: .picture(picture), stage: stage)]))
            case .code(let code, let tag):
                content.add(Piece(origin: origin, ink: .code(code), stage: stage), Mark(tag))
            case .turned(let turned):
                turned.frame.gather(at: .zero, on: turned.stage(at: origin, on: stage), into: &content)
            }
        }
    }
}

extension TurnedFrame {
    /// The stage on which the frame's own things stand.
    fileprivate func stage(at place: Point, on outer: Stage?) -> Stage {
        let below = outer?.transform ?? .identity
        let transform = below.after(transform(at: place))
        let windows = (outer?.windows ?? []) + (window.map { [transform.apply(to: $0)] } ?? [])
        return Stage(transform: transform, windows: windows)
    }
}

extension [MarkedContent] {
    fileprivate mutating func add(_ piece: Piece, _ mark: Mark) {
        if let last = indices.last, self[last].mark == mark, self[last].picture == nil {
            self[last].pieces.append(piece)
        } else {
            append(MarkedContent(mark: mark, pieces: [piece]))
        }
    }
}

extension Piece {
    /// The place of the piece on the page, in points from the top left corner.
    var bounds: Rect { stage?.transform.apply(to: ownBounds) ?? ownBounds }

    private var ownBounds: Rect {
        switch ink {
        case .text(let run, let ascent, let descent):
            Rect(
                x: origin.x + run.left, y: origin.y - ascent, width: run.right - run.left, height: ascent + descent)
        case .picture(let picture): Rect(origin: origin, size: picture.size)
        case .code(let code): Rect(origin: origin, size: Size(width: code.side, height: code.side))
        case .shape(let shape): shape.bounds(at: origin)
        }
    }
}

extension Shape {
    fileprivate func bounds(at origin: Point) -> Rect {
        switch form {
        case .rectangle(let size, _), .edge(let size, _, _, _): Rect(origin: origin, size: size)
        case .line(let end):
            Rect(
                x: origin.x + min(0, end.x), y: origin.y + min(0, end.y), width: abs(end.x), height: abs(end.y))
        }
    }
}

extension Piece {
    /// The words that a run of text stands for.
    var words: String? {
        if case .text(let run, _, _) = ink { run.text } else { nil }
    }
}

extension MarkedContent {
    /// The words of each line of text and the place where they stand.
    var lines: [(bounds: Rect, words: String)] {
        var lines: [(baseline: Double, bounds: Rect, words: String)] = []
        for piece in pieces {
            guard let words = piece.words else { continue }
            if let last = lines.last, last.baseline == piece.origin.y {
                lines[lines.count - 1].bounds = last.bounds.union(piece.bounds)
                lines[lines.count - 1].words += words
            } else {
                lines.append((piece.origin.y, piece.bounds, words))
            }
        }
        return lines.map { ($0.bounds, $0.words) }
    }
}
