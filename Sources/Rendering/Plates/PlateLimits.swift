/// How large a picture file may be before it is refused, so that no file can make us wait or run out of memory.
enum PlateLimits {
    static let bytes = 1 << 20
    static let elements = 5_000
    static let depth = 64
    /// Copies that all `use` and `clip-path` references make together.
    static let copies = 2_000
    /// Elements drawn once every copy is made.
    static let drawnElements = 50_000
    /// References that lead to references.
    static let chain = 16
    /// Faults shown for one file.
    static let faults = 50
    static let imageBytes = 20 << 20
    static let imagePixels = 40_000_000
    /// Layers of a photograph that becomes clearer as it loads; cameras and programs write about ten.
    static let scans = 64
}
