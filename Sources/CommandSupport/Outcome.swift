public import ArgumentParser
internal import Basics

/// How a command ended: the exit codes, in one place.
public enum Outcome: Int32 {
    case done = 0
    /// Something could not be made or is not as it should be.
    case failed = 1
    /// A precaution kept something off the paper; the rest was made.
    case refused = 2
    /// What was typed cannot be meant (`EX_USAGE`; the argument parser ends with it too).
    case wrongUsage = 64
}

/// A command of Handhold: it says how it ended, and everything thrown reaches the person as a diagnostic.
public protocol Subcommand: ParsableCommand {
    func outcome(_ console: Console) throws -> Outcome
}

extension Subcommand {
    public func run() throws {
        let console = Console()
        let outcome: Outcome
        do {
            outcome = try self.outcome(console)
        } catch let error as DiagnosedError {
            console.show(error.diagnostics)
            throw ExitCode(Outcome.failed.rawValue)
        }
        if outcome != .done { throw ExitCode(outcome.rawValue) }
    }
}
