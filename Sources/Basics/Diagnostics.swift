/// The faults that one phase has found so far, gathered so that a person sees them all at once.
public final class Diagnostics {
    public private(set) var all: [Diagnostic] = []
    private var seen: Set<Diagnostic> = []

    public init() {}

    public var hasErrors: Bool { all.hasErrors }

    public func report(_ diagnostic: Diagnostic) {
        if seen.insert(diagnostic).inserted { all.append(diagnostic) }
    }

    public func error(
        _ code: String, _ message: String, at location: SourceLocation?, notes: [Diagnostic.Note] = [],
        help: String? = nil
    ) {
        report(Diagnostic(.error, code, message, at: location, notes: notes, help: help))
    }

    public func warning(
        _ code: String, _ message: String, at location: SourceLocation?, notes: [Diagnostic.Note] = [],
        help: String? = nil
    ) {
        report(Diagnostic(.warning, code, message, at: location, notes: notes, help: help))
    }
}

/// Work that could not be done, with everything that is to be said about it.
public struct DiagnosedError: Error, Sendable {
    public var diagnostics: [Diagnostic]

    public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }

    public init(_ code: String, _ message: String, at location: SourceLocation? = nil, help: String? = nil) {
        self.init([Diagnostic(.error, code, message, at: location, help: help)])
    }
}
