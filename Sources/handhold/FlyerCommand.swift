import ArgumentParser
import Basics
import Catalog
import CommandSupport
import HandholdKit
import Rendering

/// Prints invitations.
struct FlyerCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "flyer", _superCommandName: "handhold",
        abstract: "Print a one-page invitation to a class or webinar.",
        discussion: """
            What, when, where, who leads it, a code to scan, and strips to tear off along the foot. The event stands in a \
            small file; its words may stand in one language or in several.

            Examples:
              handhold flyer events/parent-class.yaml
              handhold flyer events/parent-class.yaml --language es --paper a4
              handhold flyer events/webinar.yaml --tabs 0 --png
            """)

    @Argument(help: ArgumentHelp("The event's file.", valueName: "file"), completion: .file(extensions: ["yaml"]))
    var event: String

    @Option(help: ArgumentHelp("How many strips there are to tear off, 0 to 8.", valueName: "number"))
    var tabs = 8

    @Option(
        name: .shortAndLong, help: ArgumentHelp("The language of the page; without it, the event's.", valueName: "code")
    )
    var language: String?

    @Option(
        help: ArgumentHelp("The paper: letter, a4, legal, a5.", valueName: "name"),
        completion: .list(["letter", "a4", "legal", "a5"]))
    var paper: String?

    @OptionGroup(title: "The output")
    var output: PageOptions

    @OptionGroup(title: "The clinic")
    var clinic: ClinicOptions

    @OptionGroup
    var place: WorkspaceOptions

    func validate() throws {
        guard (0...8).contains(tabs) else {
            throw ValidationError("'--tabs' is a number from 0 to 8, but this is '\(tabs)'.")
        }
    }

    func outcome(_ console: Console) throws -> Outcome {
        let workspace = try place.resolved()
        let diagnostics = Diagnostics()
        guard let event = workspace.event(at: workspace.path(of: event), diagnostics) else {
            console.show(diagnostics.all)
            return .failed
        }
        var request = EventRequest(event)
        request.clinic = clinic.clinic(in: workspace, diagnostics)
        (request.language, request.paper, request.tabs) = (language, paper, tabs)
        request.isLineArt = output.drawing.lineArt
        let press = try Press(workspace)
        let made = FlyerMaker(workspace, press).flyer(request, diagnostics)
        console.show(diagnostics.all)
        guard let made else { return .failed }
        try output.write(
            made.document, kind: "flyer", language: made.language, press, isPersonal: false, console)
        return .done
    }
}
