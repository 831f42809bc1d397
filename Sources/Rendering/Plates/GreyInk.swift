internal import Basics

/// A plate as a copier without colours shows it: each colour by its lightness.
extension PlateTheme {
    /// The colours that plates give to things, as in the style block of the plate reference.
    private static let things: [(name: String, tone: Tone)] = [
        ("top", Tone(fill: "#f3c25b", line: "#a9781b", crease: "#c9962f")),
        ("bottom", Tone(fill: "#4d87a3", line: "#274f63", crease: "#3a6c85")),
        ("sleeve", Tone(fill: "#6f9f8c", line: "#35614f", crease: "#4f8270")),
        ("trousers", Tone(fill: "#5f769b", line: "#35465f", crease: "#4a5f80")),
        ("prop", Tone(fill: "#bfe0d8", line: "#2f7d6b", crease: "#8cc4b6")),
        ("prop-2", Tone(fill: "#f0d9b5", line: "#9a7440", crease: "#cfae7a")),
        ("prop-3", Tone(fill: "#e9b7a4", line: "#a2563b", crease: "#cc8c74")),
        ("paper", Tone(fill: "#ffffff", line: "#7d8b8b", crease: "#c5cfcf")),
    ]

    static func grey(_ look: PlateLook) -> String {
        let (child, adult) = skin(look)
        let people = [
            ("skin-child", child), ("skin-adult", adult), ("hair-child", hair(look.childHair)),
            ("hair-adult", hair(look.adultHair)),
        ]
        return (people + things).map { rules($0.0, $0.1.grey) }.joined()
            + rule(".ground", "fill:\(lightness("#efe6d6"))") + rule(".ground.crease", "fill:none", "stroke:#cccccc")
            + rule(".blush", "fill:\(lightness("#e58f6b"))") + rule(".glow", "stroke:\(lightness("#f2a65a"))")
            + rule(".face", "stroke:#1f1f1f") + rule(".face.dot", "fill:#1f1f1f", "stroke:none")
            + motion(lightness(look.motion.hex))
    }

    /// The grey of a colour: its luma, as copiers and black printers weigh it (ITU-R BT.601).
    fileprivate static func lightness(_ hex: String) -> String {
        guard let color = Color(hex: hex) else { return hex }
        let luma = 0.299 * color.red + 0.587 * color.green + 0.114 * color.blue
        return Color(red: luma, green: luma, blue: luma).hex
    }
}

extension PlateTheme.Tone {
    fileprivate var grey: Self {
        Self(
            fill: PlateTheme.lightness(fill), line: PlateTheme.lightness(line),
            crease: PlateTheme.lightness(crease))
    }
}
