import ArgumentParser
import Basics
import Catalog
import HandholdKit
import Rendering

/// Makes many personalised handouts in one process and says what it took: for the benchmark, not for people.
struct BenchBatchCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "bench-batch", _superCommandName: "handhold", abstract: "Time a batch of personalised handouts.",
        shouldDisplay: false)

    @Argument var technique = "tunnel-toes"
    @Option(help: "How many handouts to make.") var count: Int
    @Option(name: .shortAndLong, help: "The folder to write them into.") var output: String
    @OptionGroup var family: FamilyOptions
    @OptionGroup var clinic: ClinicOptions
    @OptionGroup var place: WorkspaceOptions

    func validate() throws {
        guard (1...100_000).contains(count) else { throw ValidationError("'--count' is a number from 1 to 100000.") }
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
        let press = try Press(workspace)
        let maker = HandoutMaker(workspace, press)
        var peakAt50 = 0.0
        for number in 1...count {
            request.family.child.name = SourceText("Child \(number)")
            guard let sheet = maker.sheet(request, diagnostics) else {
                console.show(diagnostics.all)
                return .failed
            }
            try OutputFile.write(try press.pdf(sheet.document), to: "\(output)/\(number).pdf", access: .owner)
            if number == min(50, count) { peakAt50 = PeakMemory.mebibytes }
        }
        let seconds = (clock.now - start) / .seconds(1)
        console.show(diagnostics.all)
        let figures = JSONValue.object([
            ("documents", .number(count)), ("seconds", .decimal(seconds)), ("peak_rss_at_50_mib", .decimal(peakAt50)),
            ("peak_rss_end_mib", .decimal(PeakMemory.mebibytes)),
        ])
        try console.result(figures.line)
        return .done
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
