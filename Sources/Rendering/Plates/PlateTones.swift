/// The tones of skin and hair, chosen by eye and held by contrast.
///
/// A hand lies on a body, and they may have the same tone. So the outline does the work: on light skin a deep brown, on
/// the darkest nearly black; and two people of one tone are drawn a shade apart.
extension PlateTheme {
    static func skin(_ look: PlateLook) -> (child: Tone, adult: Tone) {
        var child = skin(look.childSkin)
        var adult = skin(look.adultSkin)
        if look.childSkin == look.adultSkin {
            // Two people of one tone: the adult a shade deeper, as grown hands are, and outlined harder.
            (child, adult) = sameSkin(look.adultSkin)
        }
        return (child, adult)
    }

    private static func skin(_ tone: SkinTone) -> Tone {
        switch tone {
        case .lightest: Tone(fill: "#f6d7c3", line: "#8a5240", crease: "#cf9a83")
        case .light: Tone(fill: "#ebbd98", line: "#7a4729", crease: "#bd8660")
        case .medium: Tone(fill: "#d09a6a", line: "#5f3a1e", crease: "#9f6c41")
        case .dark: Tone(fill: "#96623f", line: "#211207", crease: "#643c20")
        case .darkest: Tone(fill: "#6a432e", line: "#1d0f07", crease: "#351e11")
        }
    }

    private static func sameSkin(_ tone: SkinTone) -> (child: Tone, adult: Tone) {
        switch tone {
        case .lightest:
            (skin(tone), Tone(fill: "#efc6ad", line: "#6e3c2b", crease: "#c0866c"))
        case .light:
            (skin(tone), Tone(fill: "#deaa82", line: "#5f3319", crease: "#a8714a"))
        case .medium:
            (skin(tone), Tone(fill: "#bd8557", line: "#452611", crease: "#865530"))
        case .dark:
            (
                Tone(fill: "#a06b47", line: "#3d2411", crease: "#6d4427"),
                Tone(fill: "#85532f", line: "#251207", crease: "#532e14")
            )
        case .darkest:
            (
                Tone(fill: "#7d5138", line: "#22120a", crease: "#472a1c"),
                Tone(fill: "#5e3c28", line: "#130903", crease: "#2b170c")
            )
        }
    }

    static func hair(_ colour: HairColor) -> Tone {
        switch colour {
        case .black: Tone(fill: "#2b2320", line: "#100b09", crease: "#54473f")
        case .brown: Tone(fill: "#54351f", line: "#25150a", crease: "#7d5637")
        case .lightBrown: Tone(fill: "#8d6238", line: "#4a2f15", crease: "#b48a5c")
        case .blond: Tone(fill: "#dfbb6e", line: "#8a6523", crease: "#b8913f")
        case .red: Tone(fill: "#b0592a", line: "#5c280d", crease: "#d48351")
        case .grey: Tone(fill: "#b5b2ad", line: "#64615c", crease: "#8a8782")
        }
    }
}
