public import Basics

#if canImport(Glibc)
    internal import Glibc
#else
    internal import Darwin
#endif

/// Where a command speaks: results on standard output, everything else on standard error.
public struct Console {
    private let printer: DiagnosticPrinter

    /// - Parameter quotesLines: whether messages show the line that they are about. A run over many families keeps what their
    ///   files say out of its log.
    public init(quotesLines: Bool = true) {
        let lines = SourceLines()
        var printer = DiagnosticPrinter(folder: Self.currentFolder) { quotesLines ? lines.line($0, of: $1) : nil }
        printer.hasColor = Self.hasColor
        printer.width = max(40, (Self.width ?? 108) - 8)
        self.printer = printer
    }

    /// Says what is to be known about the input, on standard error.
    public func show(_ diagnostics: some Sequence<Diagnostic>) {
        note(printer.text(diagnostics), end: "")
    }

    /// Says something about the work, on standard error.
    public func note(_ text: String, end: String = "\n") {
        // Nothing is left to be told where standard error itself fails.
        _ = try? Self.put(text + end, to: STDERR_FILENO)
    }

    /// Hands over what was asked for, on standard output. Throws `output-failed`, as on a full disk.
    public func result(_ text: String) throws(DiagnosedError) {
        try Self.put(text + "\n", to: STDOUT_FILENO)
    }

    /// The path of a file as the reader would type it.
    public func name(of file: String) -> String { printer.name(of: file) }

    /// The columns of the terminal; nil where the result goes to a file or another program.
    public static var width: Int? {
        if let columns = environment("COLUMNS").flatMap({ Int($0) }), (20...1000).contains(columns) { return columns }
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col >= 20 else { return nil }
        return Int(size.ws_col)
    }

    private static func put(_ text: String, to descriptor: Int32) throws(DiagnosedError) {
        var rest = Array(text.utf8)[...]
        while !rest.isEmpty {
            let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
            if count < 0 {
                if errno == EINTR { continue }
                throw DiagnosedError("output-failed", "cannot write the result: \(String(cString: strerror(errno)))")
            }
            rest = rest.dropFirst(count)
        }
    }

    /// Colour only where a person reads it, and not where they asked for none (no-color.org).
    private static var hasColor: Bool {
        isatty(STDERR_FILENO) == 1 && (environment("NO_COLOR") ?? "").isEmpty && environment("TERM") != "dumb"
    }

    private static var currentFolder: String? {
        guard let path = getcwd(nil, 0) else { return nil }
        defer { free(path) }
        return String(cString: path)
    }

    private static func environment(_ name: String) -> String? {
        getenv(name).map { String(cString: $0) }
    }
}
