import Basics
import Testing

@Suite struct NearestTests {
    let layers = ["thumbs-at-heel", "glide-heel-to-toes", "toe-circles", "base"]

    @Test(arguments: [
        ("thumb-at-heel", "thumbs-at-heel"),  // missing letter
        ("thumbs-at-heeel", "thumbs-at-heel"),  // extra letter
        ("tumbs-at-hell", "thumbs-at-heel"),  // missing and wrong
        ("bsae", "base"),  // swapped letters are one slip
        ("Toe-Circles", "toe-circles"),  // case is not a slip
    ])
    func aSlipFindsTheWordThatWasMeant(word: String, meant: String) {
        #expect(nearest(to: word, in: layers) == meant)
    }

    @Test(arguments: ["elbow", "bath", "", "x"])
    func aWordFarFromAllIsNotGuessed(word: String) {
        #expect(nearest(to: word, in: layers) == nil)
    }

    @Test func equallyCloseWordsAreToldApartByTheAlphabet() {
        #expect(nearest(to: "cat", in: ["hat", "bat"]) == "bat")
        #expect(nearest(to: "cat", in: ["bat", "hat"]) == "bat")
    }

    @Test func hugeWordsDoNotCostHugeTime() {
        #expect(nearest(to: String(repeating: "a", count: 100_000), in: layers) == nil)
    }
}
