public import Basics

/// One of five skin tones, from very light to very dark.
public enum SkinTone: Int, Sendable, Hashable, CaseIterable {
    case lightest = 1, light, medium, dark, darkest
}

/// A hair colour that a family can choose.
public enum HairColor: String, Sendable, Hashable, CaseIterable {
    case black, brown
    case lightBrown = "light-brown"
    case blond, red, grey
}

/// How the people in the pictures look, and with how much ink.
public struct PlateLook: Sendable, Hashable {
    public enum Ink: String, Sendable, Hashable, CaseIterable {
        case color
        /// As a copier without colours shows it.
        case grey
        /// White shapes with dark outlines, for printers short of toner.
        case lineArt = "line-art"
    }

    public var childSkin: SkinTone
    public var adultSkin: SkinTone
    public var childHair: HairColor
    public var adultHair: HairColor
    public var ink: Ink
    /// The one accent colour, of the marks of motion.
    public var motion: Color

    public init(
        childSkin: SkinTone = .medium, adultSkin: SkinTone = .dark, childHair: HairColor = .brown,
        adultHair: HairColor = .black, ink: Ink = .color,
        motion: Color = Color(red: 209 / 255, green: 65 / 255, blue: 12 / 255)
    ) {
        self.childSkin = childSkin
        self.adultSkin = adultSkin
        self.childHair = childHair
        self.adultHair = adultHair
        self.ink = ink
        self.motion = motion
    }
}
