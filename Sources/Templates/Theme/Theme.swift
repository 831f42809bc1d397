public import Basics
public import DocumentModel

/// The look that all sheets share: colours, text styles and papers.
public struct Theme: Sendable {
    public var colors: [String: Color] = [:]
    public var styles: [String: TextStyle] = [:]
    /// From the paper's name to its size.
    public var papers: [String: Size] = [:]
    /// From the text size's name to the factor by which all words grow.
    public var textSizes: [String: Double] = [:]
    /// The colours that stand in for some of ``colors`` where little ink is wanted.
    public var lineArt: [String: Color] = [:]
    /// The names of the styles whose words do not grow: small print is small in large print too.
    var fixedStyles: Set<String> = []
    /// What is printed in the place of a colour.
    private var inks: [Color: Color] = [:]

    public init() {}

    /// The theme with the clinic's colour in the place of `brand`, and its tint in that of `tint`.
    public func branded(_ brand: Color?) -> Theme {
        guard let brand else { return self }
        return recolored(["brand": brand, "tint": brand.tinted(0.9)])
    }

    /// The theme for little ink: its line-art colours in the place of those they are named after.
    public func inLineArt() -> Theme {
        recolored(lineArt)
    }

    /// The theme with other colours for some names. Layouts are read before it is known whose paper they are for, so
    /// the new colours are put in when boxes are made.
    private func recolored(_ new: [String: Color]) -> Theme {
        var theme = self
        for (name, color) in new {
            if let old = colors[name] { theme.inks[old] = color }
        }
        return theme
    }

    /// The colour that is printed where a layout says `color`.
    func ink(_ color: Color) -> Color {
        inks[color] ?? color
    }

    /// The theme with all words larger or smaller by a factor.
    public func scaled(_ factor: Double) -> Theme {
        var theme = self
        for (name, style) in styles where !fixedStyles.contains(name) {
            theme.styles[name]?.size = (style.size * factor * 2).rounded() / 2
            theme.styles[name]?.minimumSize = style.minimumSize.map { ($0 * factor * 2).rounded() / 2 }
        }
        return theme
    }
}
