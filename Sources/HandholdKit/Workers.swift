internal import Basics

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Threads that work side by side.
public enum Workers {
    /// As many as the machine has cores.
    public static var cores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    /// Runs the same work on some threads at once, each with its number from 0, and waits for all of them. Where a
    /// thread cannot be had, its share is done here.
    public static func run(_ count: Int, _ work: @escaping @Sendable (Int) -> Void) {
        let others = (1..<max(count, 1)).map { number in SideThread().begin { work(number) } }
        work(0)
        for other in others { try? other.value() }
    }
}
