import Foundation
import TestSupport
import Testing

/// Faces without a sheet: what a print shop wants, and pictures for other programs.
@Suite struct CardFacesTests {
    private let desk: Desk

    init() throws { desk = try Desk() }

    @Test(arguments: [("poker", 63.5, 88.9), ("business-us", 88.9, 50.8), ("70x100mm", 70, 100), ("mini", 44, 63)])
    func boxesLieInOneAnother(size: String, width: Double, height: Double) throws {
        let flags = ["cards", "tunnel-toes", "pizza-back", "--faces", "--size", size, "-o", "faces.pdf"]
        #expect(try desk.handhold(flags + ["--bleed", "3mm"]).code == 0)
        let pages = try desk.pages("faces.pdf")
        #expect(pages.count == 4)
        let unit = DrawnPage.pointsPerMillimetre
        for page in pages {
            // Each box in points, left bottom right top: to a tenth of a point.
            let outer = [0, 0, (width + 6) * unit, (height + 6) * unit]
            let inner = [3 * unit, 3 * unit, (width + 3) * unit, (height + 3) * unit]
            #expect(zip(try #require(page.boxes["MediaBox"]), outer).allSatisfy { abs($0 - $1) < 0.1 })
            #expect(zip(try #require(page.boxes["BleedBox"]), outer).allSatisfy { abs($0 - $1) < 0.1 })
            #expect(zip(try #require(page.boxes["TrimBox"]), inner).allSatisfy { abs($0 - $1) < 0.1 })
            #expect(page.boxes["ArtBox"] == nil, "one of TrimBox and ArtBox")
            for (small, large) in [("TrimBox", "BleedBox"), ("BleedBox", "MediaBox")] {
                let (inside, around) = (try #require(page.boxes[small]), try #require(page.boxes[large]))
                #expect(inside[0] >= around[0] && inside[1] >= around[1])
                #expect(inside[2] <= around[2] && inside[3] <= around[3])
            }
        }
        #expect(try desk.handhold(flags).code == 0)
        for page in try desk.pages("faces.pdf") {
            #expect(abs(page.width - width) < 0.04 && abs(page.height - height) < 0.04)
            #expect(page.boxes["TrimBox"] == page.boxes["MediaBox"])
            #expect(page.boxes["BleedBox"] == page.boxes["MediaBox"])
        }
        let file = try PDFBytes(Array(try #require(desk.bytes("faces.pdf"))))
        #expect(file.name(file.dictionary(file.catalog["/ViewerPreferences"])["/PrintScaling"]) == "/None")
        #expect(file.dictionary(file.catalog["/ViewerPreferences"])["/Duplex"] == nil)
    }

    @Test(arguments: ["poker", "mini", "business-us"])
    func theInkOfAFrontReachesOverAllFourCuts(size: String) throws {
        #expect(
            try desk.handhold("cards", "tunnel-toes", "--faces", "--bleed", "3mm", "--size", size, "-o", "f.pdf").code
                == 0)
        let dots = try Dots(of: Array(try #require(desk.bytes("f.pdf"))), dpi: 300)
        // Within a dot of the paper's edge, at every corner and along every side, lies the colour of the rim.
        let (right, bottom) = (dots.width - 3, dots.height - 3)
        var edge: [String] = []
        for x in stride(from: 2, through: right, by: 20) { edge += [dots.color(x, 2), dots.color(x, bottom)] }
        for y in stride(from: 2, through: bottom, by: 20) { edge += [dots.color(2, y), dots.color(right, y)] }
        edge += [dots.color(right, bottom), dots.color(2, bottom), dots.color(right, 2)]
        #expect(Set(edge).count == 1 && edge.first != "#ffffff", "\(Set(edge))")
    }

    @Test(arguments: [(300, 11811), (600, 23622), (96, 3780)])
    func aPictureHasTheDotsOfItsSize(dpi: Int, dotsPerMetre: Int) throws {
        let flags = ["cards", "tunnel-toes", "--png", "--dpi", "\(dpi)", "--bleed", "3mm", "--size", "poker", "-o"]
        #expect(try desk.handhold(flags + ["bled"]).code == 0)
        #expect(try desk.handhold(flags + ["cut/", "--trimmed"]).code == 0)
        #expect(
            desk.files.filter { $0.hasSuffix(".png") } == [
                "bled/tunnel-toes-back.png", "bled/tunnel-toes-front.png", "cut/tunnel-toes-back.png",
                "cut/tunnel-toes-front.png",
            ])
        for (folder, width, height) in [("bled", 69.5, 94.9), ("cut", 63.5, 88.9)] {
            for face in ["front", "back"] {
                let picture = try #require(PictureFile(desk.bytes("\(folder)/tunnel-toes-\(face).png")))
                #expect(picture.width == PictureFile.dots(width, Double(dpi)))
                #expect(picture.height == PictureFile.dots(height, Double(dpi)))
                #expect(picture.dotsPerMetre == [dotsPerMetre, dotsPerMetre])
                #expect(!picture.hasAlpha)
                let size = try #require(picture.chunks.firstIndex(of: "pHYs"))
                #expect(try size < #require(picture.chunks.firstIndex(of: "IDAT")))
            }
        }
    }

    @Test func theSizesOfTheTable() throws {
        // `print.md` §1.1: dots at 300 dpi.
        for (size, width, height) in [("poker", 750, 1050), ("mini", 520, 744), ("business-us", 1050, 600)] {
            #expect(try desk.handhold("cards", "tunnel-toes", "--png", "--size", size, "-o", size).code == 0)
            let picture = try #require(PictureFile(desk.bytes("\(size)/tunnel-toes-front.png")))
            #expect(picture.width == width && picture.height == height)
        }
    }

    @Test func theCutTakesTheRimOff() throws {
        let flags = ["cards", "tunnel-toes", "--png", "--dpi", "100", "--bleed", "3mm", "-o"]
        try desk.handhold(flags + ["bled"])
        try desk.handhold(flags + ["cut", "--trimmed"])
        let bled = try Dots(png: Array(try #require(desk.bytes("bled/tunnel-toes-front.png"))))
        let cut = try Dots(png: Array(try #require(desk.bytes("cut/tunnel-toes-front.png"))))
        // Both are the same picture: what is in the middle of one is in the middle of the other.
        let same = (0..<200).count { step in
            let y = step * cut.height / 200
            return bled.color(bled.width / 2, y + (bled.height - cut.height) / 2) == cut.color(cut.width / 2, y)
        }
        #expect(same > 150)
        let column = { (dots: Dots) in Set((0..<dots.height).map { dots.color(dots.width / 2, $0) }) }
        #expect(column(cut).count > 10, "there is something to compare")
    }

    @Test func withoutPaperOneSeesThrough() throws {
        let flags = ["cards", "tunnel-toes", "--png", "--dpi", "100", "-o"]
        try desk.handhold(flags + ["glass", "--transparent"])
        try desk.handhold(flags + ["paper"])
        #expect(PictureFile(desk.bytes("glass/tunnel-toes-front.png"))?.hasAlpha == true)
        let glass = try Dots(png: Array(try #require(desk.bytes("glass/tunnel-toes-front.png"))))
        let paper = try Dots(png: Array(try #require(desk.bytes("paper/tunnel-toes-front.png"))))
        for (x, y) in [(0, 0), (glass.width - 1, 0), (0, glass.height - 1), (glass.width - 1, glass.height - 1)] {
            #expect(glass.cover(x, y) == 0)
            #expect(paper.color(x, y) == "#ffffff" && paper.cover(x, y) == 255)
        }
        let covers = (0..<glass.height).map { glass.cover(glass.width / 2, $0) }
        #expect(covers.contains(255) && covers.contains(0))
    }

    @Test func picturesAreTheSameEachTime() throws {
        let flags = ["cards", "--area", "back", "--png", "--dpi", "60", "-o"]
        #expect(try desk.handhold(flags + ["one"]).code == 0)
        #expect(try desk.handhold(flags + ["two"], with: ["TZ": "Asia/Tokyo", "LC_ALL": "tr_TR.UTF-8"]).code == 0)
        let names = desk.files.filter { $0.hasPrefix("one/") }
        #expect(names.count > 8)
        for name in names { #expect(desk.bytes(name) == desk.bytes(name.replacing("one/", with: "two/")), "\(name)") }
    }

    @Test func theContactSheetShowsEachCardOnce() throws {
        try desk.write("technique,quantity\ntunnel-toes,4\npizza-back,2\n", to: "deck.csv")
        let answer = try desk.handhold("cards", "--from", "deck.csv", "--contact", "-o", "deck.pdf")
        #expect(answer.code == 0)
        #expect(answer.output == "deck.pdf\ndeck-contact-1.png\n")
        let sheet = try #require(PictureFile(desk.bytes("deck-contact-1.png")))
        // Four faces of 63.5 mm beside each other, not twelve: within 300 mm.
        #expect(sheet.width > PictureFile.dots(4 * 63.5, 100) && sheet.width < PictureFile.dots(300, 100))
        #expect(sheet.height > PictureFile.dots(88.9, 100) && sheet.height < PictureFile.dots(2 * 88.9, 100))
        let pictures = try desk.handhold("cards", "tunnel-toes", "--png", "--contact", "--dpi", "50", "-o", "cards")
        #expect(pictures.output.hasSuffix("cards/contact-1.png\n"))
        #expect(PictureFile(desk.bytes("cards/contact-1.png")) != nil)
    }

    @Test(arguments: [
        ["--png", "-o", "a.pdf"], ["--trimmed"], ["--transparent"], ["--png", "--dpi", "20"], ["-o", "-"],
    ])
    func whatPicturesCannotBeIsSaid(flags: [String]) throws {
        let answer = try desk.handhold(["cards", "tunnel-toes"] + flags)
        #expect(answer.code == 64)
        #expect(!answer.errors.isEmpty)
        #expect(desk.files == [])
    }
}
