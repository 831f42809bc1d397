import ArgumentParser
import Catalog

/// How child and adult look in the pictures.
struct LookOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The child's skin tone, from 1 (very light) to 5 (very dark).", valueName: "tone"))
    var childSkin: Int?

    @Option(help: ArgumentHelp("The child's hair.", valueName: "colour"), completion: .list(FamilyReader.hairColors))
    var childHair: String?

    @Option(help: ArgumentHelp("The adult's skin tone, from 1 (very light) to 5 (very dark).", valueName: "tone"))
    var adultSkin: Int?

    @Option(help: ArgumentHelp("The adult's hair.", valueName: "colour"), completion: .list(FamilyReader.hairColors))
    var adultHair: String?

    var isGiven: Bool { childSkin != nil || childHair != nil || adultSkin != nil || adultHair != nil }

    func validate() throws {
        for (option, tone) in [("--child-skin", childSkin), ("--adult-skin", adultSkin)] {
            guard let tone, !(1...5).contains(tone) else { continue }
            throw ValidationError("'\(option)' is a number from 1 to 5, but this is '\(tone)'.")
        }
        for (option, hair) in [("--child-hair", childHair), ("--adult-hair", adultHair)] {
            guard let hair, !FamilyReader.hairColors.contains(hair) else { continue }
            throw ValidationError(
                "The value '\(hair)' is not known to '\(option)'. Known: \(FamilyReader.hairColors.joined(separator: ", "))."
            )
        }
    }

    func apply(to look: inout Family.Look) {
        look.childSkin = childSkin ?? look.childSkin
        look.childHair = childHair ?? look.childHair
        look.adultSkin = adultSkin ?? look.adultSkin
        look.adultHair = adultHair ?? look.adultHair
    }
}
