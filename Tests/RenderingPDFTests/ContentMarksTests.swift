import Testing

@testable import Rendering

@Suite struct ContentMarksTests {
    private func rewrite(_ content: String, _ replacements: [ContentMarks.Replacement]) throws -> String {
        let bytes = Array(content.utf8)
        return try bytes.withUnsafeBufferPointer {
            String(decoding: try ContentMarks.rewrite($0, replacements), as: UTF8.self)
        }
    }

    private func marks(_ content: String) -> Bool {
        Array(content.utf8).withUnsafeBufferPointer(ContentMarks.marks)
    }

    @Test func bracketsAreReplacedInOrder() throws {
        let rewritten = try rewrite(
            "q\n/NonStruct << /MCID 0 >> BDC\nf\nEMC\n/NonStruct << /MCID 1 >> BDC\nEMC\nQ",
            [
                .init(bracket: "/P << /MCID 0 >> BDC"),
                .init(bracket: "/Figure << /MCID 1 >> BDC", ink: "q /Plate0 Do Q"),
            ])
        #expect(
            rewritten
                == "q\n/P << /MCID 0 >> BDC\nf\nEMC\n/Figure << /MCID 1 >> BDC\nq /Plate0 Do Q\nEMC\nQ")
    }

    @Test func wordsOnThePageAreNoBrackets() throws {
        let content = #"BT (a \( /NonStruct << /MCID 7 >> BDC \) (b)) Tj ET"#
        #expect(try rewrite(content, []) == content)
    }

    @Test func bracketsOfOthersStay() throws {
        let content = "/Span << /ActualText <feff0041> >> BDC\nEMC"
        #expect(try rewrite(content, []) == content)
    }

    @Test(arguments: [0, 2]) func aMissingMarkIsAFault(count: Int) {
        let replacements = Array(repeating: ContentMarks.Replacement(bracket: "/P BMC"), count: count)
        #expect(fault { _ = try rewrite("/NonStruct << /MCID 0 >> BDC\nEMC", replacements) } == "finishing-failed")
    }

    @Test func ownMarksAreFound() {
        #expect(marks("/P << /MCID 0 >> BDC EMC"))
        #expect(marks("/Artifact BMC EMC"))
        #expect(!marks("(a BDC b) Tj (c \\) BMC) Tj"))
        #expect(!marks("0 0 m 1 1 l S"))
    }
}
