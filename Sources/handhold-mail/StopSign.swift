import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Tells a run that it is to end after the message that it is at.
final class StopSign: Sendable {
    private let isRaised = Atomic(false)

    func raise() { isRaised.store(true, ordering: .relaxed) }

    /// Waits for some seconds, or until the sign is raised; false where it is.
    func wait(_ seconds: Int) -> Bool {
        let end = time(nil) + seconds
        while !isRaised.load(ordering: .relaxed), time(nil) < end { usleep(100_000) }
        return !isRaised.load(ordering: .relaxed)
    }
}
