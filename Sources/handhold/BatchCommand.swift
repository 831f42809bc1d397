import ArgumentParser
import Basics
import Catalog
import CommandSupport
import HandholdKit

/// Makes the handouts of many families.
struct BatchCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "batch", _superCommandName: "handhold",
        abstract: "Make the handouts of many families in one run.",
        discussion: """
            Every family gets the techniques or the plan that is named, in its own language, on its own paper, screened \
            for its own precautions: from a folder of family files, or straight from the clinic's list. The folder of \
            the run holds a PDF a family and manifest.json, which says whose is which; both are for your eyes only.

            A second run makes again only what has changed, and a run that was stopped or killed goes on where it was. \
            One family's fault is said and recorded; the others are made. --shard shares a run among several machines \
            with one folder.

            Examples:
              handhold batch --plan bedtime-calm --families families/ -o friday/
              handhold batch --plan bedtime-calm --roster roster.csv -o friday/
              handhold batch tunnel-toes --families families/ -o friday/ --shard 2/8
            """)

    @OptionGroup
    var chosen: ChosenTechniques

    @OptionGroup(title: "The run")
    var run: BatchOptions

    @OptionGroup(title: "The sheets")
    var look: SheetLookOptions

    @Option(name: .shortAndLong, help: ArgumentHelp("One language for all families.", valueName: "code"))
    var language: String?

    @Option(help: ArgumentHelp("One paper for all families: letter, a4, legal, a5.", valueName: "name"))
    var paper: String?

    @OptionGroup(title: "The clinic")
    var clinic: ClinicOptions

    @OptionGroup
    var place: WorkspaceOptions

    func outcome(_ console: Console) throws -> Outcome {
        let console = Console(quotesLines: false)
        let workspace = try place.resolved()
        let diagnostics = Diagnostics()
        guard var handout = chosen.request(in: workspace, diagnostics) else {
            console.show(diagnostics.all)
            return .failed
        }
        handout.clinic = clinic.clinic(in: workspace, diagnostics)
        look.apply(to: &handout)
        (handout.language, handout.paper) = (language, paper)
        let rows = Diagnostics()
        let sources = try run.sources(in: workspace, diagnostics, rows: rows)
        console.show(diagnostics.all)
        console.show(rows.all)
        guard !diagnostics.hasErrors else { return .failed }
        let summary = make(run.request(handout, sources), workspace, console)
        for (source, faults) in summary.faults {
            console.note("\(console.name(of: source.name)):")
            console.show(faults)
        }
        if let fault = summary.fault { throw fault }
        let progress = summary.progress
        for (source, state) in summary.missing {
            console.note("\(console.name(of: source.name)): \(state == .refused ? "kept back" : "failed")")
        }
        let removed = summary.removed > 0 ? ", \(summary.removed) removed" : ""
        let wrong = rows.hasErrors ? ", and rows of the list are wrong (see above)" : ""
        try console.result(
            "\(progress.made) made, \(progress.kept) unchanged, \(progress.refused) kept back, \(progress.failed) failed"
                + removed + wrong)
        if summary.wasStopped {
            console.note("Stopped. The same command goes on from here.")
            return .failed
        }
        if progress.failed > 0 || rows.hasErrors { return .failed }
        return progress.refused > 0 || summary.leftOut ? .refused : .done
    }

    private func make(_ request: BatchRequest, _ workspace: Workspace, _ console: Console) -> BatchSummary {
        let batch = Batch(workspace, request)
        let bar = ProgressBar()
        Interruption.calls(batch.stop)
        let summary = batch.run { bar.show($0) }
        bar.end()
        return summary
    }
}

/// For whom a batch is made, where, and how the work is shared.
struct BatchOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The folder of the family files.", valueName: "folder"), completion: .directory)
    var families: String?

    @Option(
        help: ArgumentHelp(
            "The clinic's list: a CSV file with a row a family; 'handhold families import --help' names its columns.",
            valueName: "file"), completion: .file(extensions: ["csv"]))
    var roster: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("The folder for the handouts; made where it is not there.", valueName: "folder"),
        completion: .directory)
    var output: String

    @Option(help: ArgumentHelp("How many threads work at once. Without it, one a core.", valueName: "number"))
    var workers: Int?

    @Option(help: ArgumentHelp("One part of the run, such as 2/8: the second of eight.", valueName: "part/parts"))
    var shard: String?

    @Flag(help: "Make an edition for a phone beside each handout: one column, pages as tall as a screen.")
    var phoneEdition = false

    @Flag(help: "Make everything again, even where nothing has changed.")
    var redo = false

    func validate() throws {
        if families != nil, roster != nil {
            throw ValidationError("'--families' and '--roster' both say for whom: give one of them.")
        }
        if families == nil, roster == nil {
            throw ValidationError("Say for whom: '--families <folder>' or '--roster <file>'.")
        }
        if let workers, !(1...256).contains(workers) {
            throw ValidationError("'--workers' is a number from 1 to 256, but this is '\(workers)'.")
        }
        if let shard, Shard(shard) == nil {
            throw ValidationError("'--shard' is a part and how many there are, such as 2/8, but this is '\(shard)'.")
        }
        if output.isEmpty || output == "-" { throw ValidationError("'--output' is the name of a folder.") }
    }

    /// The families; rows of a list that are wrong are reported and left out.
    func sources(
        in workspace: Workspace, _ diagnostics: Diagnostics, rows: Diagnostics
    ) throws(DiagnosedError) -> [BatchSource] {
        if let families { return try BatchSource.families(in: workspace.path(of: families)) }
        let path = workspace.path(of: roster ?? "")
        return BatchSource.families(of: Roster.read(path, diagnostics, rows: rows), at: path)
    }

    func request(_ handout: HandoutRequest, _ sources: [BatchSource]) -> BatchRequest {
        var request = BatchRequest(handout, sources, output: output)
        request.workers = workers ?? Workers.cores
        request.shard = shard.flatMap { Shard($0) } ?? .whole
        request.redoes = redo
        request.makesPhoneEdition = phoneEdition
        return request
    }
}
