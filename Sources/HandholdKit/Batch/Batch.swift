internal import Basics
internal import Catalog
internal import Rendering
internal import Synchronization

/// Makes the handouts of many families, on several threads: each has its own drawing tools, and all read one catalog.
///
/// What comes out does not depend on how many threads there are. A handout whose inputs are as they were is left as it is; one
/// family's fault keeps nobody else's handout back.
public final class Batch: Sendable {
    private struct State {
        var progress = BatchProgress()
        var results: [Int: Result] = [:]
        var fault: DiagnosedError?
    }

    /// What became of one source: its line of the manifest, which takes less room than the entry, and what is to be told of it.
    private struct Result {
        let line: String
        let state: Manifest.State
        let files: [String]
        let leavesOut: Bool
        let diagnostics: [Diagnostic]

        init(_ entry: Manifest.Entry, _ diagnostics: [Diagnostic] = []) {
            (line, state, files) = (entry.line, entry.state, entry.files)
            (leavesOut, self.diagnostics) = (!entry.leftOut.isEmpty, diagnostics)
        }
    }

    private let workspace: Workspace
    private let request: BatchRequest
    private let sources: [BatchSource]
    private let turns: Turns
    private let state = Mutex(State())
    private let isStopped = Atomic(false)

    public init(_ workspace: Workspace, _ request: BatchRequest) {
        self.workspace = workspace
        self.request = request
        sources = request.shard.part(of: request.sources)
        turns = Turns(sources.count)
    }

    /// Lets every thread finish what it is at, and end. May be called from a signal's handler.
    public func stop() { isStopped.store(true, ordering: .relaxed) }

    /// Makes the batch and writes its manifest. Call it once.
    ///
    /// - Parameter progress: told after each family, from the thread that made it.
    public func run(_ progress: @escaping @Sendable (BatchProgress) -> Void) -> BatchSummary {
        do throws(DiagnosedError) {
            let folder = try BatchFolder(request.output, request.shard, for: request.subject)
            let faults = Diagnostics()
            let known = folder.known(faults)
            guard !faults.hasErrors else { throw DiagnosedError(faults.all) }
            // The first tools set up the process; from then on each thread has its own.
            let press = try Press(workspace)
            let shared = try shared(press)
            state.withLock { $0.progress.total = sources.count }
            let earlier = Dictionary(known.map { ($0.key, $0) }) { $1 }
            let files = Set(known.flatMap(\.files))
            let work = BatchWork(
                workspace: workspace, request: request, folder: folder, catalog: shared.catalog,
                inputs: shared.inputs, earlier: earlier)
            Workers.run(max(1, min(request.workers, sources.count))) { _ in self.make(work, progress) }
            return try summary(work, replacing: files)
        } catch {
            var summary = BatchSummary()
            summary.fault = error
            return summary
        }
    }

    /// What all threads read: the techniques in every language, and the digest of what pages are made of.
    private func shared(_ press: Press) throws(DiagnosedError) -> (catalog: Catalog, inputs: BatchInputs) {
        let faults = Diagnostics()
        let loader = workspace.loader
        let handout = request.handout
        let catalog = loader.load(techniques: handout.mentioned, words: loader.languages, faults)
        // What is the same for everybody is said once, not once a family.
        SheetShelf(workspace, press).check(handout, faults)
        guard !faults.hasErrors else { throw DiagnosedError(faults.all) }
        return (catalog, BatchInputs(request, workspace))
    }

    /// What each thread does until nothing is left.
    private func make(
        _ work: BatchWork, _ progress: (BatchProgress) -> Void
    ) {
        do throws(DiagnosedError) {
            let maker = try BatchMaker(work)
            while let index = nextIndex() {
                let (entry, diagnostics, isNew) = try maker.handout(of: sources[index])
                let result = Result(entry, diagnostics)
                if isNew { try work.folder.note(result.line) }
                let now = state.withLock { state in
                    state.results[index] = result
                    state.progress.count(entry.state, isNew: isNew)
                    return state.progress
                }
                progress(now)
            }
        } catch {
            // A full disk or a folder that is gone: the others would fail as well.
            state.withLock { $0.fault = $0.fault ?? error }
            stop()
        }
    }

    private func nextIndex() -> Int? {
        isStopped.load(ordering: .relaxed) ? nil : turns.take()
    }

    /// Writes the manifest, and removes files of earlier runs that no family has any more. After a stop the manifest still
    /// tells of the families that this run did not come to.
    private func summary(
        _ work: BatchWork, replacing files: Set<String>
    ) throws(DiagnosedError) -> BatchSummary {
        let end = state.withLock { $0 }
        var summary = BatchSummary()
        summary.progress = end.progress
        summary.fault = end.fault
        summary.wasStopped = end.results.count < sources.count && end.fault == nil
        var lines: [String] = []
        var stale = files
        for (index, source) in sources.enumerated() {
            let key = Manifest.Entry.Key(source, in: work.folder.path)
            guard let result = end.results[index] ?? work.earlier[key].map({ Result($0) }) else { continue }
            lines.append(result.line)
            stale.subtract(result.files)
            guard end.results[index] != nil else { continue }
            if result.state != .made { summary.missing.append((source, result.state)) }
            summary.leftOut = summary.leftOut || result.leavesOut
            if !result.diagnostics.isEmpty { summary.faults.append((source, result.diagnostics)) }
        }
        guard end.fault == nil else { return summary }
        try work.folder.finish(request.subject, lines)
        summary.removed = work.folder.remove(stale.sorted())
        return summary
    }
}

extension BatchProgress {
    fileprivate mutating func count(_ state: Manifest.State, isNew: Bool) {
        switch state {
        case .made where isNew: made += 1
        case .made: kept += 1
        case .refused: refused += 1
        case .failed: failed += 1
        }
    }
}
