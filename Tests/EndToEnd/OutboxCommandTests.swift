import Foundation
import TestSupport
import Testing

/// What the server did is there to see, without a word about whom it concerns.
@Suite struct OutboxCommandTests {
    @Test func theSameFolderSentTwiceSendsNothingTwice() throws {
        let mail = try MailDesk()
        try mail.friday(3)
        #expect(try mail.handhold("mail", "friday", "--send").code == 0)
        let again = try mail.handhold("mail", "friday", "--send")
        #expect(again.code == 0)
        #expect(again.output.hasPrefix("3 sent before, and not sent again\n0 sent"))
        #expect(mail.arrivals().values.sorted() == [1, 1, 1])
    }

    @Test func theListTellsStatesAndNoAddresses() throws {
        let mail = try MailDesk()
        try mail.friday(1)
        try mail.server.behave("refuse-recipient")
        let sent = try mail.handhold("mail", "friday", "--send")
        #expect(sent.code == 1)
        #expect(sent.output.hasPrefix("\(MailDesk.id(1)) refused: 550 5.1.1 (address) is not known here\n"))
        let list = try mail.handhold("outbox")
        #expect(list.code == 0)
        #expect(list.output.hasPrefix("STATE    SINCE             HANDOUT      NOTE\nrefused  20"))
        #expect(list.output.contains("\(MailDesk.id(1))  550 5.1.1 (address) is not known here"))
        for text in [sent.output, sent.errors, list.output, try mail.handhold("outbox", "--json").output] {
            #expect(!text.contains("@example.org"))
            for name in MailDesk.names { #expect(!text.contains(name), "\(name)") }
        }
        #expect(try mail.handhold("outbox", "--addresses").output.contains("ana1@example.org"))
        #expect(try mail.handhold("outbox", "--json", "--addresses").output.contains("\"ana1@example.org\""))
    }

    @Test func refusedMessagesGoAgainWhenAPersonSaysSo() throws {
        let mail = try MailDesk()
        try mail.friday(2)
        try mail.server.behave("refuse-data")
        #expect(try mail.handhold("mail", "friday", "--send").code == 1)
        try mail.server.behave("ok")
        #expect(try mail.handhold("outbox", "send").output == "0 sent, 0 refused, 0 uncertain, 0 waiting\n")
        #expect(try mail.handhold("outbox", "cancel", MailDesk.id(2)).output == "1 canceled\n")
        #expect(try mail.handhold("outbox", "retry", "--refused").output == "1 queued\n")
        #expect(try mail.handhold("outbox", "send").code == 0)
        #expect(try mail.states() == [MailDesk.id(1): "sent", MailDesk.id(2): "canceled"])
        // What was taken back stays so, however often its folder is mailed.
        let again = try mail.handhold("mail", "friday", "--send")
        #expect(again.output.hasPrefix("1 sent, 1 canceled before, and not sent again\n"))
        #expect(mail.arrivals() == [MailDesk.id(1): 1])
        let unknown = try mail.handhold("outbox", "retry", "nobody")
        #expect(unknown.code == 1 && unknown.errors.contains("the outbox knows no handout 'nobody'"))
    }

    @Test func whatTheServerWantsLaterWaits() throws {
        let mail = try MailDesk()
        try mail.friday(1)
        try mail.server.behave("later-once")
        let answer = try mail.handhold("mail", "friday", "--send")
        #expect(answer.code == 1)
        #expect(
            answer.output.contains(" queued, next try 20") && answer.errors.contains("'handhold outbox send' goes on"))
        #expect(try mail.states() == [MailDesk.id(1): "queued"])
        // A person need not wait.
        try mail.handhold("outbox", "retry", MailDesk.id(1))
        #expect(try mail.handhold("outbox", "send").code == 0)
        #expect(mail.arrivals() == [MailDesk.id(1): 1])
    }

    @Test func whatIsUncertainStaysSoUntilAPersonDecides() throws {
        let mail = try MailDesk()
        try mail.friday(1)
        try mail.server.behave("drop-after-dot")
        let answer = try mail.handhold("mail", "friday", "--send")
        #expect(answer.code == 1)
        #expect(answer.errors.contains("ask the family"))
        try mail.server.behave("ok")
        try mail.handhold("mail", "friday", "--send")
        try mail.handhold("outbox", "send")
        #expect(try mail.states() == [MailDesk.id(1): "uncertain"])
        #expect(mail.arrivals() == [MailDesk.id(1): 1])
        try mail.handhold("outbox", "retry", "--uncertain")
        #expect(try mail.handhold("outbox", "send").code == 0)
        #expect(mail.arrivals() == [MailDesk.id(1): 2])
    }

    @Test func anOpenLineCarriesNothing() throws {
        for (options, name, fault) in [
            (["--no-starttls"], "localhost", "mail never goes without"),
            ([], "elsewhere.example.org", "does not show that it is the server"),
        ] {
            let mail = try MailDesk(server: options, certifiedAs: name)
            try mail.friday(2)
            let answer = try mail.handhold("mail", "friday", "--send")
            #expect(answer.code == 1)
            #expect(answer.errors.contains(fault))
            #expect(mail.server.count == 0)
            #expect(Set(try mail.states().values) == ["queued"])
        }
    }

    @Test func theOutboxIsForItsOwner() throws {
        let mail = try MailDesk()
        try mail.friday(1)
        try mail.handhold("mail", "friday", "--send")
        #expect(try mail.desk.mode("state/handhold") == 0o700)
        for name in mail.desk.files where name.hasPrefix("state/handhold/") {
            #expect(try mail.desk.mode(name) == 0o600, "\(name)")
        }
        let box = mail.desk.path("state/handhold/outbox.sqlite")
        try FileManager.default.setAttributes([.posixPermissions: 0o660], ofItemAtPath: box)
        let answer = try mail.handhold("outbox")
        #expect(answer.code == 1)
        #expect(answer.errors.contains("others can get at") && answer.errors.contains("chmod 600"))
    }
}
