#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Threads that work side by side, each with a stack deep enough for the drawing libraries.
public enum Workers {
    /// As many as the machine has cores.
    public static var cores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    /// Pango and librsvg recurse; the threads that a system gives by itself may have a sixteenth of this.
    private static let stackBytes = 8 << 20

    /// Runs the same work on some threads at once, each with its number from 0, and waits for all of them. Where a
    /// thread cannot be had, its share is done here.
    public static func run(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
        let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
        pthread_attr_init(attributes)
        defer {
            pthread_attr_destroy(attributes)
            attributes.deallocate()
        }
        pthread_attr_setstacksize(attributes, stackBytes)
        var threads: [pthread_t] = []
        for number in 1..<max(count, 1) {
            let share = Unmanaged.passRetained(Share(number: number, work: work))
            var thread = pthread_t()
            let isRunning = pthread_create(&thread, attributes, { Share.run($0) }, share.toOpaque()) == 0
            if isRunning { threads.append(thread) } else { share.takeRetainedValue().run() }
        }
        work(0)
        for thread in threads { pthread_join(thread, nil) }
    }

    /// What one thread has to do.
    private final class Share: Sendable {
        let number: Int
        let work: @Sendable (Int) -> Void

        init(number: Int, work: @escaping @Sendable (Int) -> Void) {
            self.number = number
            self.work = work
        }

        func run() { work(number) }

        static func run(_ pointer: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
            if let pointer { Unmanaged<Share>.fromOpaque(pointer).takeRetainedValue().run() }
            return nil
        }
    }
}
