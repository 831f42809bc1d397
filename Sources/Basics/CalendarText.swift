/// Days and months as files write them. Nothing here reads a clock.
public enum CalendarText {
    /// The day of the week of a day of the calendar, from 0 for Monday; nil where the text is no day.
    public static func weekday(of text: String) -> Int? {
        guard isDay(text) else { return nil }
        let parts = text.split(separator: "-").compactMap { Int($0) }
        // Sakamoto's way: January and February belong to the year before.
        let shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4]
        let year = parts[1] < 3 ? parts[0] - 1 : parts[0]
        let sunday = (year + year / 4 - year / 100 + year / 400 + shifts[parts[1] - 1] + parts[2]) % 7
        return (sunday + 6) % 7
    }

    /// The day that comes so many days after another; nil where the text is no day, or the year would leave four digits.
    public static func day(_ text: String, plus days: Int) -> String? {
        guard isDay(text), abs(days) < 1_000_000 else { return nil }
        let parts = text.split(separator: "-").compactMap { Int($0) }
        var (year, month, day) = (parts[0], parts[1], parts[2] + days)
        while day > length(ofMonth: month, in: year) {
            day -= length(ofMonth: month, in: year)
            (year, month) = month == 12 ? (year + 1, 1) : (year, month + 1)
        }
        while day < 1 {
            (year, month) = month == 1 ? (year - 1, 12) : (year, month - 1)
            day += length(ofMonth: month, in: year)
        }
        guard (0...9_999).contains(year) else { return nil }
        func padded(_ number: Int, to count: Int) -> String {
            let digits = String(number)
            return String(repeating: "0", count: max(0, count - digits.count)) + digits
        }
        return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
    }

    /// Noon of a day in Greenwich, in seconds since 1970; nil where the text is no day, or lies before.
    public static func noon(of text: String) -> Int? {
        guard isDay(text) else { return nil }
        let parts = text.split(separator: "-").compactMap { Int($0) }
        guard parts[0] >= 1970 else { return nil }
        // Days of whole years, with the leap days between, then of whole months.
        func leaps(before year: Int) -> Int { (year - 1) / 4 - (year - 1) / 100 + (year - 1) / 400 }
        var days = 365 * (parts[0] - 1970) + leaps(before: parts[0]) - leaps(before: 1970) + parts[2] - 1
        for month in 1..<parts[1] { days += length(ofMonth: month, in: parts[0]) }
        return days * 86_400 + 43_200
    }

    /// Hours and minutes of a time of day such as `9:30` or `14:00`; nil where the text is none.
    public static func time(_ text: String) -> (hours: Int, minutes: Int)? {
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        guard parts.count == 2, (1...2).contains(parts[0].utf8.count), parts[1].utf8.count == 2,
            parts.allSatisfy({ $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }),
            let hours = Int(parts[0]), let minutes = Int(parts[1]), hours < 24, minutes < 60
        else { return nil }
        return (hours, minutes)
    }

    /// Whether a text is a day of the calendar, `2026-11-23`.
    public static func isDay(_ text: String) -> Bool {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 3, parts[0].utf8.count == 4, parts[1].utf8.count == 2, parts[2].utf8.count == 2,
            text.utf8.allSatisfy({ $0 == UInt8(ascii: "-") || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }),
            let year = Int(parts[0]), let month = Int(parts[1]), let day = Int(parts[2])
        else { return false }
        return (1...12).contains(month) && (1...length(ofMonth: month, in: year)).contains(day)
    }

    /// How many days a month has, from 1 for January.
    private static func length(ofMonth month: Int, in year: Int) -> Int {
        let leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
        return [31, leap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
    }
}
