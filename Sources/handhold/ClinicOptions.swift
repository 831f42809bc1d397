import ArgumentParser
import Basics
import Catalog
import HandholdKit

/// Whose paper it is: a clinic file, and what the command line says over it.
struct ClinicOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The clinic's file: name, logo, colour, contact, footer. Without it, the workspace's clinic.yaml.",
            valueName: "file"),
        completion: .file(extensions: ["yaml"]))
    var clinic: String?

    @Option(help: ArgumentHelp("The clinic's name, at the head of each page.", valueName: "name"))
    var clinicName: String?

    @Option(
        help: ArgumentHelp("The clinic's logo, an SVG, PNG or JPEG file.", valueName: "file"),
        completion: .file(extensions: ["svg", "png"]))
    var logo: String?

    @Option(help: ArgumentHelp("The colour of heads and marks, such as #1F6F78; dark enough for white paper."))
    var color: String?

    @Option(help: ArgumentHelp("The person to call with questions.", valueName: "name"))
    var therapist: String?

    @Option(help: ArgumentHelp("The number to call.", valueName: "number"))
    var phone: String?

    @Option(help: ArgumentHelp("The address to write to.", valueName: "address"))
    var email: String?

    @Option(help: ArgumentHelp("An address for the QR code, beginning with https://.", valueName: "address"))
    var link: String?

    @Option(help: ArgumentHelp("One line for the foot of each page.", valueName: "line"))
    var footer: String?

    /// The clinic; what is wrong with its file or its flags has been reported.
    func clinic(in workspace: Workspace, _ diagnostics: Diagnostics) -> Clinic {
        let file = clinic.map { workspace.path(of: $0) } ?? workspace.clinicFile
        var clinic = file.flatMap { Workspace.clinic(at: $0, diagnostics) } ?? Clinic()
        // The flags are read as the file is, so that one set of rules holds for both.
        let flags = flagged(diagnostics)
        clinic.name = flags.name ?? clinic.name
        clinic.logo = flags.logo ?? clinic.logo
        clinic.color = flags.color ?? clinic.color
        clinic.therapist = flags.therapist ?? clinic.therapist
        clinic.phone = flags.phone ?? clinic.phone
        clinic.email = flags.email ?? clinic.email
        clinic.link = flags.link ?? clinic.link
        clinic.footer = flags.footer ?? clinic.footer
        return clinic
    }

    private func flagged(_ diagnostics: Diagnostics) -> Clinic {
        let flags = [
            ("name", clinicName), ("logo", logo), ("color", color), ("therapist", therapist), ("phone", phone),
            ("email", email), ("link", link), ("footer", footer),
        ]
        let place = SourceLocation(file: "", line: 1, column: 1)
        let entries = flags.compactMap { key, value in
            value.map {
                YAMLNode.Entry(
                    key: key, keyLocation: place, value: YAMLNode(.scalar($0, quoted: true), at: place))
            }
        }
        let faults = Diagnostics()
        var clinic = Clinic.read(YAMLNode(.mapping(entries), at: place), faults)
        for var fault in faults.all {
            fault.location = nil
            diagnostics.report(fault)
        }
        clinic.logo?.location = nil
        return clinic
    }
}
