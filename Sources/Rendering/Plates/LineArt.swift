/// Low ink: white shapes with dark outlines, the adult in light grey, marks of motion in black.
///
/// A close-up is 320 units wide and prints at 45 mm, a scene 640 at 90 mm: a unit is 0.4 pt, so an outline of three
/// units is above the point that a copier keeps.
extension PlateTheme {
    static let lineArt: String = {
        let line = "#1a1a1a"
        let white = Tone(fill: "#ffffff", line: line, crease: "#6b6b6b")
        // Grown hands are told apart twice: by a grey that a copier keeps, and by a heavier outline.
        let grey = Tone(fill: "#d4d4d4", line: "#000000", crease: "#4d4d4d")
        let hair = Tone(fill: "#e9e9e9", line: line, crease: "#4d4d4d")
        let things = ["top", "bottom", "sleeve", "trousers", "prop", "prop-2", "prop-3", "paper"]
        return rules("skin-child", white)
            + rules("skin-adult", grey)
            + rule(".skin-adult:not(.limb):not(.crease)", "stroke-width:4")
            + rules("hair-child", hair)
            + rules("hair-adult", hair)
            + things.map { rules($0, white) }.joined()
            + rule(".ground", "fill:none", "stroke:none")
            + rule(".ground.crease", "fill:none", "stroke:#b0b0b0")
            + rule(".blush", "fill:none")
            + rule(".face", "stroke:\(line)")
            + rule(".face.dot", "fill:\(line)", "stroke:none")
            // The dark inside of a tunnel: shade that a plate lets the ground show through takes less ink.
            + rule(".face.dot[fill-opacity]", "fill-opacity:.15")
            + rule(".glow", "stroke:#8c8c8c")
            + motion("#000000")
            + rule(".motion", "stroke-width:7")
    }()
}
