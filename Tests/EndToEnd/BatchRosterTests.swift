import Foundation
import TestSupport
import Testing

/// Rows of the clinic's list are families, not lines.
@Suite struct BatchRosterTests {
    private let desk: Desk

    init() throws { desk = try Desk() }

    private func batch() throws -> Desk.Answer {
        try desk.handhold("batch", "tunnel-toes", "--roster", "roster.csv", "-o", "friday")
    }

    @Test func aRowThatIsAddedMakesOnlyItsOwnHandout() throws {
        try desk.write("id,child\n1,Ana\n2,Ben\n", to: "roster.csv")
        #expect(try batch().output.hasPrefix("2 made, 0 unchanged"))
        try desk.write("id,child\n3,Cleo\n2,Ben\n1,Ana\n", to: "roster.csv")
        #expect(try batch().output == "1 made, 2 unchanged, 0 kept back, 0 failed\n")
    }

    @Test func anotherBatchIsNotMadeOverThisOne() throws {
        try desk.write("id\n1\n", to: "roster.csv")
        _ = try batch()
        let files = desk.files
        let other = try desk.handhold("batch", "pizza-back", "--roster", "roster.csv", "-o", "friday")
        #expect(other.code == 1)
        #expect(other.errors.contains("the folder holds a batch of tunnel-toes"))
        #expect(desk.files == files)
    }

    @Test func aRowThatGoesIsRemovedAndCounted() throws {
        try desk.write("id,child\n1,Ana\n2,Ben\n", to: "roster.csv")
        _ = try batch()
        try desk.write("id,child\n1,Ana\n", to: "roster.csv")
        #expect(try batch().output == "0 made, 1 unchanged, 0 kept back, 0 failed, 1 removed\n")
        #expect(desk.files.filter { $0.hasSuffix(".pdf") }.count == 1)
    }
}
