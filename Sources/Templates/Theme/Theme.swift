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

    public init() {}

    /// The theme with the clinic's colour in the place of `brand`, and its tint in that of `tint`.
    public func branded(_ brand: Color?) -> Theme {
        guard let brand, let old = colors["brand"] else { return self }
        var theme = self
        let oldTint = colors["tint"]
        let tint = brand.tinted(0.9)
        theme.colors["brand"] = brand
        theme.colors["tint"] = tint
        for (name, style) in styles where style.color == old || style.color == oldTint {
            theme.styles[name]?.color = style.color == old ? brand : tint
        }
        return theme
    }

    /// The theme with all words larger or smaller by a factor.
    public func scaled(_ factor: Double) -> Theme {
        var theme = self
        theme.styles = styles.mapValues { style in
            var style = style
            style.size = (style.size * factor * 2).rounded() / 2
            style.minimumSize = style.minimumSize.map { ($0 * factor * 2).rounded() / 2 }
            return style
        }
        return theme
    }
}
