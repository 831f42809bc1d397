import ArgumentParser
import Basics
import Catalog

/// Precautions that somebody who may do so has cleared for this child. It prints on the page.
struct ClearanceOptions: ParsableArguments {
    @Option(
        name: .customLong("clear"),
        help: ArgumentHelp(
            "Prints a technique in spite of a precaution; needs --cleared-by and --reason, which print on the page.",
            valueName: "flag"))
    var cleared: [String] = []

    @Option(help: ArgumentHelp("Who cleared it: once for each --clear.", valueName: "name"))
    var clearedBy: [String] = []

    @Option(name: .customLong("reason"), help: ArgumentHelp("Why: once for each --clear.", valueName: "sentence"))
    var reasons: [String] = []

    func validate() throws {
        guard cleared.count == clearedBy.count, cleared.count == reasons.count,
            (clearedBy + reasons).allSatisfy({ $0.contains { !$0.isWhitespace } })
        else {
            throw ValidationError(
                "A precaution is cleared by somebody for a reason: give --cleared-by and --reason once for each --clear."
            )
        }
    }

    func apply(to family: inout Family) {
        for ((flag, name), reason) in zip(zip(cleared, clearedBy), reasons) {
            let old = family.precautions.first { $0.name.text == flag }
            family.precautions.removeAll { $0.name.text == flag }
            family.precautions.append(
                Family.Flag(name: old?.name ?? SourceText(flag), clearedBy: name, reason: reason))
        }
    }
}
