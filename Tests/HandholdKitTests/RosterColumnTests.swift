import Basics
import Catalog
@testable import HandholdKit
import TestSupport
import Testing

/// Each column of a clinic's list says what a key of the family file says.
@Suite struct RosterColumnTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    /// A column, a cell, and the file that says the same.
    private static let pairs: [(column: String, cell: String, file: String)] = [
        ("child", "Mateo", "child: {name: Mateo}"),
        ("child", "null", "child: {name: \"null\"}"),
        ("child", "Zoë O'Hara: \"Zo\"", "child: {name: \"Zoë O'Hara: \\\"Zo\\\"\"}"),
        ("pronouns", "she", "child: {pronouns: she}"),
        ("age", "toddler", "child: {age: toddler}"),
        ("speech", "no", "child: {speech: false}"),
        ("speech", "TRUE", "child: {speech: true}"),
        ("caregivers", "Elena; abuela Carmen ;Luis", "caregivers: [Elena, abuela Carmen, Luis]"),
        ("language", "es", "language: es"),
        ("routines", "after-bath;story-time", "routines: [after-bath, story-time]"),
        ("child-skin", "5", "look: {child: {skin: 5}}"),
        ("child-hair", "brown", "look: {child: {hair: brown}}"),
        ("adult-skin", "1", "look: {adult: {skin: 1}}"),
        ("adult-hair", "grey", "look: {adult: {hair: grey}}"),
        ("likes", "feet;back", "touch: {likes: [feet, back]}"),
        ("avoid", "head", "touch: {avoid: [head]}"),
        ("precautions", "fever; hip-brace;", "precautions: [fever, hip-brace]"),
        ("note", "Let him choose; he likes it.", "note: Let him choose; he likes it."),
        ("paper", "a4", "paper: a4"),
        ("text-size", "large", "text-size: large"),
        ("password", "mizadu-kolego-tusani-47", "password: mizadu-kolego-tusani-47"),
        ("email", "ana@example.org; luis@example.org", "mail: {to: [ana@example.org, luis@example.org]}"),
        ("consent", "2026-11-03", "mail: {consent: 2026-11-03}"),
        ("phone-edition", "yes", "mail: {phone-edition: true}"),
    ]

    private func row(_ column: String, _ cell: String) throws -> Roster.Row {
        let quoted = "\"" + cell.replacing("\"", with: "\"\"") + "\""
        let path = try folder.write("id,\(column)\nx,\(quoted)\n", to: "roster.csv")
        let (table, rows) = (Diagnostics(), Diagnostics())
        let roster = Roster.read(path, table, rows: rows)
        #expect(table.pinned + rows.pinned == "")
        return try #require(roster.rows.first)
    }

    /// All that a family is, without the places.
    private func told(_ family: Family) -> [String] {
        let (child, look, mail) = (family.child, family.look, family.mail)
        return [
            "child \(child.name?.text ?? "-")", child.pronouns.rawValue, "age \(child.age?.rawValue ?? "-")",
            "speaks \(child.speaks)", "caregivers \(family.caregivers)", "language \(family.language ?? "-")",
            "routines \(family.routines.map(\.text))", "child \(look.childSkin) \(look.childHair)",
            "adult \(look.adultSkin) \(look.adultHair)", "likes \(family.touch.likes)", "avoid \(family.touch.avoid)",
            "precautions \(family.precautions.map { [$0.name.text, $0.clearedBy ?? "", $0.reason ?? ""] })",
            "note \(family.note?.text ?? "-")", "paper \(family.paper ?? "-")",
            "size \(family.textSize?.rawValue ?? "-")", "password \(family.password?.text ?? "-")",
            "changes \(family.changes.count)", "mail \(mail?.to.map(\.text) ?? []) \(mail?.consent?.text ?? "-")",
            "phone edition \(mail?.wantsPhoneEdition == true)",
        ]
    }

    @Test(arguments: pairs.indices)
    func aColumnDoesWhatTheFilesKeyDoes(index: Int) throws {
        let pair = Self.pairs[index]
        let row = try row(pair.column, pair.cell)
        let faults = Diagnostics()
        let family = FamilyReader(faults).family(try YAMLNode.of(pair.file))
        #expect(faults.pinned == "")
        #expect(told(row.family) == told(family))
        #expect(told(row.family) != told(Family()) || pair.cell == "TRUE", "it says something")
        // And the file that is written for it is that file.
        let again = FamilyReader(faults).family(try YAMLNode.of(row.node.text))
        #expect(faults.pinned == "")
        #expect(told(again) == told(family))
    }

    @Test func everyColumnIsLookedAt() {
        #expect(Set(RosterColumns.names) == Set(["id"] + Self.pairs.map(\.column)))
    }

    @Test func severalColumnsOfOneKeyGoTogether() throws {
        let path = try folder.write(
            "adult-hair,likes,id,child-skin,avoid,child-hair,child,age\ngrey,feet,x,2,head,red,Ana,infant\n",
            to: "roster.csv")
        let faults = Diagnostics()
        let row = try #require(Roster.read(path, faults, rows: faults).rows.first)
        #expect(faults.pinned == "")
        #expect((row.family.look.childSkin, row.family.look.childHair, row.family.look.adultHair) == (2, "red", "grey"))
        #expect((row.family.touch.likes, row.family.touch.avoid) == ([.feet], [.head]))
        #expect((row.family.child.name?.text, row.family.child.age) == ("Ana", .infant))
    }

    @Test func aFaultInAValueHasItsCell() throws {
        let path = try folder.write("id,child,child-skin,speech\nx,Ana,7,maybe\ny,Ana,7,no\n", to: "roster.csv")
        let (table, rows) = (Diagnostics(), Diagnostics())
        #expect(Roster.read(path, table, rows: rows).rows.isEmpty)
        #expect(
            rows.pinned.replacing(path, with: "F") == """
                F:2:9: error[wrong-value]: 'speech' is yes or no, but this is 'maybe'
                F:3:7: error[wrong-value]: the skin tone is a whole number from 1 to 5, but this is '7'
                """)
    }

    @Test func aFamilyOfAnIdAloneIsWrittenAndReadAgain() throws {
        let row = try row("child", "")
        let faults = Diagnostics()
        let family = FamilyReader(faults).family(try YAMLNode.of("# A comment.\n\n" + row.node.text))
        #expect(faults.pinned == "")
        #expect(told(family) == told(Family()))
    }
}
