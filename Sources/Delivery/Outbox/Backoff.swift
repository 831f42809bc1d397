/// When a message that the server did not want yet is tried again.
enum Backoff {
    /// Minutes after the first, second, third try and all others.
    private static let minutes = [1, 5, 15, 60]

    /// After so many tries it is given up.
    static let mostTries = 8

    /// Seconds to wait after so many tries, from 1.
    static func seconds(after tries: Int) -> Int { 60 * minutes[min(max(tries, 1), minutes.count) - 1] }
}
