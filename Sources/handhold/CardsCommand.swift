import ArgumentParser
import Basics
import Catalog
import CommandSupport
import HandholdKit
import Imposition
import Rendering

/// Prints decks of activity cards.
struct CardsCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "cards", _superCommandName: "handhold",
        abstract: "Print decks of activity cards that cut to exact size.",
        discussion: """
            The front shows the game, its setting and how to ask; the back says what to do. The colour and the sign of \
            the band tell the setting. Choose cards by name, by setting, from a plan, or from a spreadsheet with the \
            columns 'technique' and 'quantity'.

            Print at 100% ("actual size"); the ruler in the margin shows whether the printer did. Backs are placed so \
            that they meet their fronts when the printer flips the sheet as you say here.

            Examples:
              handhold cards --setting obstacle-course --size poker --paper letter --duplex long-edge -o deck.pdf
              handhold cards tunnel-toes pizza-back --stock avery-5388 --skip 1 -o cards.pdf
              handhold cards --from deck.csv --png --dpi 300 -o cards/
              handhold cards --plan obstacle-course --fold -o foldover.pdf
              handhold cards --area feet --size 70x100mm --bleed 3mm --marks corner --ring-hole
            """)

    @Argument(
        help: ArgumentHelp("The ids of techniques, as 'handhold list' shows them.", valueName: "technique"),
        completion: WorkspaceOptions.techniqueCompletion)
    var techniques: [String] = []

    @OptionGroup(title: "The deck")
    var deck: DeckOptions

    @OptionGroup(title: "The sheet")
    var sheet: ImpositionOptions

    @OptionGroup(title: "The output")
    var output: FacesOptions

    @OptionGroup(title: "The family")
    var family: FamilyOptions

    @OptionGroup(title: "The clinic")
    var clinic: ClinicOptions

    @OptionGroup
    var place: WorkspaceOptions

    func validate() throws {
        if techniques.isEmpty, !deck.isGiven {
            throw ValidationError(
                "Name techniques, or choose them: --setting, --area, --plan, --from. 'handhold list' shows what there is."
            )
        }
    }

    func outcome(_ console: Console) throws -> Outcome {
        let resolved = try place.resolved()
        let workspace = Handhold.pressStart?.workspace(resolved) ?? resolved
        let diagnostics = Diagnostics()
        let family = try family.family(in: workspace, diagnostics)
        let clinic = clinic.clinic(in: workspace, diagnostics)
        let shelf = StockShelf(workspace, diagnostics)
        let stock = try deck.stock.map { try shelf.labels().stock($0) }
        let paper = try paper(family, clinic, stock)
        guard let size = try deck.cardSize(stock, shelf, console) else { return .wrongUsage }
        var job = sheet.job(size.trim, radius: size.cornerRadius, on: paper.size, stock: stock)
        if let name = sheet.printer {
            let offset = try PrinterOffsets(workspace, diagnostics).offset(of: name)
            (job.frontOffset, job.backOffset) = (offset.front, offset.back)
        }
        // What the sheet cannot be is said before anything is laid out.
        _ = try job.grid()
        // A row of a table that is wrong does not keep the others from their cards; all else does.
        let rows = Diagnostics()
        let entries = deck.entries(techniques, in: workspace, diagnostics, rows: rows)
        var request = DeckRequest(entries.cards, size: size.trim)
        (request.bleed, request.layout) = (sheet.bleedPoints, deck.layout)
        (request.sheet.family, request.sheet.clinic, request.sheet.plan) = (family, clinic, entries.plan)
        (request.sheet.language, request.sheet.isLineArt) = (self.family.language, output.drawing.lineArt)
        request.sheet.hasHole = sheet.ringHole
        (request.sheet.setting, request.sheet.date) = (deck.setting, output.drawing.date)
        guard !diagnostics.hasErrors, !request.entries.isEmpty else {
            console.show(diagnostics.all + rows.all)
            if !diagnostics.hasErrors, !rows.hasErrors {
                console.note("No technique fits. Leave out a filter to see more.")
            }
            return .failed
        }
        let faults = Diagnostics()
        let press = try Handhold.pressStart?.press(workspace) ?? Press(workspace)
        let maker = DeckMaker(HandoutMaker(workspace, press))
        let made = maker.deck(request, faults)
        console.show(diagnostics.all + rows.all + faults.all)
        guard let made else {
            if stock == nil { advise(request, shelf, maker, faults, console) }
            if faults.hasErrors { return .failed }
            console.note("Nothing is left to print.")
            return .refused
        }
        try write(made, job, size, workspace, press, console)
        hint(job, size, stock, console)
        if rows.hasErrors { return .failed }
        return made.faces.refused.isEmpty ? .done : .refused
    }

    /// Which size would hold what this one does not.
    private func advise(
        _ request: DeckRequest, _ shelf: StockShelf, _ maker: DeckMaker, _ faults: Diagnostics, _ console: Console
    ) {
        guard let size = maker.smallest(of: shelf.namedSizes, for: request, faults) else { return }
        var standard = request
        standard.sheet.family.textSize = .standard
        let isGrown = maker.deck(standard, Diagnostics()) != nil
        console.note(
            "The smallest size that holds these cards is '\(size.id)', \(size.trim.inMillimetres): --size \(size.id)"
                + (isGrown ? ", or smaller words: --text-size standard." : "."))
    }

    private func paper(_ family: Family, _ clinic: Clinic, _ stock: Stock?) throws -> Paper {
        guard let name = family.paper ?? stock?.paper.name ?? clinic.paper else { return try Paper.known("letter") }
        return try Paper.known(name)
    }

    private func write(
        _ made: Deck, _ job: Job, _ size: CardSize, _ workspace: Workspace, _ press: Press, _ console: Console
    ) throws {
        let deck = DeckFiles(made, workspace, press)
        if output.dump {
            try console.result(deck.map(job))
            return
        }
        var files = OutputSet()
        let diagnostics = Diagnostics()
        let pdf = output.pdfName("cards", language: made.faces.language)
        let folder = output.folder
        if output.png {
            for (name, bytes) in try deck.pictures(output.pictures) { files.add(bytes, at: "\(folder)/\(name).png") }
        } else {
            files.add(try output.faces ? deck.faces() : deck.sheets(job, diagnostics), at: pdf)
        }
        if output.contact {
            let stem =
                output.png ? "\(folder)/contact" : String(pdf.dropLast(pdf.hasSuffix(".pdf") ? 4 : 0)) + "-contact"
            for (index, image) in try deck.contactSheet().enumerated() {
                files.add(image, at: "\(stem)-\(index + 1).png")
            }
        }
        console.show(diagnostics.all)
        if !output.png, !output.faces, try deck.lacksMarks(job) {
            console.note("The margins have no room for marks on every side: '--marks full' draws lines to cut by.")
        }
        let access = family.isPersonal ? OutputFile.Access.owner : .everyone
        if output.png { try OutputFolder.make(folder, access: access) }
        try files.write(access: access)
        for file in files.files { try console.result(file.path) }
    }

    /// How the sheets are to be printed, in a line.
    private func hint(_ job: Job, _ size: CardSize, _ stock: Stock?, _ console: Console) {
        guard !output.dump else { return }
        if !output.png, !output.faces {
            var words = "Print at 100% (“actual size”)"
            if case .duplex(let edge) = job.backs {
                words += ", on both sides, flipped on the \(edge == .longEdge ? "long" : "short") edge"
            }
            console.note(words + ".")
        }
        if let stock, stock.check == .test {
            console.note("Try '\(stock.id)' on plain paper first: \(stock.note ?? "its measures are not certain").")
        }
        if size.isSmallPart {
            console.note("These cards are small: keep them from children under 3 years, who may choke on them.")
        }
    }
}
