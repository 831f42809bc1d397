import Basics
import Catalog
import Foundation
import HandholdKit
import TestSupport
import Testing

/// What `handhold check` says of the library's symbols.
@Suite struct SymbolCheckTests {
    private let library: LibraryCopy

    init() throws {
        library = try LibraryCopy()
    }

    /// The faults of the symbols and of the settings' marks, the first line of each.
    private func faults() throws -> [String] {
        try library.faults().filter { $0.hasPrefix("assets/symbols/") || $0.hasPrefix("assets/settings.yaml") }
            .compactMap { $0.split(separator: "\n").first.map(String.init) }
    }

    private func line(of id: String) throws -> Int {
        let list = try #require(Checkout.text("assets/symbols/index.yaml")).split(
            separator: "\n", omittingEmptySubsequences: false)
        return try #require(list.firstIndex { $0.hasPrefix("  \(id): ") }) + 1
    }

    @Test func theShippedSymbolsHaveNoFault() throws {
        #expect(Checkout.files(in: "assets/symbols", suffix: ".svg").count == 79)
        #expect(try faults() == [])
    }

    @Test func everyKindOfFaultHasItsPlaceAndHidesNoOther() throws {
        try FileManager.default.removeItem(atPath: library.path + "/assets/symbols/wait.svg")
        try library.edit("assets/symbols/ball.svg", "viewBox=\"0 0 200 200\"", "viewBox=\"0 0 100 100\"")
        try library.edit("assets/symbols/car.svg", "<title>", "<script/><title>")
        try library.folder.write(
            """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 200"><title>Nothing</title><g id="base"/></svg>
            """, to: "assets/symbols/help.svg")
        try library.folder.write("no picture", to: "assets/symbols/stray.svg")
        try library.edit("assets/symbols/index.yaml", "es: pelota", "fr: balle")
        let long = String(repeating: "red ", count: 50)
        try library.edit("assets/symbols/index.yaml", "  hug: {", "  hug: {alt: {en: \(long)a, es: rojo}, ")
        let found = try faults()
        let index = "assets/symbols/index.yaml:"
        let wanted = try [
            "assets/symbols/ball.svg:1:50: error[svg-viewbox]: the viewBox is '0 0 100 100'; here it is '0 0 200 200'",
            "assets/symbols/car.svg:2:3: error[svg-element]: <script> is not accepted in a plate",
            "\(index)\(line(of: "wait")):3: error[picture-missing]: there is no 'wait.svg' beside the list",
            "\(index)\(line(of: "help")):3: error[picture-empty]: nothing of 'help' is drawn",
            "\(index)\(line(of: "ball")):16: error[missing-translation]: the word has no words for 'es'",
            "\(index)\(line(of: "ball")):27: error[unknown-key]: unknown key 'fr' in the word",
            "\(index)\(line(of: "hug")):19: warning[alt-text]: the alt text has 201 characters; at most 150 are read well",
        ]
        for fault in wanted { #expect(found.contains(fault), "\(fault)") }
        #expect(found.filter { !wanted.contains($0) && !$0.hasPrefix("assets/symbols/stray.svg:1:1: error") } == [])
        #expect(found.contains { $0.hasPrefix("assets/symbols/stray.svg:1:1: error") })
    }

    @Test func aMarkThatIsNoSymbolHasTheNearest() throws {
        try library.edit("assets/settings.yaml", "symbol: tunnel,", "symbol: tunel,")
        #expect(
            try faults() == [
                "assets/settings.yaml:8:18: error[unknown-symbol]: unknown symbol 'tunel' in the set 'Handhold symbols'"
            ])
    }

    @Test func aLibraryWithoutAListIsToldSo() throws {
        try FileManager.default.removeItem(atPath: library.path + "/assets/symbols/index.yaml")
        #expect(try library.faults().contains { $0.hasPrefix("-: error[missing-file]: no 'symbols/index.yaml' in ") })
    }
}
