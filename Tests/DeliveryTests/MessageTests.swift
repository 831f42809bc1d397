import Basics
import Delivery
import Foundation
import TestSupport
import Testing

/// A message is what it says it is, in the eyes of another program's parser.
@Suite struct MessageTests {
    @Test func aMessageIsWordsTwiceAndThenTheFiles() throws {
        var message = Messages.message()
        message.attachments.append(.init(name: "handout-phone.pdf", bytes: [1, 2, 3]))
        let read = try ReadMessage(try message.written())
        #expect(
            read.shape.description
                == "multipart/mixed(multipart/alternative(text/plain text/html) application/pdf application/pdf)")
        #expect(read.defects == [])
        #expect(read.charsets == ["utf-8", "utf-8"])
        #expect(read.text == "Hello,\r\n\r\nhere it is.\r\n")
        #expect(read.html.contains("<p>Hello,</p>"))
        #expect(read.files.map(\.name) == ["handout.pdf", "handout-phone.pdf"])
        #expect(read.files.map(\.disposition) == ["attachment", "attachment"])
        #expect(read.files.map(\.bytes) == [Messages.pdf.count, 3])
    }

    @Test func theAttachedBytesAreTheFile() throws {
        let read = try ReadMessage(try Messages.message().written())
        let sum = try Tool.run("sha256sum", ["{}"], on: Messages.pdf).text.prefix(64)
        #expect(read.files.first?.sha256 == String(sum))
    }

    @Test func theHeadersAreThoseOfOneLetterToOneFamily() throws {
        var message = Messages.message()
        message.to = ["ana@example.org", "luis@example.com"]
        message.replyTo = "front@example.org"
        message.date = 1_796_000_000
        let read = try ReadMessage(try message.written())
        #expect(read.to == ["ana@example.org", "luis@example.com"])
        #expect(read.from == ["Willow Street Therapy", "handouts@example.org"])
        #expect(read["Reply-To"] == ["front@example.org"])
        #expect(read["Subject"] == ["A handout you asked for"])
        #expect(read["Message-ID"] == ["<k7m2qd4x.0f3a@example.org>"])
        #expect(read["Date"] == ["Mon, 30 Nov 2026 00:53:20 +0000"])
        #expect(read["MIME-Version"] == ["1.0"])
        #expect(read["X-Unsent"] == [] && read["Cc"] == [] && read["Bcc"] == [])
    }

    @Test func aDraftOpensAsSomethingToSend() throws {
        var message = Messages.message()
        message.isDraft = true
        let read = try ReadMessage(try message.written())
        #expect(read["X-Unsent"] == ["1"])
        // The mail program dates it when it goes.
        #expect(read["Date"] == [])
    }

    @Test func lettersOfEveryLanguageArrive() throws {
        var message = Messages.message()
        message.from.name = "Terapia “Ñandú”, Zoë & 按摩"
        message.subject = "La hoja que usted pidió"
        message.text = "¿Dudas? Llame.\n\u{5E9}\u{5DC}\u{5D5}\u{5DD}\n"
        let bytes = try message.written()
        #expect(bytes.allSatisfy { $0 < 0x80 })
        let read = try ReadMessage(bytes)
        #expect(read.from == ["Terapia “Ñandú”, Zoë & 按摩", "handouts@example.org"])
        #expect(read["Subject"] == ["La hoja que usted pidió"])
        #expect(read.text == "¿Dudas? Llame.\r\n\u{5E9}\u{5DC}\u{5D5}\u{5DD}\r\n")
    }

    @Test func everyServerCanCarryItsLines() throws {
        var message = Messages.message()
        message.text = String(repeating: "long ", count: 2000) + "\n.\n..dots\nFrom here\n"
        message.to = (0..<6).map { "somebody.with.a.long.name.\($0)@a.long.domain.example.org" }
        let read = try ReadMessage(try message.written())
        #expect(read.longest <= 998)
        #expect(!read.bare)
        #expect(read.text == String(repeating: "long ", count: 2000) + "\r\n.\r\n..dots\r\nFrom here\r\n")
    }

    @Test func theSameMessageIsTheSameBytes() throws {
        #expect(try Messages.message().written() == Messages.message().written())
        #expect(Messages.message().sum == Messages.message().sum)
        var other = Messages.message()
        other.attachments[0].bytes[100] ^= 1
        #expect(other.sum != Messages.message().sum)
    }

    private static let injections: [(header: String, change: @Sendable (inout MailMessage) -> Void)] = [
        ("From", { $0.from.name = "Willow\r\nBcc: all@example.org" }),
        ("From", { $0.from.name = "Willow\nBcc: all@example.org" }),
        ("From", { $0.from.address = "a@example.org\r\nBcc: all@example.org" }),
        ("From", { $0.from.name = "Willow\u{2028}Street" }),
        ("Subject", { $0.subject = "A handout\r\n\r\nThe body" }),
        ("Subject", { $0.subject = "A handout\u{0}" }),
        ("To", { $0.to = ["ana@example.org\r\nBcc: all@example.org"] }),
        ("To", { $0.to = ["ana@example.org, all@example.org"] }),
        ("To", { $0.to = ["ana@example.org> <all@example.org"] }),
        ("To", { $0.to = [] }),
        ("Reply-To", { $0.replyTo = "a@example.org\nX: y" }),
        ("Message-ID", { $0.id = "a@example.org>\r\nX: y" }),
        ("Content-Language", { $0.language = "en\r\nX: y" }),
        ("Content-Disposition", { $0.attachments[0].name = "a\"\r\nX: y.pdf" }),
        ("Content-Disposition", { $0.attachments[0].name = "../handout.pdf" }),
    ]

    @Test(arguments: injections.indices) func noValueBeginsAHeaderOfItsOwn(index: Int) throws {
        var message = Messages.message()
        Self.injections[index].change(&message)
        let error = #expect(throws: DiagnosedError.self) { try message.written() }
        #expect(error?.diagnostics.map(\.code) == ["mail-header"])
        #expect(error?.diagnostics.first?.message.contains("'\(Self.injections[index].header)'") == true)
    }
}
