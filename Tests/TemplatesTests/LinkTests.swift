import Basics
import DocumentModel
import TestSupport
import Testing

/// Words that open an address.
@Suite struct LinkTests {
    /// What each run of the only text opens.
    private func links(_ text: String, clinic: String) throws -> [String?] {
        var kit = Kit()
        kit.clinic = clinic
        let filled = try kit.fill("- {text: \"\(text)\", link: clinic.phone-link}")
        #expect(filled.diagnostics.pinned == "")
        let paragraph = try #require(
            filled.boxes.lazy.compactMap { if case .text(let paragraph) = $0.content { paragraph } else { nil } }.first)
        return paragraph.runs.map(\.link)
    }

    @Test(arguments: [
        ("555-0142", "tel:5550142"), ("(555) 555 0142", "tel:5555550142"), ("+1 555.0142", "tel:+15550142"),
        // The first number, and never one that is made of two.
        ("555-0142 ext. 7", "tel:5550142"), ("555-0142 / 555-0143", "tel:5550142"),
    ])
    func aNumberCanBeCalled(phone: String, address: String) throws {
        #expect(try links("Call **us** now", clinic: "{phone: \"\(phone)\"}") == [address, address, address])
    }

    @Test(arguments: ["{name: Willow}", "{phone: \"at the desk\"}", "{phone: \"12\"}"])
    func withoutANumberWordsAreOnlyWords(clinic: String) throws {
        #expect(try links("Ask us", clinic: clinic) == [nil])
    }

    @Test(arguments: ["clinic.name", "clinic.footer"])
    func whatIsNoAddressIsSaidWithItsPlaceInTheLayout(path: String) throws {
        var kit = Kit()
        kit.clinic = "{name: Willow Street, footer: 'file:///etc/passwd'}"
        let filled = try kit.fill("- {text: \"Ask us\", link: \(path)}")
        let fault = try #require(filled.diagnostics.all.first)
        #expect((fault.code, fault.location?.file) == ("link-scheme", "layout.yaml"))
        #expect(filled.diagnostics.all.count == 1)
    }
}
