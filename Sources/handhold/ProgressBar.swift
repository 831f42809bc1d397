import CommandSupport
import HandholdKit
import Synchronization

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Shows how far a run has come: a bar on a terminal, a line every now and then elsewhere.
final class ProgressBar: Sendable {
    private struct State: Sendable {
        var lastShown: ContinuousClock.Instant?
        var lastTenth = 0
        var lastDone = 0
    }

    private let start = ContinuousClock().now
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private let width = Console.width ?? 80
    private let state = Mutex(State())

    init() {}

    /// Shows a state of the run; states that come late are left out.
    func show(_ progress: BatchProgress) {
        state.withLock { state in
            guard progress.done > state.lastDone else { return }
            state.lastDone = progress.done
            if isTerminal { drawBar(progress, &state) } else { writeLine(progress, &state) }
        }
    }

    /// Leaves the terminal's line as it was.
    func end() {
        if isTerminal { put("\r" + String(repeating: " ", count: max(0, width - 1)) + "\r") }
    }

    /// Ten times a second at most: a terminal is slower than a page.
    private func drawBar(_ progress: BatchProgress, _ state: inout State) {
        let now = ContinuousClock().now
        if let last = state.lastShown, now - last < .milliseconds(100), progress.done < progress.total { return }
        state.lastShown = now
        let text = " \(progress.done)/\(progress.total)\(rate(progress, now))"
        let room = max(10, min(40, width - text.count - 4))
        let full = room * progress.done / max(1, progress.total)
        let bar = String(repeating: "#", count: full) + String(repeating: ".", count: room - full)
        put("\r[\(bar)]\(text)\u{1B}[K")
    }

    private func writeLine(_ progress: BatchProgress, _ state: inout State) {
        let tenth = 10 * progress.done / max(1, progress.total)
        guard tenth > state.lastTenth, progress.total >= 20 || progress.done == progress.total else { return }
        state.lastTenth = tenth
        put("\(progress.done) of \(progress.total)\(rate(progress, ContinuousClock().now))\n")
    }

    /// How many a second, and how long it will take.
    private func rate(_ progress: BatchProgress, _ now: ContinuousClock.Instant) -> String {
        let seconds = (now - start) / .seconds(1)
        guard seconds > 0.5, progress.done > 0 else { return "" }
        let rate = Double(progress.done) / seconds
        let left = Int((Double(progress.total - progress.done) / rate).rounded(.up))
        let shown = rate >= 10 ? "\(Int(rate.rounded()))" : "\((rate * 10).rounded() / 10)"
        return ", \(shown)/s" + (left > 0 ? ", \(left / 60):\(left % 60 < 10 ? "0" : "")\(left % 60) left" : "")
    }

    private func put(_ text: String) {
        _ = text.withCString { write(STDERR_FILENO, $0, strlen($0)) }
    }
}
