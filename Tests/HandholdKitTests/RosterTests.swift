import Basics
import Foundation
@testable import HandholdKit
import TestSupport
import Testing

/// A clinic's list of families: the rows that are right are kept, and the others are named with their cell.
@Suite struct RosterTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func read(_ text: String) throws -> (ids: [String], table: String, rows: String) {
        let path = try folder.write(text, to: "roster.csv")
        let (table, rows) = (Diagnostics(), Diagnostics())
        let roster = Roster.read(path, table, rows: rows)
        func pinned(_ faults: Diagnostics) -> String { faults.pinned.replacing(folder.path + "/roster.csv:", with: "") }
        return (roster.rows.map { "\($0.line) \($0.reference)" }, pinned(table), pinned(rows))
    }

    @Test func everyRowIsAFamilyWithItsIdAndLine() throws {
        let read = try read("id,child\n4711,Mateo\n\n,,\n\"a_B-9\",\"Zoë\nMaría\"\nlast,\n")
        #expect(read.ids == ["2 4711", "5 a_B-9", "7 last"])
        #expect(read.table == "" && read.rows == "")
    }

    @Test(arguments: [
        (
            "x,Ana,todler\n",
            "2:7: error[unknown-value]: unknown value 'todler' in the age\nhelp: did you mean 'toddler'?"
        ),
        (",Ana,toddler\n", "2:1: error[missing-value]: this row has no id"),
        ("x,Ana,toddler,more\n", "2:15: error[too-many-cells]: this row has more cells than there are columns"),
        (
            "x,=HYPERLINK(1),\n",
            "2:3: error[formula]: a cell that begins with '=' is a formula to a spreadsheet, and is not read\n"
                + "help: begin it with a letter or a digit"
        ),
        ("ok,Ana,\n", "2:1: error[family-twice]: the id 'ok' stands in line 1 already"),
    ])
    func aBadRowIsNamedAndTheOthersAreKept(row: String, fault: String) throws {
        let isSecond = fault.contains("twice")
        let read = try read("id,child,age\n" + (isSecond ? "ok,Luz,\n" + row : row + "ok,Luz,\n") + "too,,\n")
        #expect(read.ids.map { $0.dropFirst(2) } == ["ok", "too"])
        #expect(read.rows == (isSecond ? "3:1: error[family-twice]: the id 'ok' stands in line 2 already" : fault))
        #expect(read.table == "")
    }

    @Test(
        arguments: ["=1+1", "+49 1234", "-2", "@SUM(A1)", "\"\t=1\"", "\"=cmd|' /C calc'!A0\""],
        ["id", "child", "note"])
    func formulasAreReadInNoColumn(cell: String, column: String) throws {
        let cells = ["id", "child", "note"].map { $0 == column ? cell : $0 == "id" ? "x" : "" }
        let read = try read("id,child,note\n\(cells.joined(separator: ","))\nok,,\n")
        #expect(read.ids == ["3 ok"])
        #expect(read.rows.contains("error[formula]"))
    }

    @Test(arguments: [
        "../x", "/etc/passwd", "a/b", "..", ".", ".hidden", "a b", "a.yaml", "a\\b", "é", "a\u{0}b", "%2e%2e",
        String(repeating: "a", count: 61), "👩‍👧", "con:", "a'b", "a;b",
    ])
    func anIdCannotLeadOutOfAFolder(id: String) throws {
        let read = try read("id,child\n\"\(id)\",Ana\nok,\n")
        #expect(read.ids == ["3 ok"])
        #expect(
            read.rows.hasPrefix("2:1: error[wrong-value]: an id is up to 60 letters, digits, '-' and '_', but this is"))
    }

    @Test func anIdDoesNotBeginAsAFlagDoes() {
        #expect(!Roster.isReference("-rf"))
        #expect(!Roster.isReference(""))
        #expect(Roster.isReference(String(repeating: "a", count: 60)))
    }

    @Test func idsThatAFolderMayTakeForOneAreTwice() throws {
        // Some file systems make no difference between capitals and small letters: one file would take the other's place.
        let read = try read("id\nRivera\nrivera\n")
        #expect(read.ids == ["2 Rivera"])
        #expect(read.rows == "3:1: error[family-twice]: the id 'rivera' stands in line 2 already")
    }

    @Test(arguments: [
        ("", "1:1: error[empty-file]: the table is empty"),
        ("child,age\nAna,\n", "1:1: error[missing-column]: the list has no column 'id'"),
        ("id,nmae\nx,y\n", "1:4: error[unknown-column]: unknown column 'nmae' in the list"),
        ("id,child,child\nx,y,z\n", "1:10: error[two-columns]: the column 'child' is there twice"),
        ("id,child\nx,\"y\n", "2:3: error[open-quote]: this quote is never closed"),
    ])
    func aListThatCannotBeReadGivesNoFamily(text: String, fault: String) throws {
        let read = try read(text)
        #expect(read.ids.isEmpty)
        #expect(read.table.hasPrefix(fault))
    }

    /// Ten thousand broken lists: none may crash or hang, every complaint has its place, and no id leads anywhere.
    @Test(arguments: 0..<10)
    func brokenListsAreSurvived(round: Int) throws {
        let sample =
            "id,child,age,speech,likes,routines,child-skin,note\r\nrivera,Mateo,preschool,yes,feet;back,after-bath,3,"
            + "\"He said \"\"no\"\", twice\"\n4711,\"Zoë\nMaría\",,no,,,,\nlast,,infant,,hands,,5,x\n"
        var random = SplitMix(seed: UInt64(round) &+ 909)
        var kept = 0
        let path = folder.path + "/broken.csv"
        for number in 0..<1_000 {
            var bytes = Array(sample.utf8)
            for _ in 0..<Int.random(in: 1...4, using: &random) { bytes.mutate(&random) }
            for _ in 0..<Int.random(in: 0...3, using: &random) {
                let sign = Array("\",;\r\n =/.".utf8).randomElement(using: &random) ?? 0
                bytes.insert(sign, at: Int.random(in: 0...bytes.count, using: &random))
            }
            try Data(bytes).write(to: URL(fileURLWithPath: path))
            let (table, rows) = (Diagnostics(), Diagnostics())
            let roster = Roster.read(path, table, rows: rows)
            #expect(Set(roster.rows.map(\.reference)).count == roster.rows.count, "round \(round), number \(number)")
            for row in roster.rows {
                #expect(row.reference.wholeMatch(of: /[A-Za-z0-9_][A-Za-z0-9_-]{0,59}/) != nil, "\(row.reference)")
                // What is written for the family is what was read.
                let node = try? YAMLReader().read(Array(row.node.text.utf8), file: "x.yaml")
                #expect(node?.text == row.node.text, "round \(round), number \(number): \(row.node.text)")
            }
            for fault in table.all + rows.all {
                #expect(fault.location?.file == path, "round \(round), number \(number): \(fault.pinned)")
            }
            if !roster.rows.isEmpty { kept += 1 }
        }
        // If few could be read, the mutations would prove nothing.
        #expect(kept > 150)
    }
}
