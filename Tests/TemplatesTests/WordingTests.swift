import Basics
import TestSupport
import Testing

/// A family's own words in the catalog's sentences.
@Suite struct WordingTests {
    /// The message of the technique, said in another way.
    private func said(_ sentence: String, _ child: String, _ language: String = "en") throws -> String {
        var kit = Kit()
        kit.language = language
        kit.family = "child: {\(child)}\nchange: {tunnel-toes: {message: \"\(sentence)\"}}"
        return try #require(try kit.lines("- {text: \"{technique.message}\"}").first)
    }

    @Test func markupInTheCatalogIsBold() throws {
        #expect(
            try Kit().lines("- {text: \"{step.text}\", for: step in technique.steps}").first
                == "<b>Rest</b> your thumbs on the heel.")
        #expect(try Kit().lines("- {text: \"**{technique.name}** A\"}") == ["<b>Tunnel toes</b> A"])
    }

    @Test(arguments: ["A**B**C", "**", "{child}", "{page}", "A*", "{", "*{*"])
    func aNameStaysAsItIs(name: String) throws {
        #expect(try said("{child} and **{child}**.", "name: \(quoted(name))") == "\(name) and <b>\(name)</b>.")
        #expect(try said("{child's} foot", "name: \(quoted(name))") == "\(name)'s foot")
    }

    private func quoted(_ name: String) -> String { "'\(name)'" }

    @Test func otherPeoplesWordsAreNoMarkup() throws {
        var kit = Kit()
        kit.clinic = "{therapist: '**Rosa**', phone: '{page} 555', name: '**A**', footer: '{child}'}"
        kit.family = "{note: '**B** {child}', caregivers: ['*', '{pages}']}"
        #expect(
            try kit.lines(
                "- {text: \"{clinic.call}\"}\n- {text: \"{clinic.name}\"}\n- {text: \"{clinic.footer}\"}\n"
                    + "- {text: \"{family.note}\"}\n- {text: \"{family.caregivers}\"}")
                == ["Call **Rosa**, {page} 555.", "**A**", "{child}", "**B** {child}", "*, {pages}"])
    }

    @Test(arguments: [
        ("en", "name: mateo", "mateo, Mateo, mateo's, Mateo's"),
        ("en", "pronouns: he", "your child, Your child, your child's, Your child's"),
        ("es", "name: Mateo", "Mateo, Mateo, de Mateo, De Mateo"),
        ("es", "pronouns: she", "su hija, Su hija, de su hija, De su hija"),
        ("es", "pronouns: they", "su hijo o hija, Su hijo o hija, de su hijo o hija, De su hijo o hija"),
    ])
    func namesOwnersAndCapitals(language: String, child: String, words: String) throws {
        #expect(try said("{child}, {Child}, {child's}, {Child's}", child, language) == words)
    }

    @Test(arguments: [("he", "him his His"), ("she", "her her Her"), ("they", "them their Their")])
    func pronouns(pronouns: String, words: String) throws {
        #expect(try said("{them} {their} {Their}", "name: A, pronouns: \(pronouns)") == words)
    }

    @Test(arguments: [
        ("en", "minutes: 2", "1-2", "2 minutes, 1 to 2 times a day."),
        ("en", "minutes: 1", "1", "1 minute, 1 time a day."),
        ("en", "minutes: 5", "3", "5 minutes, 3 times a day."),
        ("es", "minutes: 1", "1-2", "1 minuto, 1 a 2 veces al día."),
        ("es", "minutes: 2", "1", "2 minutos, 1 vez al día."),
    ])
    func dosage(language: String, minutes: String, times: String, words: String) throws {
        var kit = Kit()
        kit.language = language
        try kit.change(
            \.technique, "minutes: 2, repeats: 3, times-a-day: 1-2", "\(minutes), repeats: 3, times-a-day: \(times)")
        #expect(try kit.lines("- {text: \"{technique.dosage}\"}") == [words])
        #expect(try kit.lines("- {text: \"{technique.minutes}\"}") == [String(words.prefix { $0 != "," })])
    }

    @Test(arguments: [
        ("en", "2027-11", "Review by November 2027"), ("es", "2027-01", "Revisar antes de enero de 2027"),
        ("en", "2028-12", "Review by December 2028"),
    ])
    func months(language: String, due: String, words: String) throws {
        var kit = Kit()
        kit.language = language
        try kit.change(\.technique, "due: 2027-11", "due: \(due)")
        #expect(try kit.lines("- {text: \"{technique.review}\"}") == [words])
    }

    @Test(arguments: [
        ("{therapist: Rosa, phone: 555}", "Call Rosa, 555."), ("{phone: 555}", "Call 555."),
        ("{therapist: Rosa}", "Ask Rosa."), ("{}", "Ask your therapist."),
    ])
    func whomToCall(clinic: String, words: String) throws {
        var kit = Kit()
        kit.clinic = clinic
        #expect(try kit.lines("- {text: \"{clinic.call}\"}") == [words])
    }

    @Test func theCuesTakeTheTechniquesWordsAndTheChildsAge() throws {
        var kit = Kit()
        kit.family = "child: {name: Ana}"
        let body = "- {text: \"{technique.cues.go} {technique.cues.stop}\"}"
        #expect(try kit.lines(body) == ["Ana stays or gives you a foot. Ana cries or pulls the foot away. Stop."])
        kit.family = "child: {name: Ana, speech: false}"
        #expect(try kit.lines(body) == ["Taps the board. Pushes the hand."])
    }

    @Test func theAgeLineIsThatOfTheChild() throws {
        var kit = Kit()
        kit.family = "child: {name: Ana, age: school}"
        #expect(try kit.lines("- {text: \"{technique.age}\"}") == ["Let Ana count the strokes."])
        kit.family = "child: {age: infant}"
        #expect(try kit.lines("- {text: \"{technique.age}\"}") == [])
    }

    @Test func draftsSaySoInTheirLanguage() throws {
        var kit = Kit()
        #expect(try kit.lines("- {text: \"{technique.draft}\"}") == [])
        kit.language = "es"
        #expect(try kit.lines("- {text: \"{technique.draft}\"}") == ["Borrador."])
    }
}
