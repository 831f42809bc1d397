import Foundation
import Testing

/// What the command says of itself; and the batch that the benchmark times.
@Suite struct HelpTests {
    private let desk: Desk

    init() throws { desk = try Desk() }

    @Test(arguments: ["handout", "list", "show", "init", "check", "doctor", "mail", "outbox"])
    func eachCommandExplainsItself(_ command: String) throws {
        let help = try desk.handhold(command, "--help")
        #expect(help.code == 0)
        #expect(help.output.contains("USAGE: handhold \(command)"))
        #expect(help.output.contains("Example"))
        // The line of all options is as long as they are.
        let lines = help.output.split(separator: "\n").filter { !$0.hasPrefix("USAGE") }
        #expect(lines.allSatisfy { $0.count <= 80 })
        #expect(try desk.handhold("--help").output.contains("\n  \(command) "))
    }

    @Test(arguments: [("bacth", "batch"), ("handuot", "handout"), ("mial", "mail"), ("bord", "board")])
    func aSlipInACommandIsAnsweredWithItsName(word: String, command: String) throws {
        let answer = try desk.handhold(word, "tunnel-toes")
        #expect((answer.code, answer.output) == (64, ""))
        #expect(answer.errors.hasPrefix("Error: There is no command '\(word)'. Did you mean '\(command)'?\n"))
        #expect(!(try desk.handhold("xylophone").errors.contains("Did you mean")))
    }

    @Test func theVersionIsANumber() throws {
        #expect(try desk.handhold("--version").output.split(separator: ".").count == 3)
    }

    @Test(arguments: ["bash", "zsh", "fish"])
    func completionsComeForEachShell(_ shell: String) throws {
        let script = try desk.handhold("--generate-completion-script", shell)
        #expect(script.code == 0)
        #expect(script.output.contains("handhold"))
        #expect(!script.output.contains("bench-batch") || shell != "fish")
    }

    @Test func aBatchSaysWhatItTook() throws {
        try desk.write("", to: "out/readme")
        let answer = try desk.handhold(
            "bench-batch", "--count", "3", "--family", "families/rivera.yaml", "-o", "out")
        #expect(answer.code == 0)
        let line = try #require(answer.output.split(separator: "\n").last)
        let figures = try #require(try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Double])
        #expect(figures["documents"] == 3)
        #expect((figures["seconds"] ?? 0) > 0)
        #expect(Set(figures.keys) == ["documents", "seconds", "peak_rss_at_50_mib", "peak_rss_end_mib"])
        #expect(desk.files == ["out", "out/1.pdf", "out/2.pdf", "out/3.pdf", "out/readme"])
        #expect(desk.bytes("out/1.pdf") != desk.bytes("out/2.pdf"))
    }

    @Test func aThreadMakesTheSameBytesAsAProcessOfItsOwn() throws {
        try desk.write("", to: "out/readme")
        let family = ["--family", "families/rivera.yaml"]
        #expect(try desk.handhold(["bench-batch", "--count", "6", "--workers", "3", "-o", "out"] + family).code == 0)
        for number in [2, 6] {
            let alone = ["handout", "tunnel-toes", "--child", "Child \(number)", "-o", "alone.pdf"] + family
            #expect(try desk.handhold(alone).code == 0)
            let bytes = desk.bytes("alone.pdf")
            #expect(bytes != nil && bytes == desk.bytes("out/\(number).pdf"))
        }
    }
}
