import Foundation
import TestSupport
import Testing

/// The house stands as docs/architecture.md draws it.
@Suite struct ArchitectureTests {
    private let page: Markdown

    init() throws {
        page = try Markdown("docs/architecture.md")
    }

    /// The floor of each target, from the page's table.
    private var floors: [String: Int] {
        var floors: [String: Int] = [:]
        for line in page.text.components(separatedBy: "\n") {
            let cells = line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
            guard line.hasPrefix("|"), cells.count == 3, let floor = Int(cells[0]) else { continue }
            for name in cells[1].split(separator: " ") { floors[name.filter { $0 != "`" }] = floor }
        }
        return floors
    }

    /// The paths of the listing with which the page opens.
    private var listing: [String] {
        var paths: [String] = []
        var parents: [(indent: Int, path: String)] = []
        let lines = page.text.components(separatedBy: "\n").drop { !$0.hasPrefix("    ") }
        for line in lines.prefix(while: { $0.hasPrefix("    ") }) {
            let indent = line.prefix { $0 == " " }.count
            let names = line.dropFirst(indent).prefix(
                upTo: line.dropFirst(indent).firstRange(of: "  ")?.lowerBound ?? line.endIndex)
            parents.removeAll { $0.indent >= indent }
            let parent = parents.last?.path ?? ""
            for name in names.split(separator: " ") {
                paths.append(parent + name)
                if name.hasSuffix("/") { parents.append((indent, parent + name)) }
            }
        }
        return paths
    }

    @Test func theListedFilesAndFoldersAreThere() {
        #expect(listing.count > 40)
        #expect(listing.filter { !SourceTree.exists($0) } == [])
    }

    @Test func everyFolderOfTheSourcesIsListed() {
        let listed = Set(listing)
        #expect(SourceTree.folders(in: "Sources").filter { !listed.contains($0 + "/") } == [])
    }

    @Test func everyTargetIsNamed() {
        let named = Set(page.codeSpans)
        #expect(SourceTree.targets.count > 15)
        #expect(SourceTree.targets.map(\.name).filter { !named.contains($0) } == [])
    }

    @Test func everyTargetOfTheHouseHasAFloor() {
        let house = SourceTree.targets.filter { $0.kind != "testTarget" && $0.name != "TestSupport" }.map(\.name)
        #expect(Set(house) == Set(floors.keys))
    }

    @Test func importsPointDown() {
        let floors = floors
        let ours = SourceTree.imports.filter { floors[$0.module] != nil }
        #expect(ours.count > 100)
        let upward = ours.filter { (floors[$0.module] ?? 0) >= (floors[$0.importer] ?? 0) }
        #expect(upward.map(\.description) == [])
    }

    @Test func onlyRenderingTouchesCLibraries() {
        let touching = SourceTree.imports.filter { SourceTree.cLibraries.contains($0.module) }
        let elsewhere = touching.filter { floors[$0.importer] != 5 }
        #expect(elsewhere.map(\.description) == ["Sources/Basics/YAML/YAMLEventStream.swift imports CYaml"])
        #expect(touching.filter { $0.access != "internal" }.map(\.description) == [])
    }

    @Test func theLayoutEngineKnowsNothingOfMassage() {
        let curious = SourceTree.imports.filter {
            $0.importer == "LayoutEngine" && ["Catalog", "Templates"].contains($0.module)
        }
        #expect(curious.map(\.description) == [])
    }

    @Test func noFileIsLong() {
        let files = SourceTree.swiftFiles(in: "Sources") + SourceTree.swiftFiles(in: "Tests")
        let long = files.filter {
            (Checkout.text($0) ?? "").split(separator: "\n", omittingEmptySubsequences: false).count > 401
        }
        #expect(long == [])
    }

    @Test func everyNameIsANounOfTheField() {
        let vague = /(?i)(util|utils|utilities|helper|helpers|manager|managers)(\.\w+)?$/
        let paths = SourceTree.paths(in: "Sources") + SourceTree.paths(in: "Tests")
        #expect(paths.filter { $0.firstMatch(of: vague) != nil } == [])
    }

    @Test func thePathsOfThePageAreThere() {
        let paths = page.codeSpans.filter { $0.contains("/") && !$0.contains("<") && !$0.contains(" ") }
        #expect(paths.count > 10)
        #expect(paths.filter { !SourceTree.exists($0) && !SourceTree.exists("Sources/" + $0) } == [])
    }

    /// A span such as `Press.pdf(_:)` or `Fit`: its types must be there, and a function with these labels.
    @Test func theTypesAndFunctionsOfThePageAreThere() {
        let pattern = /([A-Z]\w*(?:\.\w+)*)(?:\(([\w:]*)\))?/
        var missing: [String] = []
        var functions = 0
        let targets = Set(SourceTree.targets.map(\.name))
        for span in page.codeSpans where !targets.contains(span) {
            guard let match = span.wholeMatch(of: pattern), !SourceTree.exists(span) else { continue }
            let names = match.output.1.split(separator: ".").map(String.init)
            var isThere = names.allSatisfy { SourceTree.code.contains($0) }
            if let labels = match.output.2 {
                functions += 1
                let name = names.last ?? ""
                isThere = isThere && declares(name.first?.isUppercase == true ? "init" : "func " + name, labels)
            }
            if !isThere { missing.append(span) }
        }
        #expect(missing == [])
        #expect(functions > 20)
    }

    /// Whether somewhere a function of this name has these argument labels.
    private func declares(_ name: String, _ labels: Substring) -> Bool {
        let wanted = labels.split(separator: ":").map(String.init)
        return SourceTree.code.ranges(of: name + "(").contains { range in
            var rest = SourceTree.code[range.upperBound...].prefix(500)
            for label in wanted {
                guard let found = rest.firstRange(of: label == "_" ? ":" : label) else { return false }
                rest = rest[found.upperBound...]
            }
            return true
        }
    }
}
