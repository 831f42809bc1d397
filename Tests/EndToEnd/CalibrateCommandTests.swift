import Foundation
import TestSupport
import Testing

/// `calibrate`: a test sheet, and printers that are helped by what it shows.
@Suite struct CalibrateCommandTests {
    private let desk: Desk

    /// The desk stands in a fresh clinic's folder.
    init() throws {
        desk = try Desk()
        try desk.handhold("init", ".")
    }

    @Test func everyExampleOfTheHelpWorks() throws {
        let runs = try desk.runExamples(of: "calibrate")
        #expect(runs.count >= 3)
        for run in runs { #expect(run.answer.code == 0, "\(run.example): \(run.answer.errors)") }
        #expect(runs.last?.answer.output == "front-desk  front -0.5mm,0.0mm  back 0.0mm,0.25mm\n")
    }

    @Test(arguments: [("letter", 215.9, 279.4), ("a4", 210, 297), ("legal", 215.9, 355.6)], ["en", "es"])
    func itsLinesStandWhereItSays(paper: (name: String, width: Double, height: Double), language: String) throws {
        #expect(try desk.handhold("calibrate", "--paper", paper.name, "-l", language, "-o", "a.pdf").code == 0)
        let pages = try desk.pages("a.pdf")
        #expect(pages.count == 2)
        let middle = DrawnPage.Spot(paper.width / 2, paper.height / 2)
        for page in pages {
            #expect(abs(page.width - paper.width) < 0.1 && abs(page.height - paper.height) < 0.1)
            let long = page.marks.filter { abs($0.length - 40) < 0.05 }
            let upright = long.filter(\.isUpright).map(\.from.x).sorted()
            let level = long.filter(\.isLevel).map(\.from.y).sorted()
            #expect(upright.count == 2 && zip(upright, [20, paper.width - 20]).allSatisfy { abs($0 - $1) < 0.1 })
            #expect(level.count == 2 && zip(level, [20, paper.height - 20]).allSatisfy { abs($0 - $1) < 0.1 })
            let rulers = page.marks.filter { abs($0.length - 100) < 0.05 && $0.isLevel }
            #expect(rulers.count == 1 && abs(rulers[0].area.middle.x - middle.x) < 0.1)
            // The crosses of front and back meet, whichever way the sheet is turned.
            let arms = page.marks.filter { abs($0.length - 24) < 0.05 }
            #expect(arms.count == 2)
            for arm in arms {
                #expect(abs(arm.area.middle.x - middle.x) < 0.05 && abs(arm.area.middle.y - middle.y) < 0.05)
            }
            #expect(page.text.contains("20 mm") && page.text.contains("100 mm"))
        }
        // The scale on the front counts half millimetres, both ways.
        let ticks = pages[0].marks.filter { $0.isUpright && abs($0.area.bottom - middle.y) < 0.05 && $0.length < 5 }
        let places = ticks.map(\.from.x).sorted()
        #expect(places.count == 40)
        for number in -20...20 where number != 0 {
            #expect(places.contains { abs($0 - middle.x - Double(number) / 2) < 0.02 })
        }
        let wishes = try desk.structure("a.pdf").file
        let preferences = wishes.dictionary(wishes.catalog["/ViewerPreferences"])
        #expect(wishes.name(preferences["/PrintScaling"]) == "/None")
        #expect(wishes.name(preferences["/Duplex"]) == "/DuplexFlipLongEdge")
        #expect(PDFUACheck.findings(in: try desk.content("a.pdf")) == [])
    }

    @Test func aPrinterIsHelpedOnFrontAndBackApart() throws {
        #expect(
            try desk.handhold("calibrate", "--printer", "front-desk", "--front=-0.5mm,1mm", "--back=0.75mm,-2mm").code
                == 0)
        let cards = ["cards", "tunnel-toes", "pizza-back", "--size", "a7", "-o"]
        #expect(try desk.handhold(cards + ["plain.pdf"]).code == 0)
        #expect(try desk.handhold(cards + ["helped.pdf", "--printer", "front-desk"]).code == 0)
        let (plain, helped) = (try desk.pages("plain.pdf"), try desk.pages("helped.pdf"))
        #expect(plain.count == 2 && helped.count == 2)
        for (side, shift) in [(-0.5, 1.0), (0.75, -2.0)].enumerated() {
            // All of both cards moves by as much, and nothing else is another.
            #expect(plain[side].words.map(\.text) == helped[side].words.map(\.text))
            let spots = [plain[side], helped[side]].map { page in
                page.words.filter { !$0.mark.isArtifact }.map(\.start) + page.pictures.map(\.whole.middle)
            }
            #expect(spots[0].count > 10 && spots[0].count == spots[1].count)
            #expect(zip(spots[0], spots[1]).filter { !$1.isMoved(by: shift, from: $0) }.isEmpty)
            // So do the marks that it is cut along.
            let cuts = [plain[side], helped[side]].map { page in
                page.marks.filter { $0.isUpright && $0.length > 3.5 && $0.length < 6 }.map(\.from.x).sorted()
            }
            #expect(cuts[0].count >= 4 && cuts[0].count == cuts[1].count)
            #expect(zip(cuts[0], cuts[1]).filter { abs($1 - $0 - shift.0) > 0.02 }.isEmpty)
            #expect(plain[side].width == helped[side].width && plain[side].height == helped[side].height)
        }
    }

