import ArgumentParser
import Basics
import Catalog
import CommandSupport
import HandholdKit
import Rendering
import Synchronization

/// Makes many personalised handouts in one process and says what it took: for the benchmark, not for people.
struct BenchBatchCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "bench-batch", _superCommandName: "handhold", abstract: "Time a batch of personalised handouts.",
        shouldDisplay: false)

    @Argument var technique = "tunnel-toes"
    @Option(help: "How many handouts to make.") var count: Int
    @Option(name: .shortAndLong, help: "The folder to write them into.") var output: String
    @Option(help: "How many threads work at once.") var workers = Workers.cores
    @OptionGroup var family: FamilyOptions
    @OptionGroup var clinic: ClinicOptions
    @OptionGroup var place: WorkspaceOptions

    func validate() throws {
        guard (1...100_000).contains(count) else { throw ValidationError("'--count' is a number from 1 to 100000.") }
        guard (1...64).contains(workers) else { throw ValidationError("'--workers' is a number from 1 to 64.") }
    }

    func outcome(_ console: Console) throws -> Outcome {
        let clock = ContinuousClock()
        let start = clock.now
        let workspace = try place.resolved()
        let diagnostics = Diagnostics()
        var request = HandoutRequest(techniques: [SourceText(technique)])
        request.family = try family.family(in: workspace, diagnostics)
        request.language = family.language
        request.clinic = clinic.clinic(in: workspace, diagnostics)
        // The first tools set up the process; from then on each thread has its own.
        _ = try Press(workspace)
        let batch = Batch(workspace: workspace, request: request, count: count, output: output, workers: workers)
        Workers.run(workers, batch.make)
        console.show(batch.faults)
        guard !batch.hasFailed else { return .failed }
        let seconds = (clock.now - start) / .seconds(1)
        console.show(diagnostics.all)
        let figures = JSONValue.object([
            ("documents", .number(count)), ("seconds", .decimal(seconds)),
            ("peak_rss_at_50_mib", .decimal(batch.peakAt50)),
            ("peak_rss_end_mib", .decimal(PeakMemory.mebibytes)),
        ])
        try console.result(figures.line)
        return .done
    }
}

/// The handouts of one timing, shared out among threads by their numbers.
private final class Batch: Sendable {
    private struct State {
        var faults: [Diagnostic] = []
        var hasFailed = false
        var peakAt50 = 0.0
    }

    private let workspace: Workspace
    private let request: HandoutRequest
    private let count: Int
    private let output: String
    private let workers: Int
    private let state = Mutex(State())

    init(workspace: Workspace, request: HandoutRequest, count: Int, output: String, workers: Int) {
        self.workspace = workspace
        self.request = request
        self.count = count
        self.output = output
        self.workers = workers
    }

    var faults: [Diagnostic] { state.withLock(\.faults) }
    var hasFailed: Bool { state.withLock(\.hasFailed) }
    var peakAt50: Double { state.withLock(\.peakAt50) }

    /// Makes every handout whose number falls to a worker.
    @Sendable func make(worker: Int) {
        let diagnostics = Diagnostics()
        do {
            let press = try Press(workspace)
            let maker = HandoutMaker(workspace, press)
            var request = request
            for number in stride(from: worker + 1, through: count, by: workers) {
                request.family.child.name = SourceText("Child \(number)")
                guard let sheet = maker.sheet(request, diagnostics) else { break }
                try OutputFile.write(try press.pdf(sheet.document), to: "\(output)/\(number).pdf", access: .owner)
                if number == min(50, count) { state.withLock { $0.peakAt50 = PeakMemory.mebibytes } }
            }
        } catch {
            (error as? DiagnosedError)?.diagnostics.forEach(diagnostics.report)
            state.withLock { $0.hasFailed = true }
        }
        let faults = diagnostics.all
        state.withLock { state in
            state.faults += faults.filter { !state.faults.contains($0) }
            state.hasFailed = state.hasFailed || faults.hasErrors
        }
    }
}

/// The most memory that this process has held at once, as the kernel counts it.
enum PeakMemory {
    /// Zero where the system does not tell.
    static var mebibytes: Double {
        // The file's size reads as zero, which FileText takes for what it is: a bound, not a length.
        guard let bytes = try? FileText.bytes(of: "/proc/self/status") else { return 0 }
        let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
        let words = lines.first { $0.hasPrefix("VmHWM:") }?.split { $0 == " " || $0 == "\t" } ?? []
        return words.count > 1 ? (Double(words[1]) ?? 0) / 1024 : 0
    }
}
