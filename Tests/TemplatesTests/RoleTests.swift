import Templates
import Basics
import DocumentModel
import TestSupport
import Testing

/// What boxes mean to someone who hears the page.
@Suite struct RoleTests {
    @Test func aListHasItsItemsLabelsAndBodies() throws {
        let filled = try Kit().fill("- {list: [{text: A}, {text: B}], marker: number}")
        #expect(
            filled.roles == [
                .section, .list, .listItem, .listLabel, .listBody, .listItem, .listLabel, .listBody,
            ])
        #expect(filled.lines == ["1.", "A", "2.", "B"])
    }

    @Test func aBulletIsAsLargeAsItsWords() throws {
        let filled = try Kit().fill("- {list: [{text: A, style: small}], color: stop}")
        let paragraphs = filled.boxes.compactMap(\.paragraph)
        #expect(paragraphs.map(\.text) == ["•", "A"])
        #expect(paragraphs.map(\.style.size) == [9, 9])
        #expect(paragraphs[0].style.color == filled.theme.colors["stop"])
    }

    @Test func aTableHasHeadsAndCells() throws {
        let filled = try Kit().fill(
            """
            - table:
                - {cells: [{text: "{place.when}"}, {text: "{place.safety}"}], for: place in technique.places}
              head: [{text: When}, {text: Safe}]
              columns: [auto, 1fr]
            """)
        #expect(filled.diagnostics.pinned == "")
        #expect(
            filled.roles == [
                .section, .table, .tableHeader, .tableHeader, .tableCell, .tableCell, .tableCell, .tableCell,
            ])
        // Story time has no safety sentence: its cell stays, empty.
        #expect(
            filled.lines == ["When", "Safe", "At the obstacle course", "Stay beside the tunnel.", "At story time"])
    }

    @Test func picturesHaveTheWordsOfTheCatalog() throws {
        var kit = Kit()
        kit.language = "es"
        let filled = try kit.fill(
            "- {picture: technique.scene}\n- {picture: technique.scene, alt: \"**{technique.name}**\"}\n- {plate: cue-go}"
        )
        #expect(filled.boxes.dropFirst().map(\.meaning.alt) == ["Un túnel", "Dedos del túnel", nil])
        #expect(filled.boxes[1].origin.content?.file == "tunnel-toes.yaml")
    }

    @Test func rolesLanguagesAndAltTextsAreThoseOfTheLayout() throws {
        let filled = try Kit().fill("- {text: A, role: heading-1, language: fr, alt: \"{technique.name}\"}")
        #expect(
            filled.boxes.last?.meaning == Meaning(role: .heading1, alt: "Tunnel toes", language: "fr"))
    }

    @Test func pageNumbersStandInHeadersAndFooters() throws {
        let layout =
            Kit.layout("- {text: A}")
            + "\n    header: {text: \"{page}/{pages}\"}\n    footer: {text: \"{words.page-of}\"}\n"
        let section = try Kit().fill(layout: layout).document.sections[0]
        #expect(
            section.header?.paragraph?.runs.map(\.content) == [.pageNumber, .text("/"), .pageCount])
        #expect(
            section.footer?.paragraph?.runs == [
                .init(.text("page ")), .init(.pageNumber), .init(.text(" of ")), .init(.pageCount, bold: true),
            ])
    }
}
