import Basics
import Rendering
import Testing

@Suite struct QRSymbolTests {
    @Test func aShortAddressIsASmallSquare() throws {
        let symbol = try QRSymbol("https://example.org/tunnel-toes")
        #expect(symbol.size == 29)
        #expect(try QRSymbol("hi").size == 21)
        #expect(try QRSymbol("https://example.org/tunnel-toes") == symbol)
    }

    @Test func threeCornersHoldTheFinder() throws {
        let symbol = try QRSymbol("https://example.org/tunnel-toes")
        func finder(_ row: Int, _ column: Int) -> Bool {
            (0..<7).allSatisfy { r in
                (0..<7).allSatisfy { c in
                    let ring = max(abs(r - 3), abs(c - 3))
                    return symbol.isDark(row: row + r, column: column + c) == (ring != 2)
                }
            }
        }
        #expect(finder(0, 0))
        #expect(finder(0, symbol.size - 7))
        #expect(finder(symbol.size - 7, 0))
        #expect(!finder(symbol.size - 7, symbol.size - 7))
        #expect(!symbol.isDark(row: -1, column: 0))
        #expect(!symbol.isDark(row: 0, column: symbol.size))
    }

    @Test func whatDoesNotFitIsAnErrorInItsPlace() throws {
        let place = SourceLocation(file: "clinic.yaml", line: 3, column: 9)
        for payload in [String(repeating: "x", count: 2_332), "", "a\0b"] {
            let error = try #require(throws: DiagnosedError.self) { try QRSymbol(payload, at: place) }
            #expect(error.diagnostics.map(\.code) == ["qr-payload"])
            #expect(error.diagnostics.map(\.location) == [place])
        }
        #expect(try QRSymbol(String(repeating: "x", count: 2_331)).size == 177)
    }
}
