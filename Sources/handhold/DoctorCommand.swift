import ArgumentParser
import Basics
import CommandSupport
import HandholdKit

/// Says what is there to make sheets with, what is missing, and what mends it.
struct DoctorCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "doctor", _superCommandName: "handhold",
        abstract: "See what is installed, what is missing, and the command that mends it.",
        discussion: """
            Shows the versions of the program and of the libraries that draw, the folders in use, and the fonts with \
            the scripts that they can write. Ends with 1 where something is missing without which no sheet can be \
            made. Nothing is changed and nothing is sent anywhere.

            Examples:
              handhold doctor
              handhold doctor --json
            """)

    @Flag(help: "Write JSON, for other programs.")
    var json = false

    @OptionGroup
    var place: WorkspaceOptions

    func outcome(_ console: Console) throws -> Outcome {
        // The library may be the very thing that is missing, so it is not asked for here.
        let doctor = Doctor(
            program: Handhold.configuration.version, mailProgram: MailProgram.path, workspace: try place.folder())
        try console.result(json ? doctor.json.text : text(doctor))
        return doctor.isWell ? .done : .failed
    }

    private func text(_ doctor: Doctor) -> String {
        let groups = Doctor.Group.allCases.compactMap { group -> String? in
            let findings = doctor.findings.filter { $0.group == group }
            guard !findings.isEmpty else { return nil }
            let rows = findings.map { finding in
                [
                    finding.state == .fine ? "  ok     " : "  \(finding.state.rawValue)", finding.name,
                    finding.detail + (finding.mend.map { ". Mend: \($0)" } ?? ""),
                ]
            }
            return group.rawValue.prefix(1).uppercased() + group.rawValue.dropFirst() + "\n"
                + PlainText.table(rows, width: Console.width)
        }
        return (groups + [verdict(doctor)]).joined(separator: "\n\n")
    }

    private func verdict(_ doctor: Doctor) -> String {
        guard doctor.isWell else { return "Sheets cannot be made yet." }
        let limits = doctor.findings.count { $0.state == .limited }
        return limits == 0 ? "All is well." : "Sheets can be made, with what is limited above."
    }
}
