import Basics
import Testing

@testable import Rendering

@Suite struct NotationTests {
    @Test(arguments: [
        (0.0, "0"), (-0.0001, "0"), (12.0, "12"), (0.5, "0.5"), (-3.0625, "-3.063"), (1.005, "1.005"),
        (841.8898, "841.89"),
        (.nan, "0"), (1e300, "0"),
    ]) func numbersHaveAPointAndNoExponent(value: Double, text: String) {
        #expect(PDFNotation.number(value) == text)
    }

    @Test func scalesAreFine() {
        #expect(PDFNotation.fine(1.0 / 3) == "0.333333")
    }
}
