import Foundation
@testable import HandholdKit
import TestSupport
import Testing

/// How a run is shared, and how its files are named from its folder.
@Suite struct BatchPartsTests {
    @Test(arguments: [1, 2, 3, 7, 8, 100], [0, 1, 2, 7, 100, 101])
    func thePartsOfARunAreTheWholeOnce(count: Int, families: Int) throws {
        let all = Array(0..<families)
        let parts = try (1...count).map { try #require(Shard("\($0)/\(count)")).part(of: all) }
        #expect(parts.joined().sorted() == all)
        let sizes = parts.map(\.count)
        #expect((sizes.max() ?? 0) - (sizes.min() ?? 0) <= 1)
        #expect(parts.allSatisfy { $0 == $0.sorted() })
    }

    @Test(arguments: [
        "", "1", "/", "1/", "/2", "0/2", "3/2", "-1/2", "1/0", "1/2/3", "a/b", "1/10001", "1 /2", "1.0/2",
    ])
    func whatIsNoPartIsRefused(text: String) {
        #expect(Shard(text) == nil)
    }

    @Test func onlyPartsHaveNamesOfTheirOwn() {
        #expect(Shard("2/8")?.suffix == "-2-of-8")
        #expect(Shard("1/1") == .whole)
        #expect(Shard.whole.suffix == "")
    }

    @Test func aPathFromAFolderMovesWithIt() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "clinic/families/a.yaml")
        try folder.write("", to: "clinic/friday/x")
        try folder.write("", to: "clinic/roster.csv")
        let base = folder.path + "/clinic"
        #expect(RelativePath.from(base + "/friday", to: base + "/families/a.yaml") == "../families/a.yaml")
        #expect(RelativePath.from(base + "/friday", to: base + "/friday/../roster.csv") == "../roster.csv")
        #expect(RelativePath.from(base, to: base + "/roster.csv") == "roster.csv")
        #expect(RelativePath.from(base + "/families", to: base + "/families/a.yaml") == "a.yaml")
        // Names that only begin alike are different folders.
        try folder.write("", to: "clinic2/roster.csv")
        #expect(RelativePath.from(base, to: folder.path + "/clinic2/roster.csv") == "../clinic2/roster.csv")
        try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: base)
        #expect(RelativePath.from(folder.path + "/link/friday", to: base + "/roster.csv") == "../roster.csv")
        #expect(RelativePath.from(base + "/none", to: "families/b.yaml") == "families/b.yaml")
    }

    @Test func aMadePasswordIsLongWithoutNamesAndNeverTheSame() {
        let made = (0..<2_000).map { _ in FamilyPasswords.made() }
        #expect(Set(made).count == made.count)
        for password in made {
            #expect(
                password.wholeMatch(of: /([bdfgklmnprstvz][aeiou]){3}(-([bdfgklmnprstvz][aeiou]){3}){2}-[1-9][0-9]/)
                    != nil,
                "\(password)")
        }
        // All letters come, or chance has less to choose from than it should.
        #expect(Set(made.joined()).count == 14 + 5 + 10 + 1)
    }
}
