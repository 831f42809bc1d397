import Basics
import Testing

@testable import Rendering

/// Every pair of skin tones can be told apart where a hand lies on a body.
@Suite struct ToneTests {
    func colour(_ hex: String) throws -> Color { try #require(Color(hex: hex)) }

    @Test(arguments: SkinTone.allCases, SkinTone.allCases)
    func theHandsOutlineStandsOutFromBothSkins(child: SkinTone, adult: SkinTone) throws {
        let skin = PlateTheme.skin(PlateLook(childSkin: child, adultSkin: adult))
        let line = try colour(skin.adult.line)
        #expect(try line.contrast(with: colour(skin.adult.fill)) >= 2)
        // Where the fills differ enough on their own, the outline need not do it.
        let fills = try colour(skin.adult.fill).contrast(with: colour(skin.child.fill))
        #expect(try max(fills, line.contrast(with: colour(skin.child.fill))) >= 2)
        #expect(skin.adult.fill != skin.child.fill && skin.adult.line != skin.child.line)
    }

    @Test func tonesGrowDarkerStepByStep() throws {
        let fills = try SkinTone.allCases.map { tone in
            try colour(PlateTheme.skin(PlateLook(childSkin: tone, adultSkin: tone)).adult.fill).luminance
        }
        #expect(fills == fills.sorted(by: >))
    }

    @Test(arguments: HairColor.allCases) func hairShowsItsStrands(hair: HairColor) throws {
        let tone = PlateTheme.hair(hair)
        #expect(try colour(tone.crease).contrast(with: colour(tone.fill)) >= 1.4)
        #expect(try colour(tone.line).contrast(with: colour(tone.fill)) >= 1.25)
    }
}
