public import Basics
public import Catalog

/// What a board may say: its pieces in their lines, and the two words that are always there.
public struct BoardData {
    /// A picture with its word.
    public struct Piece: Sendable {
        public var word: SourceText
        public var picture: PictureValue
        /// The colour of its border.
        public var color: Color
        /// What the family's precautions say of it, in a few words.
        public var precautions: [SourceText]

        public init(word: SourceText, picture: PictureValue, color: Color, precautions: [SourceText] = []) {
            self.word = word
            self.picture = picture
            self.color = color
            self.precautions = precautions
        }
    }

    /// How large the pieces are, in points.
    public struct Measures: Sendable, Hashable {
        public var piece: Size
        /// The room for the picture of a piece.
        public var picture: Size
        public var fixed: Size
        public var fixedPicture: Size

        public init(piece: Size, picture: Size, fixed: Size, fixedPicture: Size) {
            self.piece = piece
            self.picture = picture
            self.fixed = fixed
            self.fixedPicture = fixedPicture
        }
    }

    private let wording: Wording
    private let family: Family

    public init(words: Words, family: Family, _ diagnostics: Diagnostics) {
        wording = Wording(words: words, family: family, diagnostics)
        self.family = family
    }

    /// The values of a board.
    ///
    /// - Parameters:
    ///   - title: the key of its title among the words of boards.
    ///   - lines: the pieces, as they stand under each other.
    ///   - fixed: the pieces that every board has: stop, and all done.
    ///   - flags: what the layout may ask about the board, with `when`.
    public func values(
        title: String, lines: [[Piece]], fixed: [Piece], _ measures: Measures, flags: [String: Bool], credit: String?
    ) -> [String: Value] {
        var number = 0
        let rows = lines.map { line in
            Value.record([
                "pieces": .list(
                    line.map { piece in
                        number += 1
                        return value(piece, number)
                    })
            ])
        }
        var board: [String: Value] = [
            "title": .text(wording.fixed("board.\(title)"), hasMarkup: true),
            "lines": .list(rows),
            "pieces": .list(lines.joined().enumerated().map { value($0.element, $0.offset + 1) }),
            "fixed": .list(fixed.map { value($0, 0) }),
            "precautions": .list(precautions(of: Array(lines.joined()))),
            "credit": credit.map { .plain($0) } ?? .nothing,
            "piece": .record(lengths(measures.piece, measures.picture)),
            "small": .record(lengths(measures.fixed, measures.fixedPicture)),
        ]
        for (name, flag) in flags { board[name] = .flag(flag) }
        return [
            "words": .record(wording.records),
            "sheet": .record(["title": .text(wording.fixed("board.\(title)"), hasMarkup: false)]),
            "family": .record(["child": .plain(family.child.name)]),
            "board": .record(board),
        ]
    }

    /// Each precaution once, with the names of the pieces that it is for.
    private func precautions(of pieces: [Piece]) -> [Value] {
        var order: [SourceText] = []
        var names: [String: [String]] = [:]
        for piece in pieces {
            for line in piece.precautions {
                if names[line.text] == nil { order.append(line) }
                names[line.text, default: []].append(piece.word.text)
            }
        }
        return order.map { line in
            .record([
                "line": .text(line, hasMarkup: true), "words": .plain((names[line.text] ?? []).joined(separator: ", ")),
            ])
        }
    }

    private func value(_ piece: Piece, _ number: Int) -> Value {
        .record([
            "word": .text(piece.word, hasMarkup: false),
            "picture": .picture(piece.picture),
            "color": .color(piece.color),
            "number": .plain(String(number)),
            "is-first": .flag(number == 1),
            "has-precautions": .flag(!piece.precautions.isEmpty),
        ])
    }

    private func lengths(_ size: Size, _ picture: Size) -> [String: Value] {
        [
            "width": .length(size.width), "height": .length(size.height), "picture-width": .length(picture.width),
            "picture-height": .length(picture.height),
        ]
    }
}
