import ArgumentParser
import Basics
import CommandSupport
import HandholdKit
import Imposition
import Rendering

/// Prints a printer's test sheet, and keeps what it shows.
struct CalibrateCommand: Subcommand {
    static let configuration = CommandConfiguration(
        commandName: "calibrate", _superCommandName: "handhold",
        abstract: "Print a test sheet, and save how far a printer is off.",
        discussion: """
            Printers set a page a millimetre to one side, and a back elsewhere than its front. Print the test sheet, \
            measure, and save the shift under the printer's name; 'handhold cards --printer <name>' then helps it.

            A shift is two lengths, right and down, in steps of 0.25 mm and at most 5 mm. One that begins with a minus \
            is written with an equals sign.

            Examples:
              handhold calibrate --paper letter
              handhold calibrate --printer front-desk --front=-0.5mm,0mm --back=0mm,0.25mm
              handhold calibrate --list
            """)

    @Option(help: ArgumentHelp("The paper: letter, a4, legal.", valueName: "name"))
    var paper = "letter"

    @Option(help: ArgumentHelp("Save an offset for the printer of this name.", valueName: "name"))
    var printer: String?

    @Option(help: ArgumentHelp("The shift of fronts, right and down: 0.5mm,-0.25mm.", valueName: "right,down"))
    var front: ShiftArgument?

    @Option(help: ArgumentHelp("The shift of backs.", valueName: "right,down"))
    var back: ShiftArgument?

    @Flag(help: "List the printers that are known.")
    var list = false

    @Option(name: .shortAndLong, help: ArgumentHelp("The language of the test sheet.", valueName: "code"))
    var language: String?

    @Option(name: .shortAndLong, help: ArgumentHelp("The file to write.", valueName: "file"))
    var output = "calibrate.pdf"

    @OptionGroup
    var place: WorkspaceOptions

    func validate() throws {
        if printer == nil, front != nil || back != nil {
            throw ValidationError("Whose shift is it? Name the printer: --printer front-desk.")
        }
        if printer != nil, front == nil, back == nil {
            throw ValidationError("Say what to save: --front=-0.5mm,0mm, --back=0mm,0.25mm, or both.")
        }
        if output.isEmpty || output == "-" {
            throw ValidationError("'--output' is the name of a file; results are never written to the terminal.")
        }
    }

    func outcome(_ console: Console) throws -> Outcome {
        let workspace = try place.resolved()
        let diagnostics = Diagnostics()
        if list || printer != nil {
            var offsets = PrinterOffsets(workspace, diagnostics)
            console.show(diagnostics.all)
            guard !diagnostics.hasErrors else { return .failed }
            guard let printer else {
                for (name, offset) in offsets.printers.sorted(by: { $0.key < $1.key }) {
                    try console.result("\(name)  front \(offset.front.shown)  back \(offset.back.shown)")
                }
                return .done
            }
            var offset = offsets.printers[printer] ?? PrinterOffset()
            if let front { offset.front = front.shift }
            if let back { offset.back = back.shift }
            try offsets.save(offset, as: printer)
            try console.result(offsets.file)
            return .done
        }
        let size = try Paper.known(paper).size
        let press = try Press(workspace)
        let made = CalibrationMaker(workspace, press).sheet(on: size, language: language, diagnostics)
        console.show(diagnostics.all)
        guard let made else { return .failed }
        var files = OutputSet()
        files.add(try press.pdf(made.document, options: PDFOptions(exactSize: true, flip: .longEdge)), at: output)
        try files.write(access: .everyone)
        try console.result(output)
        console.note("Print at 100% (“actual size”), on both sides, flipped on the long edge.")
        return .done
    }
}

/// A shift as people type it: `0.5mm,-0.25mm`.
struct ShiftArgument: ExpressibleByArgument {
    var shift: Point

    init?(argument: String) {
        guard let shift = PrinterOffset.shift(argument) else { return nil }
        self.shift = shift
    }
}

extension Point {
    /// In millimetres, right and down.
    fileprivate var shown: String {
        func millimetres(_ points: Double) -> String { "\((points * 25.4 / 72 * 100).rounded() / 100)mm" }
        return "\(millimetres(x)),\(millimetres(y))"
    }
}
