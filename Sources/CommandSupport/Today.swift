#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// The day on which the program runs. Only what a person will edit, or a record of the day's work, begins with it: no page does.
public enum Today {
    /// Where the clock's zone has the day, `2026-11-27`.
    public static var text: String {
        var now = time(nil)
        var parts = tm()
        localtime_r(&now, &parts)
        func padded(_ number: Int32) -> String { number < 10 ? "0\(number)" : "\(number)" }
        return "\(parts.tm_year + 1900)-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday))"
    }
}
