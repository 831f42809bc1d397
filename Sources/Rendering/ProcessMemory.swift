internal import CPango

/// How the process takes memory from the system.
public enum ProcessMemory {
    /// Keeps what was freed for the next use, for a program whose memory is its own.
    ///
    /// A run holds 20 MB for some milliseconds; by default the same pages would go back and forth a hundred times.
    public static func keepFreedPages() { handhold_keep_freed_pages() }
}
