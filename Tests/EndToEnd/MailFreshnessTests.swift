import Foundation
import TestSupport
import Testing

/// What is mailed is what is true of the family today.
@Suite struct MailFreshnessTests {
    private let mail: MailDesk

    init() throws {
        mail = try MailDesk()
        try family(precautions: "[]", consent: true)
        let batch = try mail.handhold("batch", "tunnel-toes", "--families", "families", "-o", "friday")
        #expect(batch.code == 0, "\(batch.errors)")
        let drafts = try mail.handhold("mail", "friday", "--draft", "-o", "drafts")
        #expect(drafts.code == 0, "\(drafts.errors)")
        #expect(drafted.count == 1)
    }

    private func family(precautions: String, consent: Bool) throws {
        let day = consent ? ", consent: 2026-11-03" : ""
        try mail.desk.write(
            "child: {name: Mateo}\nprecautions: \(precautions)\nmail: {to: ana@example.org\(day)}\n",
            to: "families/f1.yaml")
    }

    private var drafted: [String] { mail.desk.files.filter { $0.hasPrefix("drafts/") && $0.hasSuffix(".eml") } }

    @Test func aPrecautionThatCameSinceTheBatchKeepsTheHandoutBack() throws {
        try family(precautions: "[fever]", consent: true)
        for words in [["--draft", "-o", "drafts"], ["--send"]] {
            let answer = try mail.desk.handhold(["mail", "friday"] + words, with: mail.surroundings)
            #expect(answer.code == 1)
            #expect(answer.errors.contains("what is known of the family has changed since handout"))
            #expect(answer.errors.contains("make the batch again"))
        }
        #expect(mail.server.count == 0)
        #expect(drafted.isEmpty, "the draft of the earlier run must not be sent by mistake")
    }

    @Test func aYesThatWasTakenBackTakesTheDraftAlong() throws {
        try mail.desk.write("Subject: my own\nX-Unsent: 1\n\nhello\n", to: "drafts/bedtime-abcdefgh.eml")
        try family(precautions: "[]", consent: false)
        let answer = try mail.handhold("mail", "friday", "--draft", "-o", "drafts")
        #expect(answer.code == 2)
        #expect(answer.errors.contains("was not due any more, and is removed"))
        #expect(drafted == ["drafts/bedtime-abcdefgh.eml"], "what we did not write stays")
    }
}
