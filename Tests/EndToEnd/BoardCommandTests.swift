import Foundation
import TestSupport
import Testing

/// `board`: pictures that a child points to, and the pieces that belong to them.
@Suite struct BoardCommandTests {
    private let desk: Desk

    init() throws { desk = try Desk() }

    private func bytes(_ name: String) throws -> [UInt8] { Array(try #require(desk.bytes(name))) }

    private func structure(_ name: String) throws -> (file: PDFBytes, root: ReadElement) {
        let file = try PDFBytes(try bytes(name))
        return (file, try #require(file.structure))
    }

    /// A set of photographs of one's own, with everything that a camera writes into them.
    private func writePhotographs() throws {
        try desk.write(
            """
            name: Ours
            credit: "Photographs: Sam Lee"
            license: for our families
            symbols:
              ball: {file: ball.jpg, word: {en: ball, es: pelota}, kind: noun, alt: {en: A red ball, es: Una pelota roja}}
              swing: {file: swing.jpg, word: {en: swing, es: columpio}, kind: noun}

            """, to: "our-photos/index.yaml")
        for name in ["ball", "swing"] {
            let photograph = SamplePhotograph.withSecrets(
                SamplePhotograph.quarters(width: 60, height: 40), orientation: 6)
            try Data(photograph).write(to: URL(fileURLWithPath: desk.path("our-photos/\(name).jpg")))
        }
    }

    @Test func everyExampleOfTheHelpWorks() throws {
        try writePhotographs()
        let runs = try desk.runExamples(of: "board")
        #expect(runs.count >= 7)
        for run in runs { #expect(run.answer.code == 0, "\(run.example): \(run.answer.errors)") }
    }

    private static let boards = [
        ["first-then", "tunnel-toes", "snack"], ["choice", "feet", "back", "hands"],
        ["schedule", "bath", "book", "bed"],
        ["routine", "bath", "towel", "bed", "--column"], ["schedule", "bath", "bed", "--column"], ["cues"],
        ["cues", "more", "wait"], ["choice", "ball", "swing", "--dots"], ["choice", "feet", "back", "--line-art"],
        ["first-then", "obstacle-course", "after-bath", "--paper", "a4"], ["cues", "--key", "--tokens"],
    ]

    @Test(arguments: boards, ["en", "es"])
    func aChildMayStopOnEveryBoard(board: [String], language: String) throws {
        let answer = try desk.handhold(["board"] + board + ["--language", language, "-o", "a.pdf"])
        #expect(answer.code == 0, "\(answer.errors)")
        let (file, root) = try structure("a.pdf")
        let page = try #require(try desk.pages("a.pdf").first)
        let words = page.words.map { $0.text.trimmingCharacters(in: .whitespaces) }
        for word in language == "en" ? ["Stop", "All done"] : ["Alto", "Ya terminamos"] {
            #expect(page.text.contains(word), "\(words)")
            // Its picture can be heard, on the first page.
            let heard = root.all("Figure").filter {
                file.text($0.entries["/Alt"])?.lowercased() == word.lowercased()
                    && $0.content.allSatisfy { $0.page == 0 }
            }
            #expect(heard.count == 1, "\(word)")
        }
        for figure in root.all("Figure") { #expect(file.text(figure.entries["/Alt"])?.isEmpty == false) }
        #expect(PDFUACheck.findings(in: try bytes("a.pdf")) == [])
    }

    @Test(arguments: [["cues"], ["first-then", "bath", "book"], ["choice", "ball", "swing", "bike", "--paper", "a4"]])
    func piecesAreAsLargeAsOnTheBoard(board: [String]) throws {
        #expect(try desk.handhold(["board"] + board + ["--tokens", "-o", "a.pdf"]).code == 0)
        let pages = try desk.pages("a.pdf")
        let places = pages[0].pieces
        let tokens = pages.dropFirst().flatMap(\.pieces)
        #expect(places.count >= 2)
        // Each place has its piece, and so have stop and all done where they are not among them.
        #expect(tokens.count == (board[0] == "cues" ? places.count : places.count + 2))
        let size = try #require(places.first)
        for piece in places + tokens {
            // On its sheet a piece may lie.
            let sides = [piece.width, piece.height].sorted()
            #expect(zip(sides, [size.width, size.height].sorted()).allSatisfy { abs($0 - $1) < 0.1 })
        }
        for page in pages.dropFirst() {
            for (index, one) in page.pieces.enumerated() {
                for other in page.pieces[(index + 1)...] { #expect(!one.grown(by: 2.9).meets(other), "room to seal") }
            }
        }
        let wishes = try structure("a.pdf").file
        #expect(wishes.name(wishes.dictionary(wishes.catalog["/ViewerPreferences"])["/PrintScaling"]) == "/None")
    }

    @Test func dotsAreWhereThePiecesGoAndBehindThem() throws {
        #expect(try desk.handhold("board", "choice", "ball", "swing", "bike", "--dots", "-o", "a.pdf").code == 0)
        let pages = try desk.pages("a.pdf")
        // The board's own sheet has a back, so that the pieces begin on a sheet of theirs.
        #expect(pages.count % 2 == 0)
        #expect(pages[0].dots.count == 3 && pages[0].pieces.isEmpty, "three empty places, each with its dot")
        #expect(pages[1].words.isEmpty && pages[1].dots.isEmpty)
        var found = 0
        for sheet in stride(from: 2, to: pages.count, by: 2) {
            let (fronts, backs) = (pages[sheet].pieces, pages[sheet + 1].dots)
            #expect(fronts.count == backs.count && pages[sheet].dots.isEmpty)
            for piece in fronts {
                // Turned over on its long edge: what is at the left comes to lie at the right.
                let middle = DrawnPage.Spot(pages[sheet].width - piece.middle.x, piece.middle.y)
                #expect(backs.contains { abs($0.middle.x - middle.x) < 0.1 && abs($0.middle.y - middle.y) < 0.1 })
                found += 1
            }
        }
        #expect(found == 5, "three, stop, and all done")
        let file = try structure("a.pdf").file
        #expect(file.name(file.dictionary(file.catalog["/ViewerPreferences"])["/Duplex"]) == "/DuplexFlipLongEdge")
    }

    @Test func aRingHasAHoleInEachPiece() throws {
        #expect(try desk.handhold("board", "cues", "--ring", "-o", "a.pdf").code == 0)
        let pages = try desk.pages("a.pdf")
        var holes = 0
        for page in pages {
            let rings = page.forms.filter {
                $0.line != nil && abs($0.area.width - 6) < 0.1 && abs($0.area.height - 6) < 0.1
            }
            #expect(rings.count == page.pieces.count)
            for ring in rings {
                holes += 1
                #expect(page.pieces.contains { $0.holds(ring.area) })
                #expect(!page.words.contains { ring.area.holds(.init(around: [$0.start])) })
            }
        }
        #expect(holes == 12)
        #expect(try desk.handhold("board", "choice", "ball", "swing", "--ring").code == 64)
    }

    /// The hues of `print.md` §5, by the kind that `board --list` names.
    private static let hues = [
        "person": "#ffd400", "verb": "#2e7d32", "description": "#1565c0", "noun": "#e65100", "social": "#ad1457",
        "negation": "#c62828",
    ]

    @Test func theKeyHasItsColoursAndAllAreSeen() throws {
        let list = try desk.handhold("board", "--list").output.split(separator: "\n").dropFirst()
        let rows = list.map { line in line.split(separator: " ").map { String($0) } }
        #expect(rows.count > 70)
        var chosen: [String: String] = [:]
        for row in rows where chosen[row.last ?? ""] == nil { chosen[row.last ?? ""] = row.first }
        let kinds = Self.hues.keys.filter { chosen[$0] != nil }.sorted()
        #expect(kinds.count >= 5)
        let board = ["board", "choice"] + kinds.compactMap { chosen[$0] } + ["-o", "a.pdf"]
        #expect(try desk.handhold(board + ["--key"]).code == 0)
        let page = try #require(try desk.pages("a.pdf").first)
        let borders = page.forms.filter { ($0.line ?? 0) > 3.5 }
        #expect(borders.map(\.color) == kinds.compactMap { Self.hues[$0] })
        for border in borders {
            // Three to one on paper by itself, or by the dark line round it.
            let outline = page.forms.filter {
                $0.line != nil && $0.color != border.color && $0.area.isNear(border.area, within: 2)
            }
            #expect(
                Self.contrast(border.color) >= 3
                    || outline.contains { Self.contrast($0.color) >= 3 && ($0.line ?? 0) >= 0.75 })
        }
        #expect(Self.contrast("#ffd400") < 3, "there is a colour that needs the line")
        #expect(try desk.handhold(board).code == 0)
        let plain = try #require(try desk.pages("a.pdf").first).forms.filter { ($0.line ?? 0) > 3.5 }
        #expect(Set(plain.map(\.color)).count == 1, "one colour for all where nobody asks for the key")
    }

    /// WCAG 2.2's contrast with white.
    private static func contrast(_ color: String) -> Double {
        let digits = color.dropFirst().compactMap(\.hexDigitValue)
        let parts = (0..<3).map { index -> Double in
            let part = Double(digits[2 * index] * 16 + digits[2 * index + 1]) / 255
            return part <= 0.04045 ? part / 12.92 : pow((part + 0.055) / 1.055, 2.4)
        }
        return 1.05 / (0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2] + 0.05)
    }

    @Test func photographsOfOnesOwnLeaveTheirSecretsBehind() throws {
        try writePhotographs()
        let secrets = ["Exif", "GPS", "Rosa", "Photoshop", "taken at home"]
        let photograph = String(decoding: try bytes("our-photos/ball.jpg"), as: Unicode.ASCII.self)
        for secret in secrets { #expect(photograph.contains(secret)) }
        let answer = try desk.handhold("board", "choice", "ball", "swing", "--symbols", "our-photos", "-o", "a.pdf")
        #expect(answer.code == 0)
        let file = try PDFBytes(try bytes("a.pdf"))
        let streams = file.objects.values.map { String(decoding: file.data($0), as: Unicode.ASCII.self) }
        #expect(streams.count > 10)
        for words in streams + [String(decoding: try bytes("a.pdf"), as: Unicode.ASCII.self)] {
            for secret in secrets { #expect(!words.contains(secret), "\(secret)") }
        }
        let images = file.objects.values.filter { file.name(file.dictionary($0)["/Subtype"]) == "/Image" }
        #expect(images.contains { file.name(file.dictionary($0)["/Filter"]) == "/DCTDecode" }, "the picture is there")
        let words = try desk.words(of: desk.path("a.pdf"))
        #expect(words.contains("Photographs: Sam Lee · for our families"))
        #expect(words.contains("Ball") && words.contains("Swing") && words.contains("Stop"))
        let alts = try #require(file.structure).all("Figure").compactMap { file.text($0.entries["/Alt"]) }
        #expect(alts.contains("A red ball"))
        // The library's own pictures ask for no line.
        try desk.handhold("board", "choice", "ball", "swing", "-o", "b.pdf")
        #expect(try !desk.words(of: desk.path("b.pdf")).contains("Sam Lee"))
    }

    @Test(arguments: [
        (["first-then", "ball"], "error: a 'first-then' board has 2 pictures, but here are 1\n"),
        (["first-then", "ball", "swing", "bike"], "error: a 'first-then' board has 2 pictures, but here are 3\n"),
        (["choice", "ball"], "error: a 'choice' board has 2 to 9 pictures, but here are 1\n"),
        (["routine"], "error: a 'routine' board has 2 to 8 pictures, but here are 0\n"),
        (["schedule"], "error: a 'schedule' board has 2 to 8 pictures, but here are 0\n"),
        (
            ["choice", "bal", "swing"],
            "error: unknown picture 'bal' in the symbols, techniques and settings\nhelp: did you mean 'ball'?\n"
        ),
        (
            ["choice", "ball", "swing", "--symbols", "none"],
            "error: no 'index.yaml' in 'none'\nhelp: there is no such folder\n"
        ),
        (
            ["choice", "ball", "swing", "--paper", "a9"],
            "error: unknown paper 'a9' in the family\nhelp: did you mean 'a4'?\n"
        ),
    ])
    func whatCannotBeIsSaid(flags: [String], message: String) throws {
        let answer = try desk.handhold(["board"] + flags)
        #expect(answer.code == 1)
        #expect(answer.errors == message)
        #expect(desk.files == [])
    }

    @Test func wrongUsageEndsWith64() throws {
        for flags in [[], ["grid"], ["choice", "ball", "swing", "-o", "a.png"], ["choice", "ball", "--dpi", "5"]] {
            let answer = try desk.handhold(["board"] + flags)
            #expect(answer.code == 64, "\(flags)")
            #expect(!answer.errors.isEmpty)
        }
        #expect(desk.files == [])
    }

    @Test func aScheduleLeavesOutWhatAPrecautionRemoves() throws {
        let day = ["board", "schedule", "tunnel-toes", "leg-slide-down", "snack", "-o", "a.pdf"]
        let answer = try desk.handhold(day + ["--precautions", "hip-brace"])
        #expect(answer.code == 2)
        #expect(answer.errors.contains("warning: 'leg-slide-down' is left out because of 'hip-brace' (red)"))
        let words = try desk.words(of: desk.path("a.pdf"))
        #expect(words.contains("Tunnel Toes") && words.contains("Snack") && !words.contains("Leg Slide"))
        #expect(try desk.handhold(day).code == 0)
        #expect(try desk.words(of: desk.path("a.pdf")).contains("Leg Slide"))
        // With too few left there is no board.
        let pair = try desk.handhold(
            "board", "first-then", "leg-slide-down", "snack", "--precautions", "hip-brace", "-o", "b.pdf")
        #expect(pair.code != 0)
        #expect(!desk.files.contains("b.pdf"))
    }

    @Test func aPlansDayStandsInItsOrder() throws {
        #expect(try desk.handhold("board", "schedule", "--plan", "after-school", "-o", "a.pdf").code == 0)
        let words = try desk.words(of: desk.path("a.pdf"))
        let places = try ["finger-rockets", "bear-arms", "thumb-cave"].map { id in
            try #require(words.range(of: try desk.name(of: id, in: "en"))?.lowerBound, "\(id)")
        }
        #expect(places == places.sorted())
    }

    @Test func smallPiecesAreKeptFromSmallChildren() throws {
        let small = "keep them from children under 3 years, who may choke on them."
        #expect(try desk.handhold("board", "cues", "--tokens", "-o", "a.pdf").errors.contains(small))
        #expect(
            try !desk.handhold("board", "first-then", "bath", "bed", "--tokens", "-o", "a.pdf").errors.contains(small))
        #expect(try !desk.handhold("board", "cues", "-o", "a.pdf").errors.contains(small))
    }

    @Test func theSameBoardHasTheSameBytesAndNoName() throws {
        let board = ["board", "routine", "--family", "families/rivera.yaml", "--child", "Zebulon"]
        #expect(try desk.handhold(board).code == 0)
        let name = try #require(desk.files.first)
        #expect(!name.lowercased().contains("zebulon") && (try desk.mode(name)) & 0o077 == 0)
        #expect(try desk.handhold(board + ["-o", "b.pdf"], with: ["TZ": "Asia/Tokyo"]).code == 0)
        #expect(desk.bytes(name) == desk.bytes("b.pdf"))
        let file = try PDFBytes(try bytes("b.pdf"))
        let metadata = String(decoding: file.data(file.catalog["/Metadata"]), as: UTF8.self)
        #expect(!metadata.contains("Zebulon") && !"\(file.info)".contains("Zebulon"))
        #expect(try desk.words(of: desk.path("b.pdf")).contains("Zebulon"), "the child's name is on the board")
    }
}

extension DrawnPage {
    /// The pieces, by the dark line that each is cut along.
    fileprivate var pieces: [Area] {
        forms.filter { $0.color == "#3a4a4c" && $0.line.map { abs($0 - 0.75) < 0.01 } == true }.map(\.area)
    }

    /// The dots of hook and loop: 18 mm wide, the usual 15 to 20.
    fileprivate var dots: [Area] {
        forms.filter { $0.line != nil && abs($0.area.width - 18) < 0.1 && abs($0.area.height - 18) < 0.1 }.map(\.area)
    }
}
