import Basics
import TestSupport
import Testing

/// Files made to exhaust time, memory or the stack.
@Suite struct YAMLBoundsTests {
    /// What reading complains of, held to a time that no honest file needs.
    private func quickFault(_ text: String, within limit: Duration = .seconds(1)) -> String {
        var fault = ""
        let bytes = Array(text.utf8)
        let time = ContinuousClock().measure { fault = yamlFault(bytes) }
        #expect(time < limit)
        return fault
    }

    @Test func thirtyTwoLevelsAreReadAndThirtyThreeRefused() {
        func flow(_ depth: Int) -> String {
            String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
        }
        #expect(quickFault(flow(32)) == "")
        #expect(
            quickFault(flow(33)) == "test.yaml:1:33: error[too-deep]: the file is nested more than 32 levels deep")
    }

    @Test func blockLevelsCountToo() {
        func block(_ depth: Int) -> String {
            (0..<depth).map { String(repeating: " ", count: $0) + "k:\n" }.joined()
        }
        #expect(quickFault(block(32)) == "")
        #expect(
            quickFault(block(33)) == "test.yaml:33:33: error[too-deep]: the file is nested more than 32 levels deep")
        #expect(quickFault(String(repeating: "- ", count: 50_000)).contains("error[too-deep]"))
    }

    @Test(arguments: ["[", "{", "[{", "{a: [", "? ", "- ", "!", "&a ", "*", "\"", "'", "|\n", "a: ", "-\n", "<<: "])
    func aHundredKilobytesOfOneSignAreQuick(sign: String) {
        let fault = quickFault(String(repeating: sign, count: 100_000 / sign.utf8.count))
        #expect(fault.isEmpty || fault.hasPrefix("test.yaml:"))
    }

    @Test func billionLaughsAreRefused() {
        var text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
        for level in 1...10 {
            let names = [String](repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
            text += "a\(level): &a\(level) [\(names)]\n"
        }
        #expect(quickFault(text).contains("error[too-many-aliases]: the file repeats itself too often by aliases"))
    }

    @Test func aThousandAliasesAreReadAndOneMoreIsRefused() {
        func aliases(_ count: Int) -> String { "a: &a x\nb:\n" + String(repeating: "- *a\n", count: count) }
        #expect(quickFault(aliases(1000)) == "")
        #expect(quickFault(aliases(1001)).hasPrefix("test.yaml:1003:3: error[too-many-aliases]:"))
    }

    /// Levels behind an alias are levels: a tree must never be deeper than the limit, however it was written.
    @Test func aliasesCannotStackLevels() {
        let nest = { (inner: String) in String(repeating: "[", count: 20) + inner + String(repeating: "]", count: 20) }
        let text = "a: &a \(nest("x"))\nb: &b \(nest("*a"))\n"
        #expect(
            quickFault(text) == "test.yaml:2:27: error[too-deep]: the file is nested more than 32 levels deep")
    }

    @Test func manyValuesAreRefused() {
        #expect(quickFault(String(repeating: "- x\n", count: 199_000), within: .seconds(4)) == "")
        #expect(
            quickFault(String(repeating: "- x\n", count: 200_000), within: .seconds(4))
                == "test.yaml:200000:3: error[file-too-large]: the file holds more than 200000 values")
    }

    @Test func unknownKeysByTheThousandAreReportedQuickly() throws {
        let node = try YAMLNode.of((1...20_000).map { "key\($0): x\n" }.joined())
        let diagnostics = Diagnostics()
        let time = ContinuousClock().measure { _ = Fields(node, of: "a step", keys: ["text"], diagnostics) }
        #expect(diagnostics.all.count == 20_000)
        #expect(time < .seconds(5))
    }
}
