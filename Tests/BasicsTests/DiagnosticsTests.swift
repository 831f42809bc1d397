import Basics
import Testing

@Suite struct DiagnosticsTests {
    @Test func theSameFaultIsReportedOnce() {
        let diagnostics = Diagnostics()
        let place = Basics.SourceLocation(file: "a.yaml", line: 1, column: 2)
        diagnostics.error("a", "b", at: place)
        diagnostics.error("a", "b", at: place)
        diagnostics.error("a", "b", at: nil)
        #expect(diagnostics.all.count == 2)
    }

    @Test func onlyErrorsAreErrors() {
        let diagnostics = Diagnostics()
        diagnostics.warning("a", "b", at: nil)
        #expect(!diagnostics.hasErrors)
        diagnostics.error("a", "b", at: nil)
        #expect(diagnostics.hasErrors)
        #expect(diagnostics.all.map(\.severity) == [.warning, .error])
    }

    @Test func manyFaultsAreGatheredInTheirOrderAndFast() {
        let diagnostics = Diagnostics()
        let time = ContinuousClock().measure {
            for line in 1...50_000 {
                diagnostics.error("a", "b", at: Basics.SourceLocation(file: "a.yaml", line: line, column: 1))
            }
        }
        #expect(diagnostics.all.map { $0.location?.line ?? 0 } == Array(1...50_000))
        #expect(time < .seconds(5))
    }
}