    @Test func whatIsSavedIsKeptForEachPrinter() throws {
        try desk.handhold("calibrate", "--printer", "front-desk", "--front=-0.5mm,0mm", "--back=1mm,0mm")
        try desk.handhold("calibrate", "--printer", "back-room", "--back=0mm,0.3mm")
        #expect(try desk.handhold("calibrate", "--printer", "front-desk", "--front=0.25mm,0.02in").code == 0)
        // To a quarter of a millimetre: nobody measures finer.
        #expect(
            try desk.handhold("calibrate", "--list").output == """
                back-room  front 0.0mm,0.0mm  back 0.0mm,0.25mm
                front-desk  front 0.25mm,0.5mm  back 1.0mm,0.0mm

                """)
        #expect(desk.files.contains("printers.yaml"))
    }

    @Test func withoutAWorkspaceTheSettingsKeepIt() throws {
        let elsewhere = try Desk()
        let settings = ["XDG_CONFIG_HOME": elsewhere.path("settings")]
        let save = ["calibrate", "--printer", "desk", "--front=1mm,0mm"]
        #expect(try elsewhere.handhold(save, with: settings).code == 0)
        #expect(elsewhere.files.contains("settings/handhold/printers.yaml"))
        let cards = ["cards", "tunnel-toes", "--printer", "desk", "-o", "a.pdf"]
        #expect(try elsewhere.handhold(cards, with: settings).code == 0)
        #expect(try elsewhere.handhold(cards).code == 1)
    }

    @Test func aPrinterThatNobodyKnowsIsSaid() throws {
        let cards = ["cards", "tunnel-toes", "-o", "a.pdf", "--printer"]
        #expect(
            try desk.handhold(cards + ["desk"]).errors == """
                error: nothing is known of a printer 'desk'
                help: print a test sheet with 'handhold calibrate', and save what it shows

                """)
        try desk.handhold("calibrate", "--printer", "desk", "--front=1mm,0mm")
        let answer = try desk.handhold(cards + ["dsk"])
        #expect(answer.code == 1)
        #expect(answer.errors.hasSuffix("help: did you mean 'desk'?\n"))
        #expect(!desk.files.contains("a.pdf"))
    }

    @Test(
        arguments: [
            (["--printer", "desk", "--front=6mm,0mm"], 64), (["--printer", "desk", "--front=1mm"], 64),
            (["--printer", "desk", "--front=1,0"], 64), (["--printer", "desk"], 64), (["--front=1mm,0mm"], 64),
            (["-o", "-"], 64), (["--printer", "Front Desk", "--front=1mm,0mm"], 1), (["--paper", "lettr"], 1),
            (["--language", "fr"], 1),
        ] as [([String], Int32)])
    func whatCannotBeIsSaidAndSavesNothing(flags: [String], code: Int32) throws {
        let answer = try desk.handhold(["calibrate"] + flags)
        #expect(answer.code == code)
        #expect(!answer.errors.isEmpty)
        #expect(!desk.files.contains("printers.yaml") && !desk.files.contains("calibrate.pdf"))
    }

    @Test func aFileThatIsWrongIsNotWrittenOver() throws {
        try desk.write("desk: {front: [9mm, 0mm]}\n", to: "printers.yaml")
        let answer = try desk.handhold("calibrate", "--printer", "new", "--front=1mm,0mm")
        #expect(answer.code == 1)
        #expect(answer.errors.contains("printers.yaml:1:15: error: a shift is two lengths of at most 5mm"))
        #expect(desk.bytes("printers.yaml") == Data("desk: {front: [9mm, 0mm]}\n".utf8))
    }
}

extension DrawnPage.Spot {
    fileprivate func isMoved(by shift: (Double, Double), from other: Self) -> Bool {
        abs(x - other.x - shift.0) < 0.02 && abs(y - other.y - shift.1) < 0.02
    }
}
