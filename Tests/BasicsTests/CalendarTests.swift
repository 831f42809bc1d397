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
}
