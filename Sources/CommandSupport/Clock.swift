#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The time at which the program runs, for what is sent, kept, or begun to be edited; no page depends on it.
public enum Clock {
    /// Seconds since 1970.
    public static var now: Int { time(nil) }

    /// The day on which the program runs, where the clock's zone has it, `2026-11-27`.
    public static var today: String { String(local(now).prefix(10)) }

    /// A time as the clock on the wall shows it, `2026-11-27 14:05`.
    public static func local(_ seconds: Int) -> String {
        var (time, parts) = (time_t(seconds), tm())
        localtime_r(&time, &parts)
        return "\(day(parts)) \(two(parts.tm_hour)):\(two(parts.tm_min))"
    }

    /// A time as other programs read it, `2026-11-27T13:05:00Z`.
    public static func universal(_ seconds: Int) -> String {
        var (time, parts) = (time_t(seconds), tm())
        gmtime_r(&time, &parts)
        return "\(day(parts))T\(two(parts.tm_hour)):\(two(parts.tm_min)):\(two(parts.tm_sec))Z"
    }

    private static func day(_ parts: tm) -> String {
        "\(parts.tm_year + 1900)-\(two(parts.tm_mon + 1))-\(two(parts.tm_mday))"
    }

    private static func two(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
