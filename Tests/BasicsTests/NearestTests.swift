import Basics
import Testing

@Suite struct NearestTests {
    private let words = ["thumbs-at-heel", "glide", "message", "settings", "steps"]

    @Test(arguments: [
        ("thumb-at-heel", "thumbs-at-heel"), ("glied", "glide"), ("Message", "message"), ("setting", "settings"),
        ("stesp", "steps"), ("glidee", "glide"),
    ])
    func slipsFindTheirWord(slip: String, word: String) {
        #expect(nearest(to: slip, in: words) == word)
    }

    @Test(arguments: ["", "colour", "xyz", "ssssssss"])
    func otherWordsFindNone(word: String) {
        #expect(nearest(to: word, in: words) == nil)
    }

    @Test func theNearestWinsAndTheFirstOfEquals() {
        #expect(nearest(to: "bark", in: ["bank", "back", "bark"]) == "bark")
        #expect(nearest(to: "bacK", in: ["bank", "balk"]) == "bank")
        #expect(nearest(to: "word", in: [String]()) == nil)
    }

    @Test func aWordOfAMegabyteCostsNothing() {
        let clock = ContinuousClock()
        let long = String(repeating: "a", count: 1 << 20)
        let time = clock.measure { #expect(nearest(to: long, in: words) == nil) }
        #expect(time < .seconds(2))
    }
}
