import Basics
import Catalog
import TestSupport
import Testing

@Suite struct TextChangesTests {
    private func changed(_ key: String) throws -> (before: Technique, after: Technique, faults: String) {
        let technique = try #require(try Reading.technique().0)
        let diagnostics = Diagnostics()
        let change = Family.TextChange(
            technique: SourceText("tunnel-toes"),
            key: SourceText(key, at: .init(file: "family.yaml", line: 7, column: 5)), text: SourceText("CHANGED"))
        return (technique, technique.changed(change, language: "en", diagnostics), diagnostics.pinned)
    }

    /// Every text of a technique in one language, by where it stands.
    private func texts(_ technique: Technique, _ language: String) -> [String: String] {
        var texts: [String: String] = [:]
        func gather(_ value: Any, _ path: String) {
            if let text = value as? LocalizedText {
                texts[path] = text[language]?.text
                return
            }
            for (index, child) in Mirror(reflecting: value).children.enumerated() {
                gather(child.value, path + "." + (child.label ?? "\(index)"))
            }
        }
        gather(technique, "")
        return texts
    }

    private static let keys = [
        "name", "message", "why", "ask", "offer", "refuse", "home", "clinic", "say", "steps.1.text", "steps.1.short",
        "steps.2.text", "steps.2.short", "steps.3.text", "steps.3.short", "skip.1", "skip.2", "tips.1",
        "settings.obstacle-course", "settings.story-time",
    ]

    @Test func theKeysAreThoseOfTheTechnique() throws {
        #expect(try #require(try Reading.technique().0).changeableKeys == Self.keys)
    }

    @Test(arguments: keys)
    func eachKeyChangesItsOneText(key: String) throws {
        let (before, after, faults) = try changed(key)
        #expect(faults == "")
        let (old, new) = (texts(before, "en"), texts(after, "en"))
        let different = new.filter { old[$0.key] != $0.value }
        #expect(Array(different.values) == ["CHANGED"])
        #expect(texts(before, "es") == texts(after, "es"))
        // The place that changed is the one the key names.
        let place = try #require(different.keys.first)
        let parts = key.split(separator: ".").map(String.init)
        #expect(place.hasPrefix("." + parts[0]))
        if parts.count == 3 {
            #expect(place.hasSuffix(".\((Int(parts[1]) ?? 0) - 1).\(parts[2])") || place.contains(parts[2]))
        }
    }

    @Test func eachKeyChangesAnotherText() throws {
        let places = try Self.keys.map { key in
            let (before, after, _) = try changed(key)
            let old = texts(before, "en")
            return texts(after, "en").first { old[$0.key] != $0.value }?.key ?? ""
        }
        #expect(Set(places).count == Self.keys.count)
    }

    @Test func anUnknownKeyHasTheNearest() throws {
        let (before, after, faults) = try changed("mesage")
        #expect(
            faults == """
                family.yaml:7:5: error[unknown-text]: unknown text 'mesage' in 'tunnel-toes'
                help: did you mean 'message'?
                """)
        #expect(texts(before, "en") == texts(after, "en"))
    }

    @Test(arguments: [
        "", ".", "steps", "steps.0.text", "steps.4.text", "steps.1", "steps.1.picture", "steps..1.text",
        "steps.+1.text",
        "steps.-9223372036854775808.text", "steps.9223372036854775808.text", "skip.0", "skip.3",
        "skip.-9223372036854775808", "tips.2", "tips.-9223372036854775808", "settings.bath", "name.en", "words.1", "id",
    ])
    func whatIsNoKeyIsRefused(key: String) throws {
        #expect(try changed(key).faults.hasPrefix("family.yaml:7:5: error[unknown-text]: unknown text '\(key)'"))
    }
}
