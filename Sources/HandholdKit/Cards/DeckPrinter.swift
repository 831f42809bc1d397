public import Basics
internal import Catalog
public import DisplayList
internal import DocumentModel
public import Imposition
public import Rendering

/// Puts the faces of a deck on sheets of paper, with what the hand needs that cuts them.
public struct DeckPrinter {
    private let workspace: Workspace
    private let press: Press

    public init(_ workspace: Workspace, _ press: Press) {
        self.workspace = workspace
        self.press = press
    }

    /// The sides of all sheets: what lies where.
    ///
    /// - Parameter cards: as often as each is wanted, in their order; where nobody wants backs they are left out.
    public func sides(of deck: Deck, _ job: Job) throws(DiagnosedError) -> [SheetSide] {
        let cards = deck.cards.map { Card(front: $0.front, back: job.backs == .none ? nil : $0.back) }
        return try Imposer.sides(of: cards, job)
    }

    /// The sheets, ready to be drawn.
    public func sheets(
        of deck: Deck, _ sides: [SheetSide], _ job: Job, _ diagnostics: Diagnostics
    ) throws -> LaidOutDocument {
        let language = deck.faces.language
        let words = workspace.loader.load(techniques: [], words: [language], diagnostics).words[language]
        let slug = SheetSlug(shaper: try press.fonts(), language: deck.faces.document.metadata.language)
        let count = sides.last?.sheet ?? 0
        return deck.faces.document.imposed(sides) { side in
            let marks = Marks.shapes(on: side, job)
            let line = words.map { Self.line(side, of: count, $0) } ?? ""
            return marks + slug.shapes(on: side, job, words: line, clearOf: Marks.beside(side, job))
        }
    }

    /// Says how to print the sheet, and which it is.
    private static func line(_ side: SheetSide, of count: Int, _ words: Words) -> String {
        let name = words[side.isBack ? "card.sheet-back" : "card.sheet-front"]?.text ?? ""
        let sheet = name.replacing("{n}", with: String(side.sheet)).replacing("{count}", with: String(count))
        return [words["card.print"]?.text, sheet].compactMap(\.self).joined(separator: " · ")
    }

    /// What the file asks of the program that prints it: its own size, and the right edge to flip.
    public static func options(_ job: Job) -> PDFOptions {
        guard case .duplex(let edge) = job.backs else { return PDFOptions(exactSize: true) }
        return PDFOptions(exactSize: true, flip: edge == .longEdge ? .longEdge : .shortEdge)
    }
}
