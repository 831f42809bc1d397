internal import Synchronization

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// What happens when a person presses Ctrl-C, or the system ends the program: once, the work may come to a good end; a second
/// time, the program ends at once.
public enum Interruption {
    private static let action = Mutex<(@Sendable () -> Void)?>(nil)
    private static let hasHappened = Atomic(false)

    /// Has `action` called, on a thread of its own, when the program is asked to end.
    public static func calls(_ action: @escaping @Sendable () -> Void) {
        self.action.withLock { $0 = action }
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, number) }
        // Threads that begin from here on leave these signals to the one that waits for them.
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        var thread = pthread_t()
        guard
            pthread_create(
                &thread, nil,
                { _ in
                    Interruption.wait(); return nil
                }, nil) == 0
        else { return }
        pthread_detach(thread)
    }

    private static func wait() {
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in [SIGINT, SIGTERM, SIGHUP] { sigaddset(&signals, number) }
        while true {
            var number: Int32 = 0
            guard sigwait(&signals, &number) == 0 else { return }
            if hasHappened.exchange(true, ordering: .relaxed) { _exit(128 + number) }
            action.withLock { $0 }?()
        }
    }
}
