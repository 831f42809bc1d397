import Foundation
import Testing

/// What never reaches paper, and what is left behind when something fails.
@Suite struct RefusalTests {
    private let desk: Desk

    init() throws { desk = try Desk() }

    @Test func aRedPrecautionKeepsItsTechniqueOffThePage() throws {
        let answer = try desk.handhold("handout", "tunnel-toes", "--precautions", "fever")
        #expect(answer.code == 2)
        #expect(answer.output == "")
        #expect(answer.errors.contains("warning: 'tunnel-toes' is left out because of 'fever' (red)"))
        #expect(answer.errors.hasSuffix("Nothing is left to print.\n"))
        #expect(desk.files == [])
    }

    @Test func theOthersAreStillPrinted() throws {
        let answer = try desk.handhold("handout", "leg-slide-down", "tunnel-toes", "--avoid", "legs", "-o", "a.pdf")
        #expect(answer.code == 2)
        #expect(answer.errors == "warning: 'leg-slide-down' is left out: the family avoids touch on the legs\n")
        let words = try desk.words(of: "a.pdf")
        #expect(words.contains("Tunnel Toes"))
        #expect(!words.contains("Leg Slide"))
    }

    @Test func whatSomebodyClearedSaysSo() throws {
        let answer = try desk.handhold(
            "handout", "tunnel-toes", "--precautions", "fever", "--clear", "fever", "--cleared-by", "Dr. Lee",
            "--reason", "Well since Monday.", "-o", "a.pdf")
        #expect(answer.code == 0)
        #expect(answer.errors == "warning: 'tunnel-toes': 'fever' was cleared by Dr. Lee; the page says so\n")
        #expect(try desk.words(of: "a.pdf").contains("Cleared by Dr. Lee: Well since Monday."))
    }

    @Test func flagsOnlyAddToWhatProtectsTheChild() throws {
        try desk.write("precautions: [fever]\n", to: "family.yaml")
        let answer = try desk.handhold(
            "handout", "tunnel-toes", "--family", "family.yaml", "--precautions", "reflux", "--avoid", "face")
        #expect(answer.code == 2)
        #expect(answer.errors.contains("family.yaml:1:15: warning: 'tunnel-toes' is left out because of 'fever'"))
    }

    @Test(arguments: [
        ["--clear", "fever"],
        ["--clear", "fever", "--cleared-by", "Dr. Lee"],
        ["--clear", "fever", "--cleared-by", "Dr. Lee", "--reason", " "],
        ["--cleared-by", "Dr. Lee", "--reason", "well"],
    ])
    func nothingIsClearedByNobodyOrForNoReason(_ flags: [String]) throws {
        let answer = try desk.handhold(["handout", "tunnel-toes"] + flags)
        #expect(answer.code == 64)
        #expect(
            answer.errors.hasPrefix(
                "Error: A precaution is cleared by somebody for a reason: "
                    + "give --cleared-by and --reason once for each --clear.\n"))
    }

    @Test(arguments: [
        ("/dev/full", "error: '/dev/full' is a device or a pipe, which output cannot replace\n"),
        ("none/a.pdf", "error: cannot write 'none/a.pdf': No such file or directory\n"),
        (".", "error: '.' is a folder\nhelp: name a file in it\n"),
    ])
    func whatCannotBeWrittenIsSaid(_ path: String, _ message: String) throws {
        let answer = try desk.handhold("handout", "tunnel-toes", "-o", path)
        #expect(answer.code == 1)
        #expect(answer.output == "")
        #expect(answer.errors == message)
        #expect(desk.files == [])
    }

    @Test func theFilesOfASheetAppearTogetherOrNotAtAll() throws {
        try desk.write("", to: "a-2.png/keep")
        let answer = try desk.handhold(
            "handout", "tunnel-toes", "pizza-back", "--png", "--pdf", "--dpi", "40", "-o", "a.pdf")
        #expect(answer.code == 1)
        #expect(answer.errors == "error: 'a-2.png' is a folder\nhelp: name a file in it\n")
        #expect(desk.files == ["a-2.png", "a-2.png/keep"])
    }

    @Test func aFileThatWasThereStaysWhenARunFails() throws {
        try desk.write("mine", to: "a.pdf")
        #expect(try desk.handhold("handout", "tunnel-toes", "--paper", "a9", "-o", "a.pdf").code == 1)
        #expect(desk.bytes("a.pdf") == Data("mine".utf8))
    }

    @Test func aFullDiskIsSaidForResultsToo() throws {
        let command = "exec \(try Desk.binary()) list > /dev/full"
        let answer = try desk.tool("sh", "-c", command)
        #expect(answer.code == 1)
        #expect(answer.errors == "error: cannot write the result: No space left on device\n")
    }
}
