import Basics
import Catalog
import TestSupport
import Testing

/// A password protects only where nobody who knows the child can guess it.
@Suite struct FamilyPasswordTests {
    private func faults(_ password: String) throws -> (family: Family, faults: Diagnostics) {
        try Reading.family("child: {name: Mateo}\ncaregivers: [Elena, Jo]\npassword: \(password)\n")
    }

    @Test(arguments: [
        ("short-word1", "it has fewer than 12 letters"),
        ("\"\"", "it has fewer than 12 letters"),
        (String(repeating: "ab", count: 64), "it has more than 127 bytes"),
        ("lovely-mateo-4", "it holds a name of the family"),
        ("LovelyMATEO2022", "it holds a name of the family"),
        ("elenas-red-bike", "it holds a name of the family"),
        ("2022-04-17-2022", "it may be a date or a phone number: it needs letters"),
        ("\"555 0134 555 0134\"", "it may be a date or a phone number: it needs letters"),
        ("\"some\\twords-here\"", "it holds a control character"),
    ])
    func whatCanBeGuessedIsRefusedAndNeverSaid(password: String, reason: String) throws {
        let (family, found) = try faults(password)
        #expect(family.password == nil)
        #expect(
            found.pinned == """
                test.yaml:3:11: error[weak-password]: this password does not protect: \(reason)
                help: 'handhold families password' writes a good one
                """)
        #expect(!found.pinned.contains(password))
    }

    @Test(arguments: ["mizadu-kolego-tusani-47", "a-jolly-good-one", "twelveletter", "zwölf-mal-täglich"])
    func whatCannotBeGuessedIsTaken(password: String) throws {
        let (family, found) = try faults(password)
        #expect(found.pinned == "")
        #expect(family.password?.text == password)
        #expect(family.password?.location?.line == 3)
    }

    @Test func aNameThatComesLaterInTheFileCountsToo() throws {
        let (family, found) = try Reading.family("password: lovely-mateo-4\nchild: {name: Mateo}\n")
        #expect(family.password == nil)
        #expect(found.codes == ["weak-password"])
    }
}
