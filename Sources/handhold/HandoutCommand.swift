import ArgumentParser
import Basics
import Catalog
import CommandSupport
import HandholdKit
import Rendering

/// Makes one handout of one or more techniques for one family.
struct HandoutCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "handout", _superCommandName: "handhold",
        abstract: "Make a handout for a family, as PDF or PNG.",
        discussion: """
            One technique fills one page; several follow each other in one file, in the order they are named.

            Everything about the family stands in its file, and every line of the file has a flag here that wins over \
            it. Precautions and areas to avoid are only ever added by flags; to print a technique in spite of a \
            precaution, say who cleared it and why. What a precaution does is said on the terminal, always.

            Files appear whole or not at all. Only you can read them where they hold something about a family, and no \
            name of a person is in a file's name or metadata.

            Examples:
              handhold handout tunnel-toes --family families/rivera.yaml
              handhold handout tunnel-toes pizza-back --language es --paper a4 --png
              handhold handout --plan bedtime-calm --family families/rivera.yaml
              handhold handout --plan five-goals --week 3
              handhold handout tunnel-toes --child Mateo --routines after-bath
              handhold handout tunnel-toes --change tunnel-toes:say="Toes, toes!"
              handhold handout leg-slide-down --family families/lee.yaml \\
                --clear hip-brace --cleared-by "Dr. Lee" --reason "Brace is off."
            """)

    @OptionGroup
    var chosen: ChosenTechniques

    @OptionGroup(title: "The sheet")
    var sheet: SheetOptions

    @OptionGroup(title: "The family")
    var family: FamilyOptions

    @OptionGroup(title: "The clinic")
    var clinic: ClinicOptions

    @OptionGroup
    var place: WorkspaceOptions

    func outcome(_ console: Console) throws -> Outcome {
        let resolved = try place.resolved()
        let workspace = Handhold.pressStart?.workspace(resolved) ?? resolved
        let diagnostics = Diagnostics()
        guard var request = chosen.request(in: workspace, diagnostics) else {
            console.show(diagnostics.all)
            return .failed
        }
        request.family = try family.family(in: workspace, diagnostics)
        request.language = family.language
        request.clinic = clinic.clinic(in: workspace, diagnostics)
        sheet.look.apply(to: &request)
        let press = try Handhold.pressStart?.press(workspace) ?? Press(workspace)
        let made = HandoutMaker(workspace, press).sheet(request, diagnostics)
        console.show(diagnostics.all)
        guard let made else {
            if diagnostics.hasErrors { return .failed }
            console.note("Nothing is left to print.")
            return .refused
        }
        let faults = Diagnostics()
        guard let options = PDFOptions.protected(for: request.family, of: request.clinic, faults) else {
            console.show(faults.all)
            return .failed
        }
        try write(made, options, press, console)
        return made.refused.isEmpty ? .done : .refused
    }

    /// Draws everything before the first file is written: either all of them appear, or none.
    private func write(
        _ made: HandoutMaker.Sheet, _ options: PDFOptions, _ press: Press, _ console: Console
    ) throws {
        let names = sheet.names(for: made)
        var output = OutputSet()
        if sheet.makesPDF { output.add(try press.pdf(made.document, options: options), at: names.pdf) }
        if sheet.png {
            for (index, image) in try press.images(made.document, dpi: sheet.dpi).enumerated() {
                output.add(image, at: names.png(index + 1))
            }
        }
        try output.write(access: family.isPersonal ? .owner : .everyone)
        for file in output.files { try console.result(file.path) }
    }
}
