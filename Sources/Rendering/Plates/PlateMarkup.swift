/// What librsvg draws: a picture without its hidden layers, and the style sheet over it.
struct PlateMarkup {
    var picture: [UInt8]
    var theme: String

    init(picture: [UInt8], theme: String) {
        (self.picture, self.theme) = (picture, theme)
    }

    /// The theme and the picture, a zero byte between them: neither can hold one.
    var kept: [UInt8] { Array(theme.utf8) + [0] + picture }

    init?(kept: [UInt8]) {
        guard let end = kept.firstIndex(of: 0) else { return nil }
        theme = String(decoding: kept[..<end], as: UTF8.self)
        picture = Array(kept[(end + 1)...])
    }
}
