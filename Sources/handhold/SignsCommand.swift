import ArgumentParser
import Basics
import Catalog
import CommandSupport
import HandholdKit
import Rendering
import Templates

/// Prints the signs of a movement course.
struct SignsCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "signs", _superCommandName: "handhold",
        abstract: "Print station signs for a movement course, and the course map.",
        discussion: """
            One page a station, in the order of the plan, with its number, name and picture large enough to be read \
            from three metres, and the steps for whoever stands before it. The first page is the map of the course: \
            every station with its massage stop. Techniques that are named make signs without a map.

            Examples:
              handhold signs --plan obstacle-course
              handhold signs --plan obstacle-course --language es --paper a4 --line-art
              handhold signs tunnel-toes foot-garage -o signs.pdf
            """)

    @OptionGroup
    var chosen: ChosenTechniques

    @OptionGroup(title: "The output")
    var output: PageOptions

    @OptionGroup(title: "The family")
    var family: FamilyOptions

    @OptionGroup(title: "The clinic")
    var clinic: ClinicOptions

    @OptionGroup
    var place: WorkspaceOptions

    func outcome(_ console: Console) throws -> Outcome {
        let workspace = try place.resolved()
        let diagnostics = Diagnostics()
        guard var request = chosen.request(in: workspace, diagnostics) else {
            console.show(diagnostics.all)
            return .failed
        }
        (request.kind, request.layout) = (.sign, "sign")
        request.family = try family.family(in: workspace, diagnostics)
        request.language = family.language
        request.clinic = clinic.clinic(in: workspace, diagnostics)
        (request.isLineArt, request.date) = (output.drawing.lineArt, output.drawing.date)
        let press = try Press(workspace)
        let made = HandoutMaker(workspace, press).sheet(request, diagnostics)
        console.show(diagnostics.all)
        guard let made else {
            if diagnostics.hasErrors { return .failed }
            console.note("Nothing is left to print.")
            return .refused
        }
        try output.write(
            made.document, kind: "signs", language: made.language, press, isPersonal: family.isPersonal, console)
        return made.refused.isEmpty ? .done : .refused
    }
}
