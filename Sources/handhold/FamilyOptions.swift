import ArgumentParser
import Basics
import Catalog
import CommandSupport
import HandholdKit

/// Who a sheet is for: a family file, and what the command line says over it.
struct FamilyOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The family's file. Every flag below says what the file may say, and wins over it.", valueName: "file"),
        completion: .file(extensions: ["yaml"]))
    var family: String?

    @Option(
        help: ArgumentHelp(
            "The child's name. It prints on the page only: no file name or metadata holds it.", valueName: "name"))
    var child: String?

    @Option(help: "The child's pronouns.")
    var pronouns: Family.Pronouns?

    @Option(help: "The child's age: 0-12 months, 1-3, 3-5, 6 and over.")
    var age: AgeBand?

    @Flag(help: "The child does not speak: the page has the cues of a child without words.")
    var noSpeech = false

    @Option(help: ArgumentHelp("Who is at home: names, with commas between them.", valueName: "names"))
    var caregivers: [WordList] = []

    @Option(name: .shortAndLong, help: ArgumentHelp("The language of the page, such as en or es.", valueName: "code"))
    var language: String?

    @Option(
        help: ArgumentHelp(
            "Settings of this family's day, in its order: after-bath,story-time.", valueName: "settings"),
        completion: WorkspaceOptions.settingCompletion)
    var routines: [WordList] = []

    @OptionGroup(title: "Look in the pictures")
    var look: LookOptions

    @Option(help: ArgumentHelp("Areas where the child likes touch.", valueName: "areas"))
    var likes: [WordList] = []

    @Option(
        help: ArgumentHelp(
            "Areas to leave alone, besides those of the file: a technique for one is left out.", valueName: "areas"))
    var avoid: [WordList] = []

    @Option(help: ArgumentHelp("Precautions, besides those of the file: fever,hip-brace.", valueName: "flags"))
    var precautions: [WordList] = []

    @OptionGroup
    var clearance: ClearanceOptions

    @Option(help: ArgumentHelp("A few sentences from the therapist, in the family's language.", valueName: "sentences"))
    var note: String?

    @Option(
        help: ArgumentHelp("The paper: letter, a4, legal, a5.", valueName: "name"),
        completion: .list(["letter", "a4", "legal", "a5"]))
    var paper: String?

    @Option(help: "The size of all words: 12, 14 or 18 points for the body.")
    var textSize: Family.TextSize?

    @Option(
        name: .customLong("change"),
        help: ArgumentHelp(
            "Says a text of a technique in another way: tunnel-toes:message=… or tunnel-toes:steps.2.text=… May be given again.",
            valueName: "technique:key=text"))
    var changes: [TextChangeArgument] = []

    func validate() throws {
        _ = try likes.cases(Area.self, of: "--likes")
        _ = try avoid.cases(Area.self, of: "--avoid")
    }

    /// Whether anything was said about a person, so that only the user may read what is made of it.
    var isPersonal: Bool {
        family != nil || child != nil || pronouns != nil || age != nil || noSpeech || !caregivers.isEmpty
            || !routines.isEmpty || look.isGiven || !likes.isEmpty || !avoid.isEmpty || !precautions.isEmpty
            || !clearance.cleared.isEmpty || note != nil || !changes.isEmpty
    }

    /// The family; what is wrong with its file has been reported.
    func family(in workspace: Workspace, _ diagnostics: Diagnostics) throws -> Family {
        let file = family.map { workspace.path(of: $0) }
        var family = file.flatMap { Workspace.family(at: $0, diagnostics) } ?? Family()
        if let child { family.child.name = SourceText(child) }
        family.child.pronouns = pronouns ?? family.child.pronouns
        family.child.age = age ?? family.child.age
        if noSpeech { family.child.speaks = false }
        if !caregivers.isEmpty { family.caregivers = caregivers.words }
        // The file's own words stay in the language that the file names; the sheet's is asked for beside it.
        if let language, family.language == nil { (family.language, family.places["language"]) = (language, nil) }
        if !routines.isEmpty { family.routines = routines.words.map { SourceText($0) } }
        look.apply(to: &family.look)
        if !likes.isEmpty { family.touch.likes = try likes.cases(Area.self, of: "--likes") }
        // What protects a child is only ever added to: a flag that took the place of the file's would take it away.
        family.touch.avoid += try avoid.cases(Area.self, of: "--avoid")
        for flag in precautions.words where !family.precautions.contains(where: { $0.name.text == flag }) {
            family.precautions.append(Family.Flag(name: SourceText(flag)))
        }
        clearance.apply(to: &family)
        if let note { family.note = SourceText(note) }
        if let paper { (family.paper, family.places["paper"]) = (paper, nil) }
        family.textSize = textSize ?? family.textSize
        for change in changes.map(\.change) {
            family.changes.removeAll {
                $0.technique.text == change.technique.text && $0.key.text == change.key.text
            }
            family.changes.append(change)
        }
        return family
    }
}
