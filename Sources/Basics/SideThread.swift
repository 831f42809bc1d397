#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// A second thread that does one thing after another, in the order in which they are asked for.
///
/// One thread asks, and waits for what it needs. What is handed over need not be `Sendable`: it belongs to the side
/// thread until its ``Task/value()`` is asked for, and to the asking thread from then on. Where a thread cannot be had,
/// each thing is done when it is asked for.
public final class SideThread: Sendable {
    private let queue = Queue()
    private let isRunning: Bool

    public init() {
        isRunning = queue.begin()
    }

    deinit { queue.add(nil) }

    /// Work that has been asked for.
    public final class Task<Value>: @unchecked Sendable {
        // Guarded by the queue's lock.
        fileprivate var outcome: Result<Value, any Error>?
        private let queue: Queue

        fileprivate init(_ queue: Queue) { self.queue = queue }

        /// Waits until the work is done and gives what it made, or throws what it threw.
        public func value() throws -> Value { try queue.wait { self.outcome }.get() }
    }

    /// Begins the work when everything that was asked for before is done.
    public func begin<Value>(_ work: @escaping @Sendable () throws -> Value) -> Task<Value> {
        let task = Task<Value>(queue)
        let queue = queue
        let job: @Sendable () -> Void = {
            let outcome: Result<Value, any Error>
            do { outcome = .success(try work()) } catch { outcome = .failure(error) }
            queue.finish { task.outcome = outcome }
        }
        if isRunning { queue.add(job) } else { job() }
        return task
    }
}

/// What the side thread still has to do; nil means that nothing more will come.
private final class Queue: @unchecked Sendable {
    private let lock: UnsafeMutablePointer<pthread_mutex_t>
    private let changed: UnsafeMutablePointer<pthread_cond_t>
    private var jobs: [(@Sendable () -> Void)?] = []

    /// Pango and librsvg recurse; the threads that a system gives by itself may have a sixteenth of this.
    private static let stackBytes = 8 << 20

    init() {
        lock = .allocate(capacity: 1)
        changed = .allocate(capacity: 1)
        pthread_mutex_init(lock, nil)
        pthread_cond_init(changed, nil)
    }

    deinit {
        pthread_cond_destroy(changed)
        pthread_mutex_destroy(lock)
        changed.deallocate()
        lock.deallocate()
    }

    /// Starts the thread, which lives until nothing more will come; false where none can be had.
    func begin() -> Bool {
        let attributes = UnsafeMutablePointer<pthread_attr_t>.allocate(capacity: 1)
        pthread_attr_init(attributes)
        pthread_attr_setstacksize(attributes, Self.stackBytes)
        let held = Unmanaged.passRetained(self)
        var thread = pthread_t()
        let isRunning = pthread_create(&thread, attributes, { Queue.run($0) }, held.toOpaque()) == 0
        pthread_attr_destroy(attributes)
        attributes.deallocate()
        if isRunning { pthread_detach(thread) } else { held.release() }
        return isRunning
    }

    private static func run(_ held: UnsafeMutableRawPointer?) -> UnsafeMutableRawPointer? {
        guard let held else { return nil }
        let queue = Unmanaged<Queue>.fromOpaque(held).takeRetainedValue()
        while let job = queue.next() { job() }
        return nil
    }

    func add(_ job: (@Sendable () -> Void)?) {
        pthread_mutex_lock(lock)
        jobs.append(job)
        pthread_cond_broadcast(changed)
        pthread_mutex_unlock(lock)
    }

    private func next() -> (@Sendable () -> Void)? {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        while jobs.isEmpty { pthread_cond_wait(changed, lock) }
        return jobs.removeFirst()
    }

    /// Makes a change that somebody may wait for.
    func finish(_ change: () -> Void) {
        pthread_mutex_lock(lock)
        change()
        pthread_cond_broadcast(changed)
        pthread_mutex_unlock(lock)
    }

    /// What is there as soon as it is there.
    func wait<Value>(for value: () -> Value?) -> Value {
        pthread_mutex_lock(lock)
        defer { pthread_mutex_unlock(lock) }
        while true {
            if let value = value() { return value }
            pthread_cond_wait(changed, lock)
        }
    }
}
