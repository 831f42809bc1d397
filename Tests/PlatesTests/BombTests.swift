import Basics
import Rendering
import Testing

/// Files made to exhaust us are refused before they cost anything.
@Suite struct BombTests {
    @Test func aBillionLaughsAreRefusedAtOnce() {
        var bomb = "<!DOCTYPE svg [<!ENTITY a \"ha\">"
        for (name, last) in zip("bcdefghij", "abcdefghi") {
            bomb += "<!ENTITY \(name) \"" + String(repeating: "&\(last);", count: 10) + "\">"
        }
        bomb += "]>\n<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><title>&j;</title></svg>"
        var found: [String] = []
        let took = seconds { found = faults(bomb) }
        #expect(found.first == "1:1 svg-doctype")
        #expect(took < 0.1)
    }

    @Test func copiesOfCopiesAreRefusedAtOnce() {
        var inside = "<g id=\"u0\"><rect width=\"9\" height=\"9\"/></g>"
        for level in 1...9 {
            inside += "<g id=\"u\(level)\">" + String(repeating: "<use href=\"#u\(level - 1)\"/>", count: 10) + "</g>"
        }
        let bomb = plate("<g id=\"base\">", "<g id=\"base\"><defs>\(inside)</defs>")
        var found: [String] = []
        let took = seconds { found = faults(bomb) }
        #expect(found == ["5:76 svg-too-many-copies"])
        #expect(took < 0.5)
    }

    @Test(arguments: [(2_000, true), (2_001, false)])
    func twoThousandCopiesAreTheLimit(count: Int, isAccepted: Bool) {
        let copies = String(repeating: "<use href=\"#press-here\"/>", count: count)
        #expect(faults(plate("<g id=\"base\">", "<g id=\"base\">" + copies)).isEmpty == isAccepted)
    }

    @Test func clipPathsOfClipPathsCountAsCopies() {
        var inside = "<clipPath id=\"c0\"><rect width=\"9\" height=\"9\"/></clipPath>"
        for level in 1...9 {
            let shape = "<rect width=\"9\" height=\"9\" clip-path=\"url(#c\(level - 1))\"/>"
            inside += "<clipPath id=\"c\(level)\">" + String(repeating: shape, count: 10) + "</clipPath>"
        }
        let bomb = plate("<g id=\"base\">", "<defs>\(inside)</defs><g id=\"base\">")
        var found: [String] = []
        let took = seconds { found = faults(bomb) }
        #expect(found.map { $0.hasSuffix("svg-too-many-copies") } == [true])
        #expect(took < 0.5)
    }

    @Test func copiesThatLeadBackAreRefused() {
        let own = plate("<g id=\"base\">", "<g id=\"base\"><use href=\"#base\"/>")
        #expect(faults(own) == ["5:16 svg-endless"])
        let pair = plate(
            "<g id=\"base\">", "<g id=\"base\"><g id=\"a\"><use href=\"#b\"/></g><g id=\"b\"><use href=\"#a\"/></g>")
        #expect(faults(pair).map { $0.hasSuffix("svg-endless") } == [true])
    }

    @Test func longChainsAreRefused() {
        let chain =
            (1...40).map { "<use id=\"u\($0)\" href=\"#u\($0 + 1)\"/>" }.joined() + "<path id=\"u41\" d=\"M0 0\"/>"
        #expect(
            faults(plate("<g id=\"base\">", "<g id=\"base\">" + chain)).map { $0.hasSuffix("svg-endless") } == [true])
    }

    @Test func deepManyAndLargeAreRefused() {
        let deep = String(repeating: "<g>", count: 70) + String(repeating: "</g>", count: 70)
        #expect(faults(plate("<g id=\"base\">", "<g id=\"base\">" + deep)) == ["5:202 svg-too-deep"])
        let many = String(repeating: "<g/>", count: 5_000)
        #expect(
            faults(plate("<g id=\"base\">", "<g id=\"base\">" + many)).map { $0.hasSuffix("svg-too-many-elements") }
                == [true])
        let large = String(repeating: " ", count: 1 << 20)
        #expect(faults(goodPlate + large) == ["1:1 picture-too-large"])
    }

    @Test func endlessFaultsAreCutShort() {
        let many = String(repeating: "<g class=\"x y z\"/>", count: 4_900)
        var found: [String] = []
        let took = seconds { found = faults(plate("<g id=\"base\">", "<g id=\"base\">" + many)) }
        #expect(found.count <= 60)
        #expect(took < 2)
    }
}
