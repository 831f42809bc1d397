public import Basics
internal import Catalog

/// What a batch is to make.
public struct BatchRequest: Sendable {
    /// What every family's handout has in common; family and reference are set for each.
    public var handout: HandoutRequest
    public var sources: [BatchSource]
    /// The folder for the handouts and the manifest; made where it is not there, for its owner only.
    public var output: String
    public var workers = Workers.cores
    public var shard = Shard.whole
    /// Whether an edition for a phone is made beside each handout.
    public var makesPhoneEdition = false
    /// Whether everything is made again, even where nothing has changed.
    public var redoes = false

    public init(_ handout: HandoutRequest, _ sources: [BatchSource], output: String) {
        self.handout = handout
        self.sources = sources
        self.output = output.count > 1 && output.hasSuffix("/") ? String(output.dropLast()) : output
    }
}

extension BatchRequest {
    /// What the folder's manifest is about.
    var subject: Manifest {
        var manifest = Manifest(plan: handout.plan?.id, week: handout.week)
        if handout.plan == nil { manifest.techniques = handout.techniques.map(\.text) }
        return manifest
    }
}

/// How far a batch has come.
public struct BatchProgress: Sendable {
    public var total = 0
    /// Made in this run.
    public var made = 0
    /// Found as they should be, from an earlier run.
    public var kept = 0
    /// Kept back whole by a precaution.
    public var refused = 0
    public var failed = 0

    public var done: Int { made + kept + refused + failed }
}

/// What became of a batch.
public struct BatchSummary: Sendable {
    public var progress = BatchProgress()
    /// What is to be said of each family, in the order of the sources; families of whom nothing is to be said are left out.
    public var faults: [(source: BatchSource, diagnostics: [Diagnostic])] = []
    /// Families without a handout, and why, in the order of the sources; those of earlier runs too.
    public var missing: [(source: BatchSource, state: Manifest.State)] = []
    /// How many files of families that are not of this run any more were removed.
    public var removed = 0
    /// Whether a precaution left something out of a handout.
    public var leftOut = false
    /// Whether the run was stopped before its end.
    public var wasStopped = false
    /// What kept the whole batch from being made.
    public var fault: DiagnosedError?
}
