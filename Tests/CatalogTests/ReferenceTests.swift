import Basics
@testable import Catalog
import TestSupport
import Testing

/// The references name every key that a reader accepts, and none that it refuses.
@Suite struct ReferenceTests {
    /// A page of the documentation: the words in code spans, and the keys in the first column of its tables.
    private struct Reference {
        var words: Set<String> = []
        var rows: [String: [String]] = [:]

        init(_ page: String) {
            var heading = ""
            for line in page.split(separator: "\n") {
                if line.hasPrefix("## ") { heading = String(line.dropFirst(3).prefix { $0 != ":" }) }
                let parts = line.split(separator: "`", omittingEmptySubsequences: false)
                let spans = parts.indices.filter { $0 % 2 == 1 }.map { parts[$0] }
                for span in spans {
                    words.formUnion(span.split { !($0.isLetter || $0 == "-") }.map(String.init))
                }
                if line.hasPrefix("| `"), let key = spans.first { rows[heading, default: []].append(String(key)) }
            }
        }
    }

    private func reference(_ name: String) throws -> Reference {
        Reference(try #require(Checkout.text("docs/\(name)"), "docs/\(name) is not written"))
    }

    @Test func theCatalogReferenceHasARowForEachKey() throws {
        let rows = try reference("catalog.md").rows
        let steps = TechniqueReader.stepKeys.map { "steps.\($0)" }
        #expect(rows["Techniques"]?.sorted() == (TechniqueReader.keys + steps).sorted())
        #expect(rows["Settings"]?.sorted() == Setting.keys.sorted())
        #expect(rows["Plans"]?.sorted() == (Plan.keys + Plan.itemKeys.map { "techniques.\($0)" }).sorted())
        #expect(rows["Precautions"]?.sorted() == Precaution.keys.sorted())
    }

    @Test(
        arguments: PictureRequest.keys + TechniqueReader.dosageKeys + TechniqueReader.evidenceKeys + Cues.keys
            + Cues.Kind.allCases.map(\.rawValue) + Precautions.keys + Precaution.Scope.keys + Waits.keys)
    func theCatalogReferenceNamesTheKeysInside(key: String) throws {
        #expect(try reference("catalog.md").words.contains(key))
    }

    @Test(
        arguments: Area.allCases.map(\.rawValue) + Stroke.allCases.map(\.rawValue) + AgeBand.allCases.map(\.rawValue)
            + Position.allCases.map(\.rawValue) + Goal.allCases.map(\.rawValue) + Trait.allCases.map(\.rawValue)
            + Precaution.Level.allCases.map(\.rawValue) + Precaution.Action.allCases.map(\.rawValue))
    func theCatalogReferenceNamesEveryWordOfTheVocabularies(word: String) throws {
        #expect(try reference("catalog.md").words.contains(word))
    }

    private static let familyKeys =
        FamilyReader.keys + FamilyReader.childKeys + FamilyReader.touchKeys + FamilyReader.lookKeys
        + FamilyReader.personKeys + FamilyReader.flagKeys + Family.Mail.keys

    private static let clinicKeys = Clinic.keys + Waits.keys + Clinic.Mail.keys

    @Test func theFamilyReferenceNamesEachKey() throws {
        let words = try reference("family.md").words
        #expect((Self.familyKeys + Self.clinicKeys).filter { !words.contains($0) } == [])
    }

    @Test func theFamilyReferenceNamesNoOtherKey() throws {
        let known = Set(Self.familyKeys + Self.clinicKeys)
        for (heading, keys) in try reference("family.md").rows {
            for key in keys {
                let last = String(key.split(separator: ".").last ?? "")
                #expect(known.contains(last), "'\(key)' under '\(heading)' is no key of a family or a clinic")
            }
        }
    }

    @Test func theSymbolReferenceHasARowForEachKey() throws {
        let rows = try reference("symbols.md").rows
        #expect(rows["The list"]?.sorted() == SymbolSet.keys.sorted())
        #expect(rows["A symbol"]?.sorted() == SymbolSet.symbolKeys.sorted())
        #expect(rows["Kinds of words"]?.sorted() == SymbolSet.Kind.allCases.map(\.rawValue).sorted())
    }

    @Test func theSymbolReferencesExampleIsRead() throws {
        let page = try #require(Checkout.text("docs/symbols.md"))
        let block = try #require(page.firstRange(of: "```yaml\n"))
        let end = try #require(page[block.upperBound...].firstRange(of: "```"))
        let folder = try TemporaryFolder()
        try folder.write(String(page[block.upperBound..<end.lowerBound]), to: "index.yaml")
        for name in ["more.svg", "photos/ball.jpg"] { try folder.write("x", to: name) }
        let diagnostics = Diagnostics()
        let set = SymbolSet.load(folder: folder.path, languages: ["en", "es"], diagnostics)
        #expect(diagnostics.pinned == "")
        #expect(set?.symbols.count == 2 && set?.credit != nil && set?.license != nil)
        #expect(set?["ball"]?.alt["en"]?.text != set?["ball"]?.word["en"]?.text)
    }

    /// The page promises endings and limits; these are the ones that the reader has.
    @Test(arguments: SymbolSetReader.endings)
    func theSymbolReferenceNamesEveryEnding(ending: String) throws {
        #expect(try #require(Checkout.text("docs/symbols.md")).contains("`\(ending)`"))
    }
}
