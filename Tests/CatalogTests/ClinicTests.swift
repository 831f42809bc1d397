import Basics
import Catalog
import TestSupport
import Testing

@Suite struct ClinicTests {
    @Test func everyValueIsRead() throws {
        let (clinic, diagnostics) = try Reading.clinic(SampleFiles.clinic)
        #expect(diagnostics.pinned == "")
        #expect(
            [clinic.name, clinic.logo, clinic.therapist, clinic.phone].map { $0?.text } == [
                "Little Steps", "logo.svg", "Rosa Vega, OT", "+1 555 0100",
            ])
        #expect(
            [clinic.email, clinic.link, clinic.footer].map { $0?.text } == [
                "rosa@example.org", "https://example.org", "Ask us anything",
            ])
        #expect(clinic.color?.hex == "#1f6f5c")
        #expect((clinic.language, clinic.paper) == ("en", "letter"))
        #expect(clinic.waits.values == ["vaccination-hours": 72, "feed-minutes": 30])
    }

    @Test func aPaleColorIsRefused() throws {
        let (clinic, diagnostics) = try Reading.clinic("color: \"#777777\"")
        #expect(clinic.color == nil)
        #expect(
            diagnostics.pinned == """
                test.yaml:1:8: error[low-contrast]: the colour #777777 has a contrast of 4.4 on white; words need 4.5
                help: choose a darker shade
                """)
        #expect(try Reading.clinic("color: \"#767676\"").1.pinned == "")
    }

    @Test func aColorIsWrittenInOneWay() throws {
        #expect(
            try Reading.clinic("color: green").1.pinned
                == "test.yaml:1:8: error[wrong-value]: a colour is written as #RRGGBB, but this is 'green'")
        // Without quotes the rest of the line is a remark.
        #expect(try Reading.clinic("color: #1f6f5c").0.color == nil)
    }

    @Test func theLinkIsAnAddress() throws {
        let fault = "test.yaml:1:7: error[wrong-value]: the link is an address that begins with https://"
        #expect(try Reading.clinic("link: example.org").1.pinned == fault)
        #expect(try Reading.clinic("link: javascript:alert(1)").1.pinned == fault)
    }

    @Test func waitsHaveBounds() throws {
        #expect(
            try Reading.clinic("waits: {feed-minutes: 0, vaccination-hour: 3}").1.pinned == """
                test.yaml:1:26: error[unknown-key]: unknown key 'vaccination-hour' in the waits
                help: did you mean 'vaccination-hours'?
                test.yaml:1:23: error[wrong-value]: 'feed-minutes' is a whole number from 1 to 336, but this is '0'
                """)
    }
}
