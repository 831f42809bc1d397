public import Basics
public import Catalog

/// What the first sheet of a poster may say: how to put it together, and what there is to find.
public struct PosterData {
    private let wording: Wording
    private let words: [String: Value]

    public init(words: Words, family: Family, _ diagnostics: Diagnostics) {
        wording = Wording(words: words, family: family, diagnostics)
        self.words = wording.records
    }

    /// The values of a poster; without a name of its own it is called by the title of its picture.
    ///
    /// - Parameters:
    ///   - size: the poster's, as people say it.
    ///   - grid: columns and rows of sheets.
    public func values(_ poster: Poster?, title: String, size: String, grid: (columns: Int, rows: Int)) -> [String:
        Value]
    {
        let numbers = [
            "columns": String(grid.columns), "rows": String(grid.rows), "sheets": String(grid.columns * grid.rows),
            "size": size,
        ]
        let name = poster.map { wording.fill($0.name) } ?? SourceText(title)
        let steps = ["poster.print", "poster.cut", "poster.glue", "poster.tape"].map {
            Value.text(wording.fixed($0, numbers), hasMarkup: true)
        }
        return [
            "words": .record(words),
            "sheet": .record(["title": .text(name, hasMarkup: false)]),
            "poster": .record([
                "name": .text(name, hasMarkup: true),
                "size": .text(wording.fixed("poster.size", numbers), hasMarkup: true),
                "steps": .list(grid.columns * grid.rows > 1 ? steps : Array(steps.suffix(1))),
                "find": .list((poster?.find ?? []).map { .text(wording.fill($0), hasMarkup: true) }),
            ]),
        ]
    }
}
