import Foundation
import TestSupport
import Testing

/// Handouts reach the families that said yes, and nothing of a family reaches anybody else.
@Suite struct MailCommandTests {
    @Test func aBatchArrivesByteForByte() throws {
        let mail = try MailDesk()
        let family = try String(contentsOfFile: Checkout.path("assets/examples/families/rivera.yaml"), encoding: .utf8)
        // The example's own address gives way to two.
        let start = try #require(family.firstRange(of: "\nmail:")).lowerBound
        let own = "\nmail: {to: [ana@example.org, luis@example.org], consent: 2026-11-03, phone-edition: true}\n"
        try mail.desk.write(String(family[..<start]) + own, to: "families/rivera.yaml")
        let batch = try mail.handhold(
            "batch", "tunnel-toes", "--families", "families", "-o", "friday", "--phone-edition")
        #expect(batch.code == 0, "\(batch.errors)")
        let sent = try mail.handhold("mail", "friday/", "--send")
        #expect(sent.code == 0, "\(sent.errors)")
        #expect(sent.output.hasSuffix("1 sent, 0 refused, 0 uncertain, 0 waiting\n"))
        let received = try #require(try mail.server.received.first)
        #expect(received.to == ["ana@example.org", "luis@example.org"] && received.encrypted)
        let message = try ReadMessage(try #require(mail.server.messages.first))
        #expect(message.to == received.to)
        #expect(message.defects == [])
        #expect(message.files.map(\.name) == ["handout.pdf", "handout-phone.pdf"])
        for file in message.files {
            let suffix = file.name == "handout.pdf" ? ".pdf" : "-phone.pdf"
            let names = mail.desk.files.filter { $0.hasPrefix("friday/") && $0.hasSuffix(suffix) }
            let name = try #require(names.min { $0.count < $1.count })
            #expect(file.sha256 == String(try mail.desk.tool("sha256sum", mail.desk.path(name)).output.prefix(64)))
        }
        let whole =
            message.headers.map { $0.joined(separator: ": ") }.joined(separator: "\n") + message.text + message.html
        for name in MailDesk.names { #expect(!whole.contains(name), "\(name)") }
        #expect(message.text.contains("Ask your child first") && message.text.contains("Sam Lee, 555-0134"))
    }

    @Test func withoutAnOrderNothingIsSentOrKept() throws {
        let mail = try MailDesk()
        try mail.friday(3) { $0 == 1 ? MailDesk.consent(1) : $0 == 2 ? "mail: {to: ana2@example.org}" : "" }
        let answer = try mail.handhold("mail", "friday")
        #expect(answer.code == 2)
        #expect(
            answer.output == """
                left out: 1 no consent, 1 no address
                1 to send from handouts@willowstreet.example.org through localhost; 0.0 MB in 1 letter

                """)
        #expect(answer.errors.contains("has no yes to e-mail"))
        #expect(mail.server.count == 0)
        #expect(!mail.desk.files.contains { $0.hasPrefix("state") })
    }

    @Test func onlyWhoSaidYesIsWrittenTo() throws {
        let mail = try MailDesk()
        try mail.friday(4) { number in
            switch number {
            case 1: MailDesk.consent(1)
            case 2: "mail: {to: ana2@example.org}"
            case 3: "mail: {to: ana3@example.org, consent: 2999-01-01}"
            default: ""
            }
        }
        let answer = try mail.handhold("mail", "friday", "--send")
        #expect(answer.code == 1)
        #expect(answer.errors.contains("families/rivera-3.yaml:3:39: error: this yes to e-mail lies in the future"))
        #expect(try mail.server.received.map(\.to) == [["ana1@example.org"]])
        // A yes that was taken back holds from then on.
        try mail.desk.write("mail: {to: ana1@example.org}", to: "families/rivera-1.yaml")
        let draft = try mail.handhold("mail", "friday", "--draft", "-o", "drafts")
        #expect(draft.output.contains("0 drafts in drafts"))
    }

    @Test func aDraftIsAFileForTheClinicsOwnProgram() throws {
        let mail = try MailDesk()
        try mail.friday(2)
        let answer = try mail.handhold("mail", "friday/", "--draft", "-o", "drafts/")
        #expect(answer.code == 0, "\(answer.errors)")
        #expect(answer.output == "2 drafts in drafts\n")
        let names = (1...2).map { "drafts/bedtime-calm-\(MailDesk.id($0)).eml" }
        #expect(mail.desk.files.filter { $0.hasPrefix("drafts/") } == names)
        #expect(try mail.desk.mode("drafts") == 0o700)
        for name in names { #expect(try mail.desk.mode(name) == 0o600) }
        let first = try #require(mail.desk.bytes(names[0]))
        let message = try ReadMessage(Array(first))
        #expect(message["X-Unsent"] == ["1"])
        #expect(message["Date"] == [])
        #expect(message["Subject"] == ["A handout you asked for"])
        #expect(message.to == ["ana1@example.org"] && message.defects == [])
        #expect(message.files.first?.bytes == mail.desk.bytes("friday/bedtime-calm-\(MailDesk.id(1)).pdf")?.count)
        // The same input, the same bytes; a day only where it is asked for.
        try mail.handhold("mail", "friday", "--draft", "-o", "again")
        #expect(mail.desk.bytes("again/bedtime-calm-\(MailDesk.id(1)).eml") == first)
        try mail.handhold("mail", "friday", "--draft", "-o", "dated", "--date", "2026-11-27")
        let dated = try #require(mail.desk.bytes("dated/bedtime-calm-\(MailDesk.id(1)).eml"))
        #expect(try ReadMessage(Array(dated))["Date"] == ["Fri, 27 Nov 2026 12:00:00 +0000"])
        #expect(mail.server.count == 0)
    }

    @Test func aLinkInThePlaceOfTheDraftsIsRefused() throws {
        let mail = try MailDesk()
        try mail.friday(1)
        try mail.desk.write("", to: "elsewhere/readme")
        try FileManager.default.createSymbolicLink(
            atPath: mail.desk.path("drafts"), withDestinationPath: mail.desk.path("elsewhere"))
        let answer = try mail.handhold("mail", "friday", "--draft", "-o", "drafts")
        #expect(answer.code == 1)
        #expect(answer.errors.contains("'drafts' is a link"))
        #expect(mail.desk.files.filter { $0.hasPrefix("elsewhere/") } == ["elsewhere/readme"])
    }

    @Test(arguments: [
        ("name: \"Willow\\r\\nBcc: all@example.org\"", "a control character has no place in a message"),
        ("name: Willow\nmail: {from: \"a@example.org\\r\\nBcc: b@example.org\"}", "it holds a control character"),
    ])
    func noNameBeginsAHeader(clinic: String, fault: String) throws {
        let mail = try MailDesk()
        try mail.friday(1)
        try mail.desk.write(
            clinic + (clinic.contains("mail:") ? "" : "\nmail: {from: a@example.org}") + "\n", to: "clinic.yaml")
        let answer = try mail.handhold("mail", "friday", "--draft", "-o", "drafts")
        #expect(answer.code == 1)
        #expect(answer.errors.contains(fault) && answer.errors.contains("clinic.yaml:"))
        #expect(!mail.desk.files.contains { $0.hasSuffix(".eml") })
    }

    @Test func anAddressThatIsTwoIsRefused() throws {
        let mail = try MailDesk()
        try mail.friday(2) {
            $0 == 1 ? "mail: {to: \"ana@example.org, all@example.org\", consent: 2026-11-03}" : MailDesk.consent(2)
        }
        let answer = try mail.handhold("mail", "friday", "--send")
        #expect(answer.code == 1)
        #expect(
            answer.errors.contains("families/rivera-1.yaml:3:12: error: the address is no address that mail can go to"))
        #expect(try mail.server.received.map(\.to) == [["ana2@example.org"]])
    }

    @Test func aFileThatTheBatchDidNotMakeIsNotSent() throws {
        let mail = try MailDesk()
        try mail.friday(2)
        try mail.desk.write("%PDF-1.7 something else", to: "friday/bedtime-calm-\(MailDesk.id(1)).pdf")
        let answer = try mail.handhold("mail", "friday", "--send")
        #expect(answer.code == 1)
        #expect(answer.errors.contains("is not the file that the batch made"))
        #expect(mail.arrivals() == [MailDesk.id(2): 1])
    }

    @Test func whatServersWillNotTakeIsSaidBefore() throws {
        let mail = try MailDesk()
        try mail.friday(1, size: 6 << 20)
        let large = try mail.handhold("mail", "friday")
        #expect(large.code == 0)
        #expect(large.errors.contains("warning: the files for") && large.output.contains("1 to send"))
        try mail.friday(1, size: 11 << 20)
        let tooLarge = try mail.handhold("mail", "friday", "--send")
        #expect(tooLarge.code == 1)
        #expect(tooLarge.errors.contains("mail takes at most 10 MB"))
        #expect(mail.server.count == 0)
    }

    @Test func aPasswordThatCameAfterTheBatchKeepsTheLetterBack() throws {
        let mail = try MailDesk()
        try mail.friday(1) { MailDesk.consent($0) + "\npassword: seven-lamps-tiger-bread" }
        let answer = try mail.handhold("mail", "friday", "--send")
        #expect(answer.code == 1)
        #expect(answer.errors.contains("was made before it was to have a password"))
        #expect(!answer.errors.contains("seven-lamps"))
        #expect(mail.server.count == 0)
    }

    @Test func aRowIsFoundByItsIdAndNotByItsLine() throws {
        let mail = try MailDesk()
        let head = "id,child,language,email,consent\n"
        try mail.desk.write(
            head + "r-1,Mateo,en,ana1@example.org,2026-11-03\nr-2,Ada,en,ana2@example.org,2026-11-03\n",
            to: "roster.csv")
        let batch = try mail.handhold("batch", "tunnel-toes", "--roster", "roster.csv", "-o", "friday")
        #expect(batch.code == 0, "\(batch.errors)")
        // The list is sorted the other way, and a family has left.
        try mail.desk.write(head + "r-2,Ada,en,ana2@example.org,2026-11-03\n", to: "roster.csv")
        let answer = try mail.handhold("mail", "friday", "--draft", "-o", "drafts")
        #expect(answer.code == 1)
        #expect(answer.errors.contains("no row that can be read with the id 'r-1'"))
        let drafts = mail.desk.files.filter { $0.hasSuffix(".eml") }
        #expect(drafts.count == 1)
        let message = try ReadMessage(Array(try #require(mail.desk.bytes(drafts.first ?? ""))))
        #expect(message.to == ["ana2@example.org"])
        let manifest = String(decoding: mail.desk.bytes("friday/manifest.json") ?? Data(), as: UTF8.self)
        let line = try #require(manifest.split(separator: "\n").first { $0.contains("\"r-2\"") })
        #expect(
            line.contains(try #require(drafts.first).replacing("drafts/", with: "").replacing(".eml", with: ".pdf")))
    }

    @Test func theProgramThatMailsIsMissedByName() throws {
        let mail = try MailDesk()
        let copy = mail.desk.path("bin/handhold")
        try mail.desk.write("", to: "bin/readme")
        try FileManager.default.copyItem(atPath: try Desk.binary(), toPath: copy)
        let answer = try mail.desk.tool("sh", ["-c", "\(copy) mail friday"])
        #expect(answer.code == 1)
        #expect(answer.errors.contains("handhold-mail', the program that sends mail, cannot be run"))
    }

    @Test(arguments: [
        ["mail", "friday", "--draft"], ["mail", "friday", "--draft", "--send", "-o", "x"], ["mail"],
        ["mail", "friday", "--send", "-o", "x"], ["mail", "friday", "--wait"], ["outbox", "retry"],
        ["outbox", "cancel"],
        ["mail", "friday", "--draft", "-o", "x", "--date", "friday"],
    ])
    func whatCannotBeMeantIsWrongUsage(words: [String]) throws {
        #expect(try Desk().handhold(words).code == 64)
    }
}
