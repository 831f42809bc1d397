import Basics
import Catalog
import TestSupport
import Testing

/// Addresses, the yes, and the way to the server, as the files of families and clinics say them.
@Suite struct MailTests {
    private func address(_ text: String) throws -> (MailAddress?, String) {
        let diagnostics = Diagnostics()
        let place = SourceLocation(file: "test.yaml", line: 1, column: 1)
        let address = MailAddress.read(YAMLNode(.scalar(text, quoted: true), at: place), "the address", diagnostics)
        return (address, diagnostics.all.map(\.message).joined())
    }

    @Test(arguments: [
        "ana@example.org", "a.b+tag@sub.example.co", "o'neil_1@xn--bcher-kva.example", "A@1.example",
        String(repeating: "x", count: 64) + "@example.org",
    ])
    func anAddressIsRead(text: String) throws {
        let (address, fault) = try address(text)
        #expect(address?.text == text && fault == "")
    }

    @Test(arguments: [
        ("", "it is empty"), ("ana", "one @"), ("ana@b@example.org", "one @"), ("@example.org", "before the @"),
        ("ana@", "after the @"), ("ana@example", "after the @"), ("ana@-example.org", "after the @"),
        ("ana@example..org", "after the @"), ("ana@exa_mple.org", "after the @"),
        ("ana..b@example.org", "before the @"),
        (".ana@example.org", "before the @"), ("ana luz@example.org", "before the @"),
        ("ana,luz@example.org", "before the @"), ("\"ana\"@example.org", "before the @"),
        ("ana@example.org, luz@example.org", "one @"), ("<ana@example.org>", "before the @"),
        ("Ana <ana@example.org>", "before the @"), ("ana@example.org\r\nBcc: x@example.org", "control character"),
        ("ana\n@example.org", "control character"), ("ana\u{0}@example.org", "control character"),
        ("añа@example.org", "not ASCII"), ("ana@exämple.org", "not ASCII"), ("ana@example.org ", "after the @"),
        (String(repeating: "x", count: 65) + "@example.org", "before the @"),
        ("a@" + String(repeating: "x.", count: 130) + "org", "longer"),
    ])
    func whatIsNoAddressIsRefusedAndNotRepeated(text: String, reason: String) throws {
        let (address, fault) = try address(text)
        #expect(address == nil)
        #expect(fault.contains(reason), "\(fault)")
        #expect(!fault.contains("example"))
    }

    @Test func aFamilySaysWhereAndSinceWhen() throws {
        let (family, diagnostics) = try Reading.family(
            "mail: {to: [ana@example.org, luis@example.org], consent: 2026-11-03, phone-edition: true}")
        #expect(diagnostics.pinned == "")
        #expect(family.mail?.to.map(\.text) == ["ana@example.org", "luis@example.org"])
        #expect(family.mail?.consent?.text == "2026-11-03" && family.mail?.wantsPhoneEdition == true)
        let (plain, _) = try Reading.family("mail: {to: ana@example.org}")
        #expect(plain.mail?.to.map(\.text) == ["ana@example.org"])
        #expect(plain.mail?.consent == nil && plain.mail?.wantsPhoneEdition == false)
    }

    @Test func aYesIsADay() throws {
        let (family, diagnostics) = try Reading.family("mail: {to: ana@example.org, consent: yes}")
        #expect(family.mail?.consent == nil)
        #expect(
            diagnostics.pinned
                == "test.yaml:1:38: error[wrong-value]: 'consent' is the day on which the family said yes to e-mail, such as 2026-11-03"
        )
        #expect(try Reading.family("mail: {to: ana@example.org, consent: 2026-02-30}").1.hasErrors)
    }

    @Test func oneWrongAddressKeepsTheWholeLetterBack() throws {
        let (family, diagnostics) = try Reading.family("mail: {to: [ana@example.org, luis], consent: 2026-11-03}")
        #expect(family.mail == nil)
        #expect(diagnostics.all.map(\.code) == ["mail-address"])
        let many = (1...7).map { "a\($0)@example.org" }.joined(separator: ", ")
        #expect(try Reading.family("mail: {to: [\(many)]}").0.mail == nil)
    }

    @Test func theClinicsServerHasItsUsualWays() throws {
        for (port, security) in [
            ("", Clinic.Mail.Security.starttls), (", port: 587", .starttls), (", port: 465", .tls),
        ] {
            let (clinic, diagnostics) = try Reading.clinic(
                "mail: {from: a@example.org, server: smtp.example.org\(port)}")
            #expect(diagnostics.pinned == "")
            #expect(clinic.mail?.security == security)
        }
        let (clinic, diagnostics) = try Reading.clinic("mail: {server: localhost, port: 2525, security: tls}")
        #expect(diagnostics.pinned == "")
        #expect(clinic.mail?.port == 2525 && clinic.mail?.security == .tls)
    }

    @Test(arguments: [
        ("port: 25", "missing-key"), ("security: none", "unknown-value"), ("security: plain", "unknown-value"),
        ("port: 70000", "wrong-value"), ("server: \"smtp.example.org/x\"", "wrong-value"),
        ("server: \"smtp://example.org\"", "wrong-value"), ("server: \"a b\"", "wrong-value"),
        ("user: \"sam\\nX\"", "wrong-value"), ("from: sam", "mail-address"), ("password: secret", "unknown-key"),
    ])
    func thereIsNoOpenWayAndNoPasswordInTheFile(key: String, code: String) throws {
        #expect(try Reading.clinic("mail: {\(key)}").1.all.map(\.code) == [code])
    }
}
