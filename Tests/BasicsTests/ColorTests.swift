import Basics
import Testing

@Suite struct ColorTests {
    @Test(arguments: ["#000000", "#ffffff", "#1f6f5c", "#0a0b0c"])
    func hexComesBack(hex: String) {
        #expect(Color(hex: hex)?.hex == hex)
    }

    @Test func capitalLettersAreRead() {
        #expect(Color(hex: "#1F6F5C")?.hex == "#1f6f5c")
    }

    @Test(arguments: [
        "", "#", "#fff", "1f6f5c", "#1f6f5", "#1f6f5c0", "#gggggg", "#+12345", "#-12345", "# 12345", "red",
    ])
    func whatIsNoColorIsRefused(text: String) {
        #expect(Color(hex: text) == nil)
    }

    /// Pairs from WebAIM's checker; 4.5 is the border of WCAG AA.
    @Test(arguments: [
        ("#000000", 21.0), ("#ffffff", 1.0), ("#595959", 7.0), ("#767676", 4.54), ("#777777", 4.48),
        ("#0000ff", 8.59), ("#ff0000", 4.0), ("#808080", 3.95),
    ])
    func contrastOnWhiteFollowsWCAG(hex: String, ratio: Double) throws {
        let color = try #require(Color(hex: hex))
        #expect(abs(color.contrast(with: .white) - ratio) < 0.01)
        #expect(color.contrast(with: .white) == Color.white.contrast(with: color))
    }

    @Test func theBorderOfReadableGreyIsExact() throws {
        #expect(try #require(Color(hex: "#767676")).contrast(with: .white) >= 4.5)
        #expect(try #require(Color(hex: "#777777")).contrast(with: .white) < 4.5)
    }

    @Test func tintsReachWhite() {
        #expect(Color.black.tinted(0) == .black)
        #expect(Color.black.tinted(1) == .white)
        #expect(Color.black.tinted(0.5).hex == "#808080")
    }
}
