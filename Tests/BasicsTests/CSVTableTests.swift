import Basics
import Foundation
import TestSupport
import Testing

/// Tables as spreadsheets save them: RFC 4180, and what real programs make of it.
@Suite struct CSVTableTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func read(_ text: String) throws -> (table: CSVTable?, faults: String) {
        try read(Array(text.utf8))
    }

    private func read(_ bytes: [UInt8]) throws -> (table: CSVTable?, faults: String) {
        let path = folder.path + "/table.csv"
        try Data(bytes).write(to: URL(fileURLWithPath: path))
        let diagnostics = Diagnostics()
        let table = CSVTable.read(path, diagnostics)
        return (table, diagnostics.pinned.replacing(folder.path, with: "F"))
    }

    private func rows(_ text: String) throws -> [[String]] {
        let (table, faults) = try read(text)
        #expect(faults == "")
        return try #require(table).rows.map { $0.map(\.text) }
    }

    @Test(arguments: [
        // The seven rules of RFC 4180.
        ("a,b\nx,y\nz,w\n", [["x", "y"], ["z", "w"]]),
        ("a,b\nx,y", [["x", "y"]]),
        ("a,b\r\nx,y\r\n", [["x", "y"]]),
        ("a,b\n\"x\",\"y\"\n", [["x", "y"]]),
        ("a,b\n\"x,1\",\"y\n2\"\nz,w\n", [["x,1", "y\n2"], ["z", "w"]]),
        ("a,b\n\"say \"\"when\"\"\",y\n", [["say \"when\"", "y"]]),
        ("a,b\n\"\",y\n", [["", "y"]]),
        // A mark at the start, semicolons, old line ends, empty lines, spaces, rows of other lengths.
        ("\u{FEFF}a,b\nx,y\n", [["x", "y"]]),
        ("a;b\nx,1;y\n", [["x,1", "y"]]),
        ("a,b\rx,y\r", [["x", "y"]]),
        ("a,b\n\n,\nx,y\n\n", [["x", "y"]]),
        ("a,b\n x  ,\ty \n", [["x", "y"]]),
        ("a,b\nx\nx,y,z\n", [["x"], ["x", "y", "z"]]),
        ("a\nünïcode 👩‍👧\n", [["ünïcode 👩‍👧"]]),
        ("a,b\nx\"y,z\n", [["x\"y", "z"]]),
    ])
    func rowsAreRead(text: String, expected: [[String]]) throws {
        #expect(try rows(text) == expected)
    }

    @Test func theHeadIsWithoutCapitals() throws {
        let table = try #require(try read("Technique, QUANTITY \nx,2\n").table)
        #expect(table.head.map(\.text) == ["technique", "quantity"])
        #expect(table.value("quantity", in: table.rows[0])?.text == "2")
        #expect(table.value("Technique", in: table.rows[0]) == nil)
        #expect(table.value("none", in: table.rows[0]) == nil)
    }

    @Test func anEmptyCellIsNoValue() throws {
        let table = try #require(try read("a,b\nx,\nx\n").table)
        #expect(table.rows.map { table.value("b", in: $0)?.text } == [nil, nil])
    }

    @Test func everyCellHasItsPlace() throws {
        let table = try #require(try read("\u{FEFF}a,b,c\r\n\"x\ny\",é👩‍👧, z\r\n\r\nq,,r\r\n").table)
        let places = (table.head + table.rows.joined()).map { "\($0.location.line):\($0.location.column)" }
        #expect(places == ["1:1", "1:3", "1:5", "2:1", "3:4", "3:7", "5:1", "5:3", "5:4"])
        #expect(table.head.allSatisfy { $0.location.file == folder.path + "/table.csv" })
    }

    @Test(arguments: [
        ("", "F/table.csv:1:1: error[empty-file]: the table is empty"),
        ("\n\n", "F/table.csv:1:1: error[empty-file]: the table is empty"),
        ("a,b\nx,\"y\nz,w\n", "F/table.csv:2:3: error[open-quote]: this quote is never closed"),
    ])
    func whatIsWrongIsSaidWithItsPlace(text: String, fault: String) throws {
        #expect(try read(text).faults == fault)
    }

    @Test func otherLettersAreSaid() throws {
        let (table, faults) = try read([0x61, 0x2C, 0xE9, 0x0A])
        #expect(table == nil)
        #expect(
            faults
                == "F/table.csv:1:1: error[not-utf-8]: the file is not written in UTF-8\nhelp: save it again as “CSV UTF-8”"
        )
    }

    @Test func aMissingFileIsNamed() {
        let diagnostics = Diagnostics()
        #expect(CSVTable.read(folder.path + "/none.csv", diagnostics) == nil)
        #expect(diagnostics.codes == ["cannot-read"])
    }

    @Test func aTableHasAnEnd() throws {
        // Three hundred thousand cells, and one row more.
        let row = String(repeating: ",", count: 999) + "x\n"
        #expect(try read(String(repeating: row, count: 300)).faults == "")
        #expect(try read(String(repeating: row, count: 301)).faults.contains("error[file-too-large]"))
        #expect(try read([UInt8](repeating: 0x61, count: 9 << 20)).table == nil)
    }

    /// Ten thousand broken tables: none may crash or hang, and every cell and every complaint has a place in the file.
    @Test(arguments: 0..<10)
    func brokenTablesAreSurvived(round: Int) throws {
        let sample =
            "technique;quantity,note\r\n\"tunnel-toes\";2,\"say \"\"hi\"\"\"\npizza-back,1,\"two\nlines\"\n,,\nx\n"
        var random = SplitMix(seed: UInt64(round) &+ 77)
        var read = 0
        for number in 0..<1_000 {
            var bytes = Array(sample.utf8)
            for _ in 0..<Int.random(in: 1...4, using: &random) { bytes.mutate(&random) }
            for _ in 0..<Int.random(in: 0...3, using: &random) {
                let sign = Array("\",;\r\n ".utf8).randomElement(using: &random) ?? 0
                bytes.insert(sign, at: Int.random(in: 0...bytes.count, using: &random))
            }
            let path = folder.path + "/broken.csv"
            try Data(bytes).write(to: URL(fileURLWithPath: path))
            let diagnostics = Diagnostics()
            let table = CSVTable.read(path, diagnostics)
            let lines = String(decoding: bytes, as: UTF8.self).split(
                omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            func isInside(_ line: Int, _ column: Int) -> Bool {
                lines.indices.contains(line - 1) && (1...lines[line - 1].count + 1).contains(column)
            }
            guard let table else {
                #expect(diagnostics.hasErrors, "round \(round), number \(number)")
                continue
            }
            read += 1
            for cell in table.head + table.rows.joined() {
                #expect(isInside(cell.location.line, cell.location.column), "round \(round), number \(number): \(cell)")
            }
            for fault in diagnostics.all {
                let place = try #require(fault.location, "round \(round), number \(number): \(fault.pinned)")
                #expect(isInside(place.line, place.column), "round \(round), number \(number): \(fault.pinned)")
            }
        }
        // If few could be read, the mutations would prove nothing.
        #expect(read > 400)
    }
}
