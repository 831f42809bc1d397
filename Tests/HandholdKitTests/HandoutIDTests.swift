import Basics
import Catalog
@testable import HandholdKit
import TestSupport
import Testing

/// What a handout is known by: the same for the same family and plan, another for any other, and nobody's name.
@Suite struct HandoutIDTests {
    private func id(
        _ family: String = SampleFiles.family, reference: String = "rivera",
        _ change: (inout HandoutRequest) -> Void = { _ in }
    ) throws -> String {
        var request = HandoutRequest(techniques: ["tunnel-toes", "pizza-back"])
        let faults = Diagnostics()
        request.family = FamilyReader(faults).family(try YAMLNode.of(family))
        #expect(faults.pinned == "")
        request.family.reference = reference
        change(&request)
        return HandoutID.of(request, language: request.language ?? "es")
    }

    private static let edits = [
        ("name: Mateo", "name: Matea"), ("pronouns: he", "pronouns: she"), ("age: toddler", "age: school"),
        ("speech: false", "speech: true"), ("[Ana, Luis]", "[Ana, Luisa]"), ("[Ana, Luis]", "[AnaLuis]"),
        ("language: es", "language: en"), ("[story-time, after-bath]", "[after-bath, story-time]"),
        ("child: {skin: 3, hair: black}", "child: {skin: 2, hair: black}"),
        ("child: {skin: 3, hair: black}", "child: {skin: 3, hair: red}"),
        ("adult: {skin: 4, hair: light-brown}", "adult: {skin: 5, hair: light-brown}"),
        ("adult: {skin: 4, hair: light-brown}", "adult: {skin: 4, hair: grey}"),
        ("likes: [feet, back], avoid: [face]", "likes: [feet], avoid: [face]"),
        ("likes: [feet, back], avoid: [face]", "likes: [feet], avoid: [back, face]"),
        ("avoid: [face]", "avoid: [head]"), ("- fever\n", "- reflux\n"), ("Dr Vega", "Dr Lee"), ("Monday", "Tuesday"),
        ("See you on Thursday", "See you on Friday"), ("paper: letter", "paper: a4"), ("comfort", "large"),
        ("tunnel-toes:", "pizza-back:"), ("message:", "why:"), ("after the bath", "before the bath"),
    ]

    @Test(arguments: edits.indices)
    func eachKeyOfTheFamilyFileChangesIt(index: Int) throws {
        let (old, new) = Self.edits[index]
        let changed = SampleFiles.family.replacing(old, with: new)
        #expect(changed != SampleFiles.family)
        #expect(try id(changed) != id())
    }

    @Test func nothingElseChangesIt() throws {
        #expect(try id() == id())
        #expect(try id(SampleFiles.family + "\n# A comment.\npassword: mizadu-kolego-tusani-47\n") == id())
        #expect(try id(SampleFiles.family + "mail: {to: ana@example.org, consent: 2026-11-03}\n") == id())
        #expect(try id { ($0.layout, $0.cover, $0.date, $0.isLineArt) = ("other", "x", "2026-11-23", true) } == id())
        #expect(try id { $0.clinic.name = "Willow" } == id())
    }

    @Test func theFamilyItselfAndWhatItGetsChangeIt() throws {
        let plain = try id()
        #expect(try id(reference: "okafor") != plain)
        #expect(try id { $0.techniques.removeLast() } != plain)
        #expect(try id { $0.techniques.reverse() } != plain)
        #expect(try id { $0.language = "en" } != plain)
        let loader = CatalogLoader(folders: [Checkout.path("assets")])
        let read = try #require(loader.plan("five-goals", Diagnostics()))
        let planned = try id { $0.plan = read }
        #expect(planned != plain)
        #expect(try id { ($0.plan, $0.week) = (read, 2) } != planned)
        var newer = read
        newer.version += 1
        #expect(try id { $0.plan = newer } != planned)
        newer = read
        newer.updated = "2026-11-28"
        #expect(try id { $0.plan = newer } != planned)
    }

    @Test func itHasEightLettersThatNobodyMistakes() throws {
        let ids = try (0..<500).map { number in try id(reference: "f\(number)") }
        #expect(Set(ids).count == ids.count)
        #expect(ids.allSatisfy { $0.wholeMatch(of: /[a-hjkmnp-z0-9]{8}/) != nil })
        #expect(Set(ids.joined()).count == 32, "five bits a letter")
    }
}
