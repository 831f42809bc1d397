import Basics
import Testing

@Suite struct LengthTests {
    @Test(arguments: [
        ("72pt", 72), ("1in", 72), ("25.4mm", 72), ("2.54cm", 72), ("0", 0), ("0mm", 0), ("0.5in", 36), (".5in", 36),
        ("-2pt", -2),
    ])
    func unitsBecomePoints(text: String, points: Double) throws {
        let read = try #require(Length.points(text))
        #expect(abs(read - points) < 1e-9)
    }

    @Test(arguments: [
        "", "12", "mm", "12 mm", "12px", "12MM", "twelve mm", "1,5cm", "nanmm", "infmm", "1e400mm", "0x10mm", "1e3mm",
        "12mm ", " 12mm", "1.2.3mm", "--1mm", "١٢mm",
    ])
    func whatIsNoLengthIsRefused(text: String) {
        #expect(Length.points(text) == nil)
    }

    @Test func millimetresArePoints() {
        #expect(abs(Length.millimetres(25.4) - 72) < 1e-9)
    }
}
