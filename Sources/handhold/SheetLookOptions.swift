import ArgumentParser
import Basics
import CommandSupport
import HandholdKit
import Templates

/// What kind of sheet is made, whether one or a thousand of it.
struct SheetLookOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp("The layout: a name, or a file of one's own that ends in .yaml.", valueName: "name or file"),
        completion: WorkspaceOptions.layoutCompletion)
    var layout = "handout"

    @Flag(help: "Leave out the page with the week that stands before the sheets of a plan.")
    var noCover = false

    @Option(
        help: ArgumentHelp("The layout of that page.", valueName: "name or file"),
        completion: WorkspaceOptions.layoutCompletion)
    var cover = "plan-cover"

    @Option(help: "For the family's home, or the variant for the clinic's own wall.")
    var use: SheetData.Use = .home

    @OptionGroup
    var drawing: DrawingOptions

    func apply(to request: inout HandoutRequest) {
        request.layout = layout
        request.cover = request.plan == nil || noCover || use == .clinic ? nil : cover
        request.use = use
        (request.isLineArt, request.date) = (drawing.lineArt, drawing.date)
    }
}
