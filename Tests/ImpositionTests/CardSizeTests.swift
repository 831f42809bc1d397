import Basics
import Imposition
import TestSupport
import Testing

@Suite struct CardSizeTests {
    @Test(arguments: [
        ("poker", 63.5, 88.9), ("poker-eu", 63, 88), ("bridge", 57.15, 88.9), ("tarot", 70, 120), ("mini", 44, 63),
        ("square-2in", 50.8, 50.8), ("square-70", 70, 70), ("index-3x5", 76.2, 127), ("index-4x6", 101.6, 152.4),
        ("a7", 74, 105), ("a6", 105, 148), ("a5", 148, 210), ("business-us", 88.9, 50.8), ("business-eu", 85, 55),
        ("id-1", 85.6, 53.98), ("postcard-us", 107.95, 139.7),
    ])
    func theShippedSizesAreThoseOfTheTrade(id: String, width: Double, height: Double) throws {
        let size = try Kit.cardSizes.size(id)
        #expect(size.id == id)
        #expect(size.trim.width.isNear(Kit.mm(width), 0.01))
        #expect(size.trim.height.isNear(Kit.mm(height), 0.01))
        #expect((Kit.mm(2.9)...Kit.mm(5.1)).contains(size.cornerRadius))
    }

    @Test func thereIsNoOther() { #expect(Kit.cardSizes.all.count == 16) }

    @Test func anAliasFindsItsSize() throws {
        #expect(try Kit.cardSizes.size("business").id == "business-us")
        #expect(try Kit.cardSizes.size("Poker-US").id == "poker")
    }

    @Test func aSizeThatNobodyKnowsHasTheNearest() {
        let fault = Kit.pinned { () throws(DiagnosedError) in _ = try Kit.cardSizes.size("pocker") }
        #expect(
            fault == """
                -: error[unknown-card-size]: unknown card size 'pocker' in the card sizes
                help: did you mean 'poker'?
                """)
    }

    @Test(arguments: [
        ("70x100mm", 70.0, 100.0), ("70mmx100mm", 70, 100), ("70 × 100 mm", 70, 100), ("7×10cm", 70, 100),
        ("2.5x3.5in", 63.5, 88.9), ("2.5inx88.9mm", 63.5, 88.9), ("72x144pt", 25.4, 50.8), ("15x1000mm", 15, 1000),
        ("70X100MM", 70, 100),
    ])
    func aSizeCanBeWritten(text: String, width: Double, height: Double) throws {
        for size in [try CardSize.custom(text), try Kit.cardSizes.size(text)] {
            #expect(size.trim.width.isNear(Kit.mm(width), 0.01))
            #expect(size.trim.height.isNear(Kit.mm(height), 0.01))
        }
    }

    @Test(arguments: [
        "70x100", "70mmx100", "70", "x", "", "70x100x3mm", "70x100km", "-70x100mm", "0x0mm", "14x100mm", "70x1001mm",
        "1e2x70mm", "nanxnanmm", "infxinfin", "70 by 100 mm", "99999999999999999999x70mm",
    ])
    func whatIsNoSizeIsRefused(_ text: String) {
        #expect(Kit.codes { () throws(DiagnosedError) in _ = try CardSize.custom(text) } == ["card-size"])
    }

    @Test func underFiftyMillimetresACardIsASmallPart() throws {
        let small = Kit.cardSizes.all.filter(\.isSmallPart).map(\.id)
        #expect(small == ["mini"])
        #expect(try !CardSize.custom("50x100mm").isSmallPart)
        #expect(try CardSize.custom("100x49.9mm").isSmallPart)
    }

    @Test(arguments: [
        ("a: {trim: [63mm], corners: 3mm}", "test.yaml:1:11: error[wrong-value]: the trim is two lengths"),
        ("a: {trim: [63, 88mm], corners: 3mm}", "test.yaml:1:12: error[wrong-unit]: each of the trim is a length"),
        ("a: {trim: [63mm, 88mm]}", "test.yaml:1:4: error[missing-key]: a card size needs the key 'corners'"),
        ("a: {trimm: [63mm, 88mm], corners: 3mm}", "test.yaml:1:5: error[unknown-key]: unknown key 'trimm'"),
        ("a: {trim: [3mm, 88mm], corners: 1mm}", "test.yaml:1:4: error[card-size]: a card has sides from 15 mm"),
        ("a: {trim: [63mm, 88mm], corners: 40mm}", "error[card-size]"),
        ("a: {trim: [63mm, 88mm], corners: 3mm, aliases: [a]}", "error[card-size]: two card sizes are called 'a'"),
        ("- a", "test.yaml:1:1: error[wrong-type]: card sizes are names and values"),
    ])
    func aFaultOfTheFileHasItsPlace(_ text: String, _ fault: String) throws {
        let diagnostics = Diagnostics()
        _ = CardSizes.read(try YAMLNode.of(text), diagnostics)
        #expect(diagnostics.pinned.contains(fault))
    }
}
