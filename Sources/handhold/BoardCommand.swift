import ArgumentParser
import Basics
import Catalog
import CommandSupport
import HandholdKit
import Rendering

/// Prints boards of pictures that a child points to.
struct BoardCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "board", _superCommandName: "handhold",
        abstract: "Print boards to point at: first-then, choices, schedules, the child's own words.",
        discussion: """
            Pictures are named by symbols ('handhold board --list'), techniques, or settings. "Stop" and "all done" are \
            on every board: a child may always stop. Pieces to cut out are as large as they stand on the board.

            A folder of your own pictures is a set of symbols too: SVG, PNG or JPEG files with an index.yaml.

            Examples:
              handhold board first-then tunnel-toes snack -o board.pdf
              handhold board choice feet back hands --paper a4
              handhold board schedule --plan after-school --family families/rivera.yaml
              handhold board routine bath towel massage pajamas book bed --column
              handhold board cues --tokens
              handhold board cues --ring --key
              handhold board choice ball swing --symbols our-photos/ --dots
            """)

    @Argument(help: "What kind of board: first-then, choice, schedule, routine, cues.")
    var kind: BoardRequest.Kind?

    @Argument(help: ArgumentHelp("Symbols, techniques or settings, in their order.", valueName: "picture"))
    var pictures: [String] = []

    @OptionGroup(title: "A plan")
    var plan: PlanOptions

    @Flag(help: "Pictures under each other, on upright paper.")
    var column = false

    @Flag(help: "Pieces to cut out besides, as large as on the board.")
    var tokens = false

    @Flag(help: "Empty places with dots for hook and loop, and pieces with dots on their backs.")
    var dots = false

    @Flag(help: "Only the pieces, with a hole for a ring.")
    var ring = false

    @Flag(help: "Borders in the colours of the Fitzgerald key: verbs green, things orange, and so on.")
    var key = false

    @Option(
        help: ArgumentHelp("A folder of your own symbols or photographs, with an index.yaml.", valueName: "folder"),
        completion: .directory)
    var symbols: String?

    @Flag(help: "List the symbols.")
    var list = false

    @OptionGroup(title: "The output")
    var output: PageOptions

    @OptionGroup(title: "The family")
    var family: FamilyOptions

    @OptionGroup(title: "The clinic")
    var clinic: ClinicOptions

    @OptionGroup
    var place: WorkspaceOptions

    func validate() throws {
        if kind == nil, !list {
            throw ValidationError("Say what kind of board: first-then, choice, schedule, routine, cues.")
        }
        if ring, kind != .cues { throw ValidationError("'--ring' is for cue cards: 'handhold board cues --ring'.") }
    }

    func outcome(_ console: Console) throws -> Outcome {
        let workspace = try place.resolved()
        let diagnostics = Diagnostics()
        guard let kind, !list else { return try listSymbols(workspace, console) }
        guard let chosen = plan.chosen(pictures, in: workspace, diagnostics) else {
            console.show(diagnostics.all)
            return .failed
        }
        let family = try family.family(in: workspace, diagnostics)
        var request = BoardRequest(kind, items: chosen.techniques.map(\.text))
        if request.items.isEmpty { request.items = usual(kind, family) }
        (request.plan, request.family) = (chosen.plan, family)
        request.clinic = clinic.clinic(in: workspace, diagnostics)
        (request.language, request.symbols) = (self.family.language, symbols)
        (request.isColumn, request.hasKey, request.hasTokens) = (column, key, tokens)
        (request.hasDots, request.isRing, request.isLineArt) = (dots, ring, output.drawing.lineArt)
        let press = try Press(workspace)
        let made = try BoardMaker(workspace, press).board(request, diagnostics)
        console.show(diagnostics.all)
        guard let made else {
            if diagnostics.hasErrors { return .failed }
            console.note("Too few pictures are left: no board is printed.")
            return .refused
        }
        let options = PDFOptions(exactSize: tokens || dots || ring, flip: made.isDuplex ? .longEdge : nil)
        try output.write(
            made.document, kind: "board-\(kind.rawValue)", language: made.language, press,
            isPersonal: self.family.isPersonal, options: options, console)
        if tokens || dots || ring, made.hasSmallPieces {
            console.note("These pieces are under 50 mm: keep them from children under 3 years, who may choke on them.")
        }
        if made.isDuplex { console.note("Print at 100% (“actual size”), on both sides, flipped on the long edge.") }
        return made.isReduced ? .refused : .done
    }

    /// What stands on a board where nobody names pictures.
    private func usual(_ kind: BoardRequest.Kind, _ family: Family) -> [String] {
        switch kind {
        case .cues: BoardRequest.usualCues
        case .routine, .schedule: family.routines.map(\.text)
        case .firstThen, .choice: []
        }
    }

    private func listSymbols(_ workspace: Workspace, _ console: Console) throws -> Outcome {
        let diagnostics = Diagnostics()
        let loader = workspace.loader
        let set = symbols.map { loader.symbols(at: $0, diagnostics) } ?? loader.symbols(diagnostics)
        console.show(diagnostics.all)
        guard let set else { return .failed }
        let language = family.language ?? "en"
        let rows = set.symbols.map { [$0.id, $0.word[language]?.text ?? "", $0.kind.rawValue] }
        try console.result(PlainText.table([["SYMBOL", "WORD", "KIND"]] + rows, width: Console.width))
        return diagnostics.hasErrors ? .failed : .done
    }
}
