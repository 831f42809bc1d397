import Basics
import Testing

@Suite struct CalendarTests {
    @Test(arguments: ["2026-11-23", "2024-02-29", "2000-02-29", "0001-01-01", "2026-12-31", "2026-04-30"])
    func daysOfTheCalendar(text: String) {
        #expect(CalendarText.isDay(text))
    }

    @Test(arguments: [
        "", "2026", "2026-11", "2026-11-31", "2025-02-29", "1900-02-29", "2026-13-01", "2026-00-10", "2026-01-00",
        "26-11-23", "2026-1-2", "2026/11/23", "2026-11-23 ", "+026-11-23", "2026-11-+1", "٢٠٢٦-11-23", "2026-11-23-01",
        "--", "2026--11-3",
    ])
    func whatIsNoDayIsRefused(text: String) {
        #expect(!CalendarText.isDay(text))
    }

    @Test(arguments: [
        ("2026-11-27", 0, "2026-11-27"), ("2026-11-30", 1, "2026-12-01"), ("2026-12-31", 1, "2027-01-01"),
        ("2027-01-01", -1, "2026-12-31"), ("2024-02-28", 1, "2024-02-29"), ("2025-02-28", 1, "2025-03-01"),
        ("1900-02-28", 1, "1900-03-01"), ("2000-02-28", 1, "2000-02-29"), ("2024-03-01", -1, "2024-02-29"),
        ("2024-01-01", 366, "2025-01-01"), ("2025-01-01", 365, "2026-01-01"), ("2025-01-01", -366, "2024-01-01"),
        ("2000-01-01", 146_097, "2400-01-01"), ("2400-01-01", -146_097, "2000-01-01"), ("0999-12-31", 1, "1000-01-01"),
    ])
    func daysAreCounted(day: String, count: Int, expected: String) {
        #expect(CalendarText.day(day, plus: count) == expected)
    }

    @Test func countingOnIsTheSameAsCountingOneByOne() throws {
        var day = "2023-12-25"
        for count in 0..<1_500 {
            #expect(CalendarText.day("2023-12-25", plus: count) == day)
            #expect(CalendarText.day(day, plus: -count) == "2023-12-25")
            #expect(CalendarText.weekday(of: day) == count % 7, "the first is a Monday")
            day = try #require(CalendarText.day(day, plus: 1))
        }
    }

    @Test(arguments: [
        ("1970-01-01", 43_200), ("1972-03-01", 68_299_200), ("2000-02-29", 951_825_600), ("2026-11-27", 1_795_780_800),
        ("2100-03-01", 4_107_585_600),
    ])
    func noonHasItsSecond(day: String, seconds: Int) {
        #expect(CalendarText.noon(of: day) == seconds)
    }

    @Test func thereIsNoNoonBeforeTheClocksBegin() {
        #expect(CalendarText.noon(of: "1969-12-31") == nil)
        #expect(CalendarText.noon(of: "2026-02-30") == nil)
    }

    @Test func thereIsNoDayBeyondFourDigits() {
        #expect(CalendarText.day("9999-12-31", plus: 1) == nil)
        #expect(CalendarText.day("0000-01-01", plus: -1) == nil)
        #expect(CalendarText.day("2026-11-27", plus: Int.max) == nil)
        #expect(CalendarText.day("2026-11-27", plus: -1_000_000) == nil)
        #expect(CalendarText.day("2026-02-30", plus: 1) == nil)
        #expect(CalendarText.weekday(of: "2026-02-30") == nil)
    }
}
