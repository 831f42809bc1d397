import Basics
import Catalog
import Foundation
@testable import HandholdKit
import PlainLanguage
import TestSupport
import Testing

/// A letter says what it must, in words that a tired parent reads, and nothing of whom it is about.
@Suite struct LetterTests {
    private static let languages = ["en", "es"]

    private func words(_ language: String, _ clinic: Clinic) throws -> LetterWords {
        let diagnostics = Diagnostics()
        let loader = Workspace(library: Checkout.root.path).loader
        let words = try #require(loader.load(techniques: [], words: [language], diagnostics).words[language])
        #expect(diagnostics.pinned == "")
        return LetterWords(words, clinic, diagnostics)
    }

    private func clinic() -> Clinic {
        var clinic = Clinic()
        (clinic.name, clinic.therapist, clinic.phone) = ("Willow Street <Therapy> & Co", "Sam Lee", "555-0134")
        return clinic
    }

    @Test(arguments: languages) func itIsEasyToRead(language: String) throws {
        let letter = try words(language, clinic())
        let paragraphs = letter.paragraphs(hasPhoneEdition: true, hasPassword: true)
        let prose = Prose(paragraphs.dropLast() + [letter.subject], name: "Ana")
        let level = try #require(ReadingLevel(prose, language: language))
        #expect(level.verdict == .easy, "\(level.value)")
        #expect(prose.sentences.map(\.count).max() ?? 0 <= 20)
    }

    @Test(arguments: languages) func itSaysWhatItMust(language: String) throws {
        let letter = try words(language, clinic())
        let short = letter.paragraphs(hasPhoneEdition: false, hasPassword: false)
        let long = letter.paragraphs(hasPhoneEdition: true, hasPassword: true)
        #expect(long.count == short.count + 2)
        #expect(short.allSatisfy { !$0.isEmpty && !$0.contains("{") && !$0.contains("*") })
        let text = letter.text(long)
        for part in ["handout.pdf", "handout-phone.pdf", "Sam Lee", "555-0134", "Willow Street <Therapy> & Co"] {
            #expect(text.contains(part), "\(part)")
        }
        #expect(!letter.text(short).contains("handout-phone.pdf"))
        // The clinic stands in the letter, never in what travels unprotected.
        #expect(!letter.subject.contains("Willow") && !letter.subject.isEmpty)
    }

    @Test func withoutATherapistItSaysWhomToAskAllTheSame() throws {
        let text = try words("en", Clinic()).paragraphs(hasPhoneEdition: false, hasPassword: false).joined(
            separator: "\n")
        #expect(text.contains("Ask your therapist."))
    }

    @Test(arguments: languages) func theTwoFormsSayTheSame(language: String) throws {
        let letter = try words(language, clinic())
        let paragraphs = letter.paragraphs(hasPhoneEdition: true, hasPassword: true)
        let html = letter.html(paragraphs)
        let shown = html.matches(of: /<p[^>]*>(.*?)<\/p>/).map { String($0.output.1) }
        let plain = shown.map {
            $0.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&quot;", with: "\"")
                .replacing("&amp;", with: "&")
        }
        #expect(plain == paragraphs)
        #expect(letter.text(paragraphs) == paragraphs.joined(separator: "\n\n") + "\n")
    }

    @Test func theHTMLIsLargeEnoughAndFetchesNothing() throws {
        let letter = try words("en", clinic())
        let html = letter.html(letter.paragraphs(hasPhoneEdition: false, hasPassword: false))
        #expect(html.contains("font-size:18px") && html.contains("lang=\"en-US\" dir=\"ltr\""))
        #expect(html.contains("Willow Street &lt;Therapy&gt; &amp; Co"))
        // Neither pictures nor links nor scripts; and no colour that a dark screen would hide.
        for part in ["<img", "http", "src=", "url(", "<a ", "<script", "<link", "background", "color:#"] {
            #expect(!html.contains(part), "\(part)")
        }
    }

    @Test func pathsOfFamiliesAreShortAndTrue() throws {
        let folder = try TemporaryFolder()
        try folder.write("", to: "real/deep/friday/x")
        var entry = Manifest.Entry(id: "k7m2qd4x", family: "../families/rivera.yaml", state: .made)
        func path(_ folder: String) -> String { ManifestFamilies(in: folder, Diagnostics()).path(of: entry) }
        #expect(path("friday") == "families/rivera.yaml")
        #expect(path("a/friday") == "a/families/rivera.yaml")
        #expect(path("/friday") == "/families/rivera.yaml")
        #expect(path("..") == "../../families/rivera.yaml")
        #expect(path(".") == "./../families/rivera.yaml")
        entry.family = "../../families/rivera.yaml"
        #expect(path("a/friday") == "families/rivera.yaml")
        #expect(path("friday") == "../families/rivera.yaml")
        entry.family = "/families/rivera.yaml"
        #expect(path("friday") == "/families/rivera.yaml")
    }
}
