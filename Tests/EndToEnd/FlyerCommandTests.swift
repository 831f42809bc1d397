import Foundation
import TestSupport
import Testing

/// `flyer`: an invitation on one page, with a code to scan and strips to tear off.
@Suite struct FlyerCommandTests {
    private let desk: Desk

    /// The desk stands in a fresh clinic's folder, which has two events.
    init() throws {
        desk = try Desk()
        try desk.handhold("init", ".")
    }

    private func flat(_ text: String) -> String { text.split(whereSeparator: \.isWhitespace).joined(separator: " ") }

    @Test func everyExampleOfTheHelpWorks() throws {
        let runs = try desk.runExamples(of: "flyer")
        #expect(runs.count >= 3)
        for run in runs { #expect(run.answer.code == 0, "\(run.example): \(run.answer.errors)") }
    }

    private static let english = [
        "Calm hands, happy feet", "Saturday, December 5", "10:00 to 11:30 a.m.", "Willow Street Therapy",
        "12 Willow Street, big room", "Sam Lee", "occupational therapist", "Families with children from birth to 8",
        "Free", "A foot rub in the tunnel", "A towel and a favorite book", "Call or scan by December 3.", "555-0134",
        "willowstreet.example.org/class",
    ]
    private static let spanish = [
        "Manos tranquilas, pies felices", "Sábado 5 de diciembre", "10:00 a 11:30 a. m.", "terapeuta ocupacional",
        "Gratis", "Un masaje de pies en el túnel", "Llame o escanee hasta el 3 de diciembre.", "555-0134",
    ]

    @Test(arguments: [("en", "letter", english), ("es", "a4", spanish), ("en", "legal", english)])
    func onePageSaysItAll(language: String, paper: String, said: [String]) throws {
        let answer = try desk.handhold(
            "flyer", "events/parent-class.yaml", "--language", language, "--paper", paper, "-o", "a.pdf")
        #expect(answer.code == 0, "\(answer.errors)")
        let pages = try desk.pages("a.pdf")
        #expect(pages.count == 1)
        let words = try desk.words(of: desk.path("a.pdf"))
        for text in said { #expect(words.contains(text), "\(text)") }
        let sides = ["letter": (215.9, 279.4), "a4": (210, 297), "legal": (215.9, 355.6)][paper] ?? (0, 0)
        let page = try #require(pages.first)
        #expect(abs(page.width - sides.0) < 0.1 && abs(page.height - sides.1) < 0.1)
        #expect(page.pictures.count >= 1 && page.pictures.allSatisfy { $0.determinant > 0 })
        // What is printed stays on the paper, and what is read from across a room is large.
        for word in page.words { #expect(page.area.holds(.init(around: [word.start]), within: 0)) }
        #expect(page.words.filter { $0.mark.tag == "/H1" }.allSatisfy { $0.size >= 28 })
        #expect(PDFUACheck.findings(in: try desk.content("a.pdf")) == [])
    }

    /// Words that are read from below, by the left edge of their line.
    private func turned(_ page: DrawnPage) -> [DrawnPage.Words] {
        page.words.filter { abs($0.along.x) < 0.001 && abs($0.along.y + 1) < 0.001 }
    }

    @Test(arguments: [0, 1, 5, 8])
    func eachStripSaysWhatItIsAndWhomToCall(count: Int) throws {
        let answer = try desk.handhold("flyer", "events/parent-class.yaml", "--tabs", "\(count)", "-o", "a.pdf")
        #expect(answer.code == 0, "\(answer.errors)")
        let page = try #require(try desk.pages("a.pdf").first)
        let turned = turned(page)
        #expect(turned.filter { flat($0.text) == "555-0134" }.count == count)
        #expect(page.words.filter { $0.along != .init(1, 0) }.count == turned.count, "upright, or read from below")
        let strips = page.forms.filter { form in
            form.line != nil && form.area.height > 40 && turned.contains { form.area.holds(.init(around: [$0.start])) }
        }.map(\.area)
        #expect(strips.count == count)
        for (index, strip) in strips.enumerated() {
            let words = turned.filter { strip.holds(.init(around: [$0.start])) }
            let said = flat(words.map(\.text).joined(separator: " "))
            for text in ["Calm hands", "Saturday, December 5", "10:00 to 11:30 a.m.", "555-0134"] {
                #expect(said.contains(text), "\(said)")
            }
            // No screen reader hears it again and again.
            #expect(words.allSatisfy { $0.mark.isArtifact })
            // Side by side at the foot of the paper, all of one width, with a finger's breadth to hold.
            #expect(abs(strip.bottom - page.height) < 0.5)
            #expect(abs(strip.width - strips[0].width) < 0.1 && strip.width >= 13)
            if index > 0 { #expect(abs(strip.left - strips[index - 1].right) < 0.3) }
            #expect(words.allSatisfy { $0.size >= 7.5 && $0.start.y < page.height - 5 })
        }
    }

    @Test func theCodeIsSharpAndLargeEnough() throws {
        try desk.handhold("flyer", "events/parent-class.yaml", "-o", "a.pdf")
        let (file, root) = try desk.structure("a.pdf")
        let codes = root.all("Figure").filter {
            file.text($0.entries["/Alt"])?.contains("willowstreet.example.org/class") == true
        }
        #expect(codes.count == 1)
        let numbers = try #require(codes.first).content.map(\.number)
        let page = try #require(try desk.pages("a.pdf").first)
        let modules = page.forms.filter { form in form.mark.number.map(numbers.contains) == true }
        let corners = modules.flatMap { form -> [DrawnPage.Spot] in
            [.init(form.area.left, form.area.top), .init(form.area.right, form.area.bottom)]
        }
        let area = DrawnPage.Area(around: corners)
        #expect(area.width >= 18 && abs(area.width - area.height) < 0.1)
        // Three corners hold a finder: seven modules that are dark, light, dark (ISO/IEC 18004, 6.3.3).
        let dots = try Dots(of: try desk.content("a.pdf"), dpi: 600)
        let perMillimetre = 600 / 25.4
        func isDark(_ x: Double, _ y: Double) -> Bool {
            dots.color(Int(x * perMillimetre), Int(y * perMillimetre)) < "#808080"
        }
        let sizes = stride(from: 21, through: 57, by: 4).filter { size in
            let module = area.width / Double(size)
            return [(0, 0), (size - 7, 0), (0, size - 7)].allSatisfy { column, row in
                (0..<49).allSatisfy { index in
                    let (x, y) = (index % 7, index / 7)
                    let ring = max(abs(x - 3), abs(y - 3))
                    return isDark(
                        area.left + (Double(column + x) + 0.5) * module, area.top + (Double(row + y) + 0.5) * module)
                        == (ring != 2)
                }
            }
        }
        #expect(sizes.count == 1)
        // A telephone reads modules of half a millimetre at arm's length.
        #expect(area.width / Double(sizes.first ?? 100) >= 0.5)
        let quiet = area.width / Double(sizes.first ?? 100) * 4
        #expect(!page.words.contains { area.grown(by: quiet - 0.2).holds(.init(around: [$0.start]), within: 0) })
    }

    @Test(arguments: [("2026-12-05", "14:00", "15:15"), ("2027-02-28", "11:30", "12:15"), ("2028-02-29", "00:05", "")])
    func dayAndTimeAreThoseOfTheCalendar(date: String, start: String, end: String) throws {
        let until = end.isEmpty ? "" : ", end: \"\(end)\""
        try desk.write(
            "title: A class\nwhen: {date: \(date), start: \"\(start)\"\(until)}\nplace: {name: Here}\n", to: "e.yaml")
        #expect(try desk.handhold("flyer", "e.yaml", "--tabs", "0", "-o", "a.pdf").code == 0)
        let reader = DateFormatter()
        (reader.locale, reader.timeZone) = (Locale(identifier: "en_US_POSIX"), TimeZone(identifier: "UTC"))
        reader.dateFormat = "yyyy-MM-dd"
        let day = try #require(reader.date(from: date))
        reader.dateFormat = "EEEE, MMMM d"
        let words = try desk.words(of: desk.path("a.pdf"))
        #expect(words.contains(reader.string(from: day)))
        let clock = [
            "14:00": "2:00 to 3:15 p.m.", "11:30": "11:30 a.m. to 12:15 p.m.", "00:05": "12:05 a.m.",
        ][start]
        #expect(words.contains(try #require(clock)))
    }

    @Test(arguments: [
        (
            "title: x\nwhen: {date: 2026-02-30, start: \"10:00\"}\nplace: {name: x}\n",
            "e.yaml:2:14: error: the date is a day such as 2026-11-23"
        ),
        ("title: x\nwhen: {date: 2026-12-05, start: 9am}\nplace: {name: x}\n", "error: a time is hours and minutes"),
        ("title: x\nwhen: {date: 2026-12-05, start: \"9:00\"}\nplce: {name: x}\n", "help: did you mean 'place'?"),
        (
            "title: x\nwhen: {date: 2026-12-05, start: \"11:00\", end: \"10:00\"}\nplace: {name: x}\n",
            "e.yaml:2:47: error: it ends at 10:00, before it starts at 11:00"
        ),
        (
            "title: x\nwhen: {date: 2026-12-05, start: \"11:00\"}\nonline: x\nlink: \"http://example.org\"\n",
            "e.yaml:4:7: error: a link begins with https://"
        ),
        (
            "title: x\nwhen: {date: 2026-12-05, start: \"11:00\"}\nonline: x\npicture: pizza-bak\n",
            "help: did you mean 'pizza-back'?"
        ),
    ])
    func whatCannotBeIsSaid(event: String, message: String) throws {
        try desk.write(event, to: "e.yaml")
        let answer = try desk.handhold("flyer", "e.yaml", "-o", "a.pdf")
        #expect(answer.code == 1)
        #expect(answer.errors.contains(message), "\(answer.errors)")
        #expect(!desk.files.contains("a.pdf"))
    }

    @Test func anEventInOneLanguageIsNotMadeUpInAnother() throws {
        let answer = try desk.handhold("flyer", "events/webinar.yaml", "--language", "es", "-o", "a.pdf")
        #expect(answer.code == 1)
        #expect(answer.errors.hasPrefix("events/webinar.yaml:3:8: error: these words are not there in 'es'\n"))
        #expect(try desk.handhold("flyer", "events/webinar.yaml", "--tabs", "9").code == 64)
        #expect(!desk.files.contains("a.pdf"))
    }

    @Test func whatASmallPaperCannotHoldIsNamed() throws {
        let answer = try desk.handhold(
            "flyer", "events/parent-class.yaml", "--paper", "a5", "--tabs", "5", "-o", "a.pdf")
        #expect(answer.code == 1)
        #expect(answer.errors.contains("this does not fit on one page even at its least size"))
        #expect(answer.errors.contains("“A calm end to the day” is over the edge"))
        #expect(!desk.files.contains("a.pdf"))
    }

    @Test func theSameFlyerHasTheSameBytes() throws {
        try desk.handhold("flyer", "events/webinar.yaml", "-o", "a.pdf")
        try desk.handhold(["flyer", "events/webinar.yaml", "-o", "b.pdf"], with: ["TZ": "Asia/Tokyo"])
        #expect(desk.bytes("a.pdf") != nil && desk.bytes("a.pdf") == desk.bytes("b.pdf"))
        #expect(try desk.words(of: desk.path("a.pdf")).contains("7:30 to 8:30 p.m. (Eastern)"))
    }
}
