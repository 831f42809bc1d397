internal import Basics

/// The style sheet that puts a look over a plate.
///
/// It goes to librsvg as the reader's own style, which wins over the plate's only where it says `!important`.
public enum PlateTheme {
    /// The text for ``Artwork/styleSheet``; the same look gives the same text.
    public static func styleSheet(for look: PlateLook) -> String {
        switch look.ink {
        case .color: colour(look)
        case .grey: grey(look)
        case .lineArt: lineArt
        }
    }

    /// The three colours of a group of shapes.
    struct Tone: Sendable, Hashable {
        var fill: String
        var line: String
        var crease: String
    }

    private static func colour(_ look: PlateLook) -> String {
        let (child, adult) = skin(look)
        return rules("skin-child", child)
            + rules("skin-adult", adult)
            + rules("hair-child", hair(look.childHair))
            + rules("hair-adult", hair(look.adultHair))
            + face(look)
            + motion(look.motion.hex)
    }

    /// On dark skin, eyes and mouths as plates have them would be lost: they are darker, and eyes have a bright rim.
    private static func face(_ look: PlateLook) -> String {
        guard max(look.childSkin.rawValue, look.adultSkin.rawValue) >= SkinTone.dark.rawValue else { return "" }
        return rule(".face", "stroke:#120803")
            + rule(".face.dot:not([fill-opacity])", "fill:#120803", "stroke:#f4e6d6", "stroke-width:1.6")
    }

    /// The rules for one class in each of its uses: shape, limb, casing, crease.
    static func rules(_ name: String, _ tone: Tone) -> String {
        rule(".\(name)", "fill:\(tone.fill)", "stroke:\(tone.line)")
            + rule(".\(name).limb", "fill:none", "stroke:\(tone.fill)")
            + rule(".\(name).limb.line", "stroke:\(tone.line)")
            + rule(".\(name).crease", "fill:none", "stroke:\(tone.crease)")
    }

    static func motion(_ colour: String) -> String {
        rule(".motion", "stroke:\(colour)") + rule(".motion.dot", "fill:\(colour)", "stroke:none")
    }

    static func rule(_ selector: String, _ declarations: String...) -> String {
        "\(selector){\(declarations.map { $0 + "!important" }.joined(separator: ";"))}"
    }
}
